import { allocate, priorityOf } from '../../procedure/lookup.ts';
import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { toAsk } from '../gathering.ts';
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
  if (incident.kind === 'drill') return refused({ code: 'clientsUnreachable' });
  if (!nextBy) {
    if (isUnrestored(incident)) return refused({ code: 'nextUpdateMissing' });
  } else {
    if (Temporal.Instant.compare(nextBy, now) <= 0) return refused({ code: 'nextUpdateNotAhead' });
    if (nextBy.since(now).total('hours') > 24 * MAX_DAYS_TO_NEXT_UPDATE) {
      return refused({ code: 'nextUpdateTooFar', days: MAX_DAYS_TO_NEXT_UPDATE });
    }
  }
  // Once the service is restored there is nothing more to promise.
  const told: Event = {
    type: 'updated',
    audience,
    text: text.id,
    nextBy: isUnrestored(incident) ? nextBy : null,
    ...(incident.promise && { promised: incident.promise.by }),
  };
  return update.workaround ? happened({ type: 'workaroundFound', text: text.id }, told) : happened(told);
}

export function decideWorkaround({ incident }: Situation, { text }: Extract<Ask, { type: 'workaround' }>): Decision {
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'workaround' });
  return isBlank(text)
    ? refused({ code: 'emptyText', field: 'text' })
    : happened({ type: 'workaroundFound', text: text.id });
}

export function decideCategory(situation: Situation, { category }: Extract<Ask, { type: 'categorise' }>): Decision {
  const { incident, procedure } = situation;
  // A closed record keeps its category, but what it lacks can still be said.
  const lacksIt = incident.status === 'closed' && incident.category === null;
  if (!isOpen(incident) && !lacksIt) {
    return refused({ code: 'wrongStatus', status: incident.status, asked: 'categorise' });
  }
  const known = procedure.categories.find(({ key }) => key === category);
  if (category !== null && !known) return refused({ code: 'unknownCategory', given: category });
  if (category === incident.category) return refused({ code: 'sameCategory' });
  const categorised: Event = { type: 'categorised', category, from: incident.category };
  const group = groupFor(situation, known?.group ?? null);
  const moves =
    incident.status === 'allocated' && incident.assignee === null && group !== null && group !== incident.group;
  const questions = isUnrestored(incident) ? toAsk(category, incident, procedure) : [];
  return happened(
    categorised,
    ...(moves ? [{ type: 'allocated', group, by: 'category' } as const] : []),
    ...(questions.length === 0 ? [] : [{ type: 'questionsAsked', questions } as const]),
  );
}

/**
 * A category with a group of its own goes there while nobody has it, as it would have when it was raised; out of such a
 * group another category brings it back to that of the service.
 */
function groupFor({ incident, procedure }: Situation, own: string | null): string | null {
  if (own !== null) return own;
  const { group } = incident;
  const before = procedure.categories.find(({ key }) => key === incident.category)?.group ?? null;
  return before !== null && before === group ? allocate(procedure, incident.service, null).group : group;
}

export function decidePriority(situation: Situation, ask: Extract<Ask, { type: 'prioritise' }>): Decision {
  const { incident, procedure } = situation;
  const { impact, urgency } = ask;
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'prioritise' });
  if (impact === incident.impact && urgency === incident.urgency) return refused({ code: 'samePriority' });
  const priority = priorityOf(procedure, impact, urgency);
  const prioritised: Event = { type: 'prioritised', impact, urgency, priority, from: incident.priority };
  // A P1 waits for nothing.
  const resumes = priority === 'P1' && incident.status === 'onHold';
  const again: readonly Event[] = resumes ? [{ type: 'resumed', timing: null }] : [];
  return happened(prioritised, ...again);
}
