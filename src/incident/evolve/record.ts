import type { Entry, Event } from '../event.ts';
import { type Incident, readersOf } from '../incident.ts';
import { impossible } from './common.ts';

/** Whoever has the same trouble follows it from then on. */
export function alsoReported(
  incident: Incident,
  entry: Entry,
  { is }: Extract<Event, { type: 'alsoReported' }>,
): Incident {
  const { by } = entry;
  if (by === null) throw impossible('the clock', entry);
  if (readersOf(incident).some(({ person }) => person === by)) return incident;
  return { ...incident, followers: [...incident.followers, { person: by, is, of: null }] };
}

export function corrected(
  incident: Incident,
  { of, text, happenedAt, moves }: Extract<Event, { type: 'corrected' }>,
): Incident {
  const corrections = of === null || text === null ? incident.corrections : { ...incident.corrections, [of]: text };
  const known = { ...incident, corrections };
  if (happenedAt === null) return known;
  if (moves === 'began') return { ...known, beganAt: happenedAt };
  // Reopened since, it isn't restored any more.
  return moves === 'restored' && (known.status === 'restored' || known.status === 'closed')
    ? { ...known, restoredAt: happenedAt }
    : known;
}
