import type { Store } from '../../desk/store.ts';
import type { Filed } from '../../incident/filed.ts';
import { isOpen } from '../../incident/incident.ts';

/** Of these, oldest first, those of which clients were told, as the store's port has it. */
export function toldToClients(
  rows: readonly Pick<Filed, 'incident'>[],
  { since, limit }: Parameters<Store['toldToClients']>[0],
): Awaited<ReturnType<Store['toldToClients']>> {
  return rows
    .map(({ incident }) => incident)
    .filter(({ clientsTold, members, kind }) => clientsTold && members === null && kind !== 'drill')
    .filter((incident) => isOpen(incident) || Temporal.Instant.compare(incident.since, since) >= 0)
    .map(({ id, seq }) => ({ id, seq }))
    .toReversed()
    .slice(0, limit);
}
