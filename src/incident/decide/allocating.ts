import type { Ask } from '../command.ts';
import type { Deadline } from '../due.ts';
import type { Event, Timing } from '../event.ts';
import { type Incident, isUnrestored } from '../incident.ts';
import { MAX_HELP_CALLS, unansweredHelp } from '../state/allocating.ts';
import { askers, type Decision, happened, isBlank, refused, type Situation } from './decision.ts';
import { inGroup } from './private.ts';

/** Whoever refuses says why, so that the next ones need not find it out once more. */
export function decidePassOn(situation: Situation, { group, reason }: Extract<Ask, { type: 'passOn' }>): Decision {
  const { incident, procedure } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'passOn' });
  if (group !== null && !procedure.groups.some(({ key }) => key === group)) {
    return refused({ code: 'unknownGroup', given: group });
  }
  if (reason === null || isBlank(reason)) return refused({ code: 'emptyText', field: 'reason' });
  const back = group === null || group === incident.group;
  if (!back) {
    const fromGroup = incident.group ?? procedure.catchAll;
    return happened({ type: 'passedOn', group, from: incident.assignee, fromGroup, reason: reason.id });
  }
  if (incident.assignee !== null) return happened({ type: 'passedBack', from: incident.assignee, reason: reason.id });
  // A group that refuses what nobody took must say whose it is: else it would be nobody's.
  return group === null ? refused({ code: 'passOnToWhom' }) : refused({ code: 'alreadyAllocated', group });
}

export function decideAskHelp(situation: Situation, { group, what }: Extract<Ask, { type: 'askHelp' }>): Decision {
  const { incident, procedure } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'askHelp' });
  if (!procedure.groups.some(({ key }) => key === group)) return refused({ code: 'unknownGroup', given: group });
  if (group === incident.group) return refused({ code: 'helpOfItself', group });
  if (incident.helps.some((help) => help.group === group && help.answeredBy === null)) {
    return refused({ code: 'helpAskedAlready', group });
  }
  if (incident.members !== null && inGroup(procedure, group).length === 0) {
    return refused({ code: 'helpOfNobodyKnown', group });
  }
  if (what === null || isBlank(what)) return refused({ code: 'emptyText', field: 'what' });
  return happened({ type: 'helpAsked', group, what: what.id });
}

export function decideAnswerHelp(situation: Situation, { group }: Extract<Ask, { type: 'answerHelp' }>): Decision {
  const { incident, procedure } = situation;
  const ids = askers(situation);
  const isOwn = (key: string) => inGroup(procedure, key).some((person) => ids.includes(person));
  const asked =
    incident.helps.find((help) => help.group === group) ?? (group === null && unansweredHelp(incident, isOwn));
  if (!isUnrestored(incident) || !asked) return refused({ code: 'nothingToAnswer' });
  if (asked.answeredBy !== null) return refused({ code: 'helpAnsweredAlready', by: asked.answeredBy });
  return happened({ type: 'helpAnswered', group: asked.group });
}

/** Nobody answered in time: the group once more, then operations. */
export function helpCalled(incident: Incident, due: Deadline, timing: Timing): Event {
  const help = incident.helps.find(({ group }) => group === due.group);
  if (!help) throw new Error(`Incident ${incident.id} has help due that nobody asked for`);
  const last = help.calls === MAX_HELP_CALLS - 1;
  return { type: 'helpCalled', group: help.group, to: last ? 'operations' : 'group', timing };
}

export function lapsed(incident: Incident, timing: Timing): Event {
  if (incident.assignee === null) throw new Error(`Incident ${incident.id} lapses though nobody has it`);
  return { type: 'lapsed', from: incident.assignee, timing };
}
