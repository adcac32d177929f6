import { priorityOf } from '../../procedure/lookup.ts';
import type { Ask } from '../command.ts';
import { isOpen, isUnrestored } from '../incident.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** The longest that clients can be told to wait for the next word. */
const MAX_DAYS_TO_NEXT_UPDATE = 7;

/** A note belongs to the record whatever the status. */
export function decideNote(_: Situation, { text }: Extract<Ask, { type: 'note' }>): Decision {
  return isBlank(text) ? refused({ code: 'emptyText', field: 'text' }) : happened({ type: 'noted', text: text.id });
}

export function decideUpdate(situation: Situation, update: Extract<Ask, { type: 'update' }>): Decision {
  const { incident, now } = situation;
  const { audience, text, nextBy } = update;
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'update' });
  if (isBlank(text)) return refused({ code: 'emptyText', field: 'text' });
  if (audience === 'responders') return happened({ type: 'updated', audience, text: text.id, nextBy: null });
  if (!nextBy) {
    if (isUnrestored(incident)) return refused({ code: 'nextUpdateMissing' });
  } else {
    if (Temporal.Instant.compare(nextBy, now) <= 0) return refused({ code: 'nextUpdateNotAhead' });
    if (nextBy.since(now).total('hours') > 24 * MAX_DAYS_TO_NEXT_UPDATE) {
      return refused({ code: 'nextUpdateTooFar', days: MAX_DAYS_TO_NEXT_UPDATE });
    }
  }
  // Once the service is restored there is nothing more to promise.
  return happened({ type: 'updated', audience, text: text.id, nextBy: isUnrestored(incident) ? nextBy : null });
}

export function decidePriority(situation: Situation, ask: Extract<Ask, { type: 'prioritise' }>): Decision {
  const { incident, procedure } = situation;
  const { impact, urgency } = ask;
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'prioritise' });
  if (impact === incident.impact && urgency === incident.urgency) return refused({ code: 'samePriority' });
  const priority = priorityOf(procedure, impact, urgency);
  return happened({ type: 'prioritised', impact, urgency, priority, from: incident.priority });
}
