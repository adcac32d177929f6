import type { Ask } from '../command.ts';
import { isUnrestored } from '../incident.ts';
import { askers, type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** Who holds the incident: taking it, giving it to somebody, giving it back. */
export function decideTake(situation: Situation): Decision {
  const { incident } = situation;
  const own = askers(situation);
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'take' });
  const isHeld = incident.status === 'inProgress' || incident.status === 'onHold';
  const isAsked = incident.offeredTo !== null && own.includes(incident.offeredTo);
  if (!isHeld || isAsked) return happened({ type: 'taken', from: incident.assignee });
  return own.includes(incident.assignee)
    ? refused({ code: 'alreadyYours' })
    : refused({ code: 'alreadyTaken', by: incident.assignee });
}

export function decideAssign(situation: Situation, { to }: Extract<Ask, { type: 'assign' }>): Decision {
  const { incident, procedure } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'assign' });
  if ('group' in to) {
    if (!procedure.groups.some(({ key }) => key === to.group))
      return refused({ code: 'unknownGroup', given: to.group });
    if (incident.group === to.group && !incident.assignee)
      return refused({ code: 'alreadyAllocated', group: to.group });
    return happened({ type: 'allocated', group: to.group, by: 'person' });
  }
  // Giving it to oneself takes it, also from somebody who holds it: that was asked for by name.
  const own = askers(situation);
  if (own.includes(to.person)) {
    const isHeld = incident.status === 'inProgress' || incident.status === 'onHold';
    if (isHeld && own.includes(incident.assignee)) return refused({ code: 'alreadyYours' });
    return happened({ type: 'taken', from: incident.assignee });
  }
  if (incident.assignee === to.person || incident.offeredTo === to.person) {
    return refused({ code: 'alreadyAssigned', to: to.person });
  }
  // From person to person it counts when it is accepted: until then nobody is left without it.
  if (incident.status === 'inProgress' || incident.status === 'onHold') {
    return happened({ type: 'offered', to: to.person, from: incident.assignee });
  }
  return happened({ type: 'assigned', to: to.person, from: incident.assignee });
}

export function decidePassBack({ incident }: Situation, { reason }: Extract<Ask, { type: 'passBack' }>): Decision {
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'passBack' });
  if (incident.assignee === null) return refused({ code: 'nobodyHasIt' });
  return happened({
    type: 'passedBack',
    from: incident.assignee,
    reason: isBlank(reason) ? null : (reason?.id ?? null),
  });
}

/** The longest that work may wait for something else. */
const MAX_DAYS_ON_HOLD = 30;

export function decideHold(situation: Situation, { reason, until }: Extract<Ask, { type: 'hold' }>): Decision {
  const { incident, now } = situation;
  if (incident.status === 'allocated') return refused({ code: 'nobodyHasIt' });
  if (incident.status !== 'inProgress') return refused({ code: 'wrongStatus', status: incident.status, asked: 'hold' });
  if (incident.priority === 'P1') return refused({ code: 'holdOfP1' });
  if (isBlank(reason)) return refused({ code: 'emptyText', field: 'reason' });
  if (Temporal.Instant.compare(until, now) <= 0) return refused({ code: 'holdNotAhead' });
  if (until.since(now).total('hours') > 24 * MAX_DAYS_ON_HOLD) {
    return refused({ code: 'holdTooLong', days: MAX_DAYS_ON_HOLD });
  }
  return happened({ type: 'held', reason: reason.id, until });
}

export function decideResume({ incident }: Situation): Decision {
  if (incident.status !== 'onHold') return refused({ code: 'wrongStatus', status: incident.status, asked: 'resume' });
  return happened({ type: 'resumed', timing: null });
}
