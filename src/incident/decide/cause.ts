import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { unsettledActions } from '../gathering.ts';
import { isOpen } from '../incident.ts';
import type { ActionEnd } from '../state/gathering.ts';
import type { TextId } from '../terms.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** A note about the cause belongs to the record whatever the status. */
export function decideFind(_: Situation, { kind, text }: Extract<Ask, { type: 'find' }>): Decision {
  return isBlank(text)
    ? refused({ code: 'emptyText', field: 'text' })
    : happened({ type: 'noted', text: text.id, kind });
}

/** What was ruled out may turn out to be so after all. */
export function decideSuspicion(
  { incident }: Situation,
  { suspicion: entry, as, text }: Extract<Ask, { type: 'settleSuspicion' }>,
): Decision {
  const found = incident.gathered.suspicions.find((one) => one.entry === entry);
  if (!found) return refused({ code: 'noSuspicion', entry });
  if (found.stands === as) return refused({ code: 'settledAlready', entry });
  return happened({ type: 'suspicionSettled', entry, as, reason: isBlank(text) ? null : (text?.id ?? null) });
}

export function decideAddAction(situation: Situation, asked: Extract<Ask, { type: 'addAction' }>): Decision {
  const { incident, by, now } = situation;
  const { text, owner, dueAt } = asked;
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'addAction' });
  if (isBlank(text)) return refused({ code: 'emptyText', field: 'text' });
  if (Temporal.Instant.compare(dueAt, now) <= 0) return refused({ code: 'actionNotAhead' });
  return happened({ type: 'actionAdded', text: text.id, owner: owner ?? by, dueAt });
}

/** Whatever the incident's status: what was to be done afterwards is done afterwards. */
export function decideSettleAction(
  { incident }: Situation,
  { action, as, text }: Extract<Ask, { type: 'settleAction' }>,
): Decision {
  const found = incident.gathered.actions.find(({ entry }) => entry === action);
  if (!found) return refused({ code: 'noAction', entry: action });
  if (found.stands === as || !unsettledActions(incident).includes(found))
    return refused({ code: 'settledAlready', entry: action });
  return happened(settled(action, as, isBlank(text) ? null : (text?.id ?? null)));
}

export function settled(action: number, as: ActionEnd, said: TextId | null): Event {
  switch (as) {
    case 'done':
      return { type: 'actionDone', action, text: said };
    case 'dropped':
      return { type: 'actionDropped', action, reason: said };
    case 'followUp':
      return { type: 'actionFollowsUp', action, text: said };
  }
}
