import { allocate } from '../../procedure/lookup.ts';
import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { unanswered } from '../gathering.ts';
import { isUnrestored, readersOf } from '../incident.ts';
import { writerOf } from '../state/registering.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** Another service than it was registered for; who was told as a client of the one is not left without a word. */
export function decideService(situation: Situation, ask: Extract<Ask, { type: 'setService' }>): Decision {
  const { incident, procedure } = situation;
  const { service } = ask;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: ask.type });
  if (incident.clientsTold) return refused({ code: 'clientsToldOfService' });
  if (!procedure.services.some(({ key }) => key === service))
    return refused({ code: 'unknownService', given: service });
  if (service === incident.service) return refused({ code: 'sameService' });
  const clientsListen = ask.clientsListen && incident.kind !== 'drill';
  const set: Event = { type: 'serviceSet', service, from: incident.service, clientsListen };
  // Where nobody has it yet it goes to the group that it would have gone to.
  const { group } = allocate(procedure, service, incident.category);
  const moves = incident.status === 'allocated' && incident.assignee === null && group !== incident.group;
  return moves ? happened(set, { type: 'allocated', group, by: 'person' }) : happened(set);
}

/** Who reports it is asked what is not answered yet, and whether it works in the end. */
export function decideReporter(situation: Situation, { to }: Extract<Ask, { type: 'setReporter' }>): Decision {
  const { incident, procedure, by } = situation;
  if (!isUnrestored(incident)) {
    return refused({ code: 'wrongStatus', status: incident.status, asked: 'setReporter' });
  }
  const { reporter: from } = incident;
  if ('name' in to) {
    if (isBlank(to.name)) return refused({ code: 'emptyText', field: 'name' });
    const reporter = writerOf(incident, by);
    const is = readersOf(incident).find(({ person }) => person === reporter)?.is ?? 'staff';
    return happened({ type: 'reporterSet', reporter, reporterIs: is, name: to.name.id, from });
  }
  const isSo = to.person === from && incident.onBehalf?.name == null;
  if (isSo) return refused({ code: 'sameReporter' });
  const set: Event = { type: 'reporterSet', reporter: to.person, reporterIs: to.is, name: null, from };
  const questions = unanswered(incident, procedure).map(({ key }) => key);
  return happened(set, ...(questions.length === 0 ? [] : [{ type: 'questionsAsked' as const, questions }]));
}
