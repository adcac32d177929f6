import type { Store } from '../../desk/store.ts';
import type { Filed } from '../../incident/filed.ts';
import { unsettledActions } from '../../incident/gathering.ts';
import { type Incident, isUnrestored } from '../../incident/incident.ts';
import { isSeen } from './sight.ts';

const { compare } = Temporal.Instant;

/** Of these, oldest first, those that a sweep may find something in, as the store's port has it. */
export function leftUndone<Row extends Pick<Filed, 'incident'>>(
  rows: readonly Row[],
  { since, limit, sees }: Parameters<Store['leftUndone']>[0],
): readonly Row[] {
  return rows
    .filter(({ incident }) => isLeft(incident, since) && isSeen(incident, sees))
    .sort(
      ({ incident: one }, { incident: other }) =>
        one.priority.localeCompare(other.priority) || compare(one.reportedAt, other.reportedAt),
    )
    .slice(0, limit);
}

function isLeft(incident: Incident, since: Temporal.Instant): boolean {
  if (isUnrestored(incident)) return false;
  if (incident.status === 'restored' || incident.review?.held === false) return true;
  if (unsettledActions(incident).length > 0) return true;
  if (compare(incident.since, since) < 0) return false;
  if (incident.departures.some(({ reason }) => reason === null)) return true;
  return incident.status === 'closed' && [incident.cause, incident.category, incident.resolution].includes(null);
}
