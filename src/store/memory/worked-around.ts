import type { Store } from '../../desk/store.ts';
import type { Filed } from '../../incident/filed.ts';
import { isSeen } from './sight.ts';

/** Of these, oldest first, the closed ones that had a workaround, as the store's port has it. */
export function workedAround<Row extends Pick<Filed, 'incident'>>(
  rows: readonly Row[],
  { service, category, limit, sees }: Parameters<Store['workedAround']>[0],
): readonly Row[] {
  return rows
    .filter(({ incident }) => incident.status === 'closed' && incident.kind !== 'drill' && incident.workaround !== null)
    .filter(({ incident }) => incident.service === service && incident.category === category)
    .filter(({ incident }) => isSeen(incident, sees))
    .toReversed()
    .slice(0, limit);
}
