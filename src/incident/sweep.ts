import type { RecordLine } from '../procedure/sweep.ts';
import { obstacles } from './decide/gate.ts';
import type { Filed } from './filed.ts';
import { unsettledActions } from './gathering.ts';
import { isOpen, isUnrestored } from './incident.ts';
import { lacks } from './lacking.ts';
import type { GateLine, PersonId, TextId } from './terms.ts';

/** Something that was left undone once the service was restored. */
export type Finding =
  | {
      readonly kind: 'reviewOverdue';
      readonly of: PersonId;
      readonly since: Temporal.Instant;
    }
  /** Restored for longer than the procedure lets pass before its close. */
  | { readonly kind: 'unclosed'; readonly since: Temporal.Instant; readonly missing: readonly GateLine[] }
  | {
      readonly kind: 'actionOverdue';
      readonly text: TextId;
      readonly owner: PersonId;
      readonly since: Temporal.Instant;
    }
  /** The record of one that has ended lacks what the procedure wants. */
  | { readonly kind: 'thin'; readonly since: Temporal.Instant; readonly lacks: readonly RecordLine[] };

const { compare } = Temporal.Instant;

/** What of an incident was left undone at `now`, by its own procedure. What is not restored yet has its deadlines. */
export function findings({ incident, procedure }: Pick<Filed, 'incident' | 'procedure'>, now: Temporal.Instant) {
  if (isUnrestored(incident)) return [];
  const isPast = (at: Temporal.Instant) => compare(at, now) < 0;
  const found: Finding[] = [];
  if (incident.status === 'restored') {
    const since = incident.restoredAt;
    if (isPast(since.add({ seconds: procedure.priorities[incident.priority].closing })))
      found.push({ kind: 'unclosed', since, missing: obstacles(incident, procedure) });
  }
  const { review } = incident;
  if (review?.held === false && isPast(review.dueAt))
    found.push({ kind: 'reviewOverdue', of: review.of, since: review.dueAt });
  for (const { text, owner, dueAt } of unsettledActions(incident)) {
    if (isPast(dueAt)) found.push({ kind: 'actionOverdue', text, owner, since: dueAt });
  }
  if (!isOpen(incident) && incident.kind !== 'drill') {
    const { record, records } = procedure.sweep;
    const missed = record[incident.priority].filter((line) => lacks({ incident, procedure }, line));
    const { since } = incident;
    if (missed.length > 0 && !isPast(since.add({ seconds: records })))
      found.push({ kind: 'thin', since, lacks: missed });
  }
  return found;
}

/** The worst first: by priority, then what waits longest. */
export function worseFirst(
  one: { readonly priority: string; readonly findings: readonly Finding[] },
  other: { readonly priority: string; readonly findings: readonly Finding[] },
): number {
  const [mine, theirs] = [one.findings, other.findings].map((all) => all.map(({ since }) => since).sort(compare)[0]);
  return one.priority.localeCompare(other.priority) || (mine && theirs ? compare(mine, theirs) : 0);
}
