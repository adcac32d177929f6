import type { Ask } from '../command.ts';
import { isUnrestored } from '../incident.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** Who holds the incident: taking it, giving it to somebody, giving it back. */
export function decideTake({ incident, by }: Situation): Decision {
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'take' });
  if (incident.status !== 'inProgress') return happened({ type: 'taken', from: incident.assignee });
  return incident.assignee === by
    ? refused({ code: 'alreadyYours' })
    : refused({ code: 'alreadyTaken', by: incident.assignee });
}

export function decideAssign(situation: Situation, { to }: Extract<Ask, { type: 'assign' }>): Decision {
  const { incident, by, procedure } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'assign' });
  if ('group' in to) {
    if (!procedure.groups.some(({ key }) => key === to.group))
      return refused({ code: 'unknownGroup', given: to.group });
    if (incident.group === to.group && !incident.assignee)
      return refused({ code: 'alreadyAllocated', group: to.group });
    return happened({ type: 'allocated', group: to.group, by: 'person' });
  }
  // Giving it to oneself takes it, also from somebody who holds it: that was asked for by name.
  if (to.person === by) {
    if (incident.status === 'inProgress' && incident.assignee === by) return refused({ code: 'alreadyYours' });
    return happened({ type: 'taken', from: incident.assignee });
  }
  if (incident.assignee === to.person) return refused({ code: 'alreadyAssigned', to: to.person });
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
