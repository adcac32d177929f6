import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import { type Deadline, dueAt, isLate, sinceWhen } from '../due.ts';
import type { Event, Timing } from '../event.ts';
import type { Incident } from '../incident.ts';
import { helpCalled, lapsed } from './allocating.ts';
import { escalated } from './escalation.ts';
import { majorActed } from './major-tick.ts';

/** What the clock does at `now`: nothing when nothing is due, each matter once. */
export function decideTick(
  incident: Incident,
  procedure: Procedure,
  now: Temporal.Instant,
  presence: Presence | null = null,
): readonly Event[] {
  const events = dueAt(incident, procedure, now).flatMap((due) => acted(incident, procedure, due, now, presence));
  // One step at a time, whatever several matters ask for it at once.
  const first = events.find(({ type }) => type === 'escalated');
  return events.filter((event) => event.type !== 'escalated' || event === first);
}

function acted(
  incident: Incident,
  procedure: Procedure,
  due: Deadline,
  now: Temporal.Instant,
  presence: Presence | null,
): Event | readonly Event[] {
  const timing = { dueAt: due.at, late: isLate(sinceWhen(incident, due), now) };
  switch (due.kind) {
    case 'remindTake':
      return { type: 'reminded', of: 'take', promisedBy: null, timing };
    case 'firstUpdate':
    case 'closing':
      return { type: 'reminded', of: due.kind, promisedBy: null, timing };
    case 'updateSoon':
    case 'updateOverdue':
    case 'updateOwed':
      return { type: 'reminded', of: due.kind, promisedBy: incident.promise?.by ?? null, timing };
    case 'escalate':
      return escalated(
        incident,
        procedure,
        incident.escalation?.pending ? incident.escalation.why : 'untaken',
        null,
        timing,
        presence,
      );
    case 'restoreMissed':
      return escalated(incident, procedure, 'unrestored', null, timing, presence);
    case 'confirmed':
      return { type: 'confirmed', how: 'silence', timing };
    case 'holdEnds':
      return { type: 'resumed', timing };
    case 'helpUnanswered':
      return helpCalled(incident, due, timing);
    case 'lapse':
      return lapsed(incident, timing);
    case 'progress':
      return { type: 'progressPosted', timing };
    case 'actionOverdue':
      return overdue(incident, due, timing);
    case 'remindQuestions':
      return { type: 'questionsReminded', timing };
    case 'manager':
    case 'owner':
    case 'shift':
      return majorActed(incident, procedure, due.kind, timing, presence);
    case 'holding': {
      if (!incident.promise) throw new Error(`Incident ${incident.id} has a holding update due without a promise`);
      const { holdings, by } = incident.promise;
      return { type: 'heldOver', count: holdings + 1, promisedBy: by, timing };
    }
  }
}

function overdue(incident: Incident, { action }: Deadline, timing: Timing): Event {
  const found = incident.gathered.actions.find(({ entry }) => entry === action);
  if (!found) throw new Error(`Incident ${incident.id} has an action due that it doesn't have`);
  return { type: 'actionReminded', action: found.entry, to: found.remindedAt === null ? 'owner' : 'holder', timing };
}
