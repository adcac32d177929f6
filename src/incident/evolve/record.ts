import type { Entry, Event } from '../event.ts';
import { type Incident, readersOf } from '../incident.ts';
import type { TextId } from '../terms.ts';
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

/** What nobody can read any more is not there: the record lacks it again. */
export function withdrawn(incident: Incident, { texts }: Extract<Event, { type: 'withdrawn' }>): Incident {
  const left = (text: TextId | null) => (text !== null && texts.includes(text) ? null : text);
  const known = {
    ...incident,
    followUp: left(incident.followUp),
    departures: incident.departures.map((one) => ({ ...one, reason: left(one.reason) })),
  };
  switch (known.status) {
    case 'restored':
      return { ...known, restoration: left(known.restoration) };
    case 'closed':
      return { ...known, resolution: left(known.resolution) };
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
    case 'cancelled':
    case 'merged':
      return known;
  }
}
