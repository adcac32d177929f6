import { allocate } from '../../procedure/lookup.ts';
import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { isUnrestored } from '../incident.ts';
import { type Decision, happened, refused, type Situation } from './decision.ts';

/** Another service than it was registered for; who was told as a client of the one is not left without a word. */
export function decideService(situation: Situation, ask: Extract<Ask, { type: 'setService' }>): Decision {
  const { incident, procedure } = situation;
  const { service } = ask;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: ask.type });
  if (!procedure.services.some(({ key }) => key === service))
    return refused({ code: 'unknownService', given: service });
  if (service === incident.service) return refused({ code: 'sameService' });
  if (incident.clientsTold) return refused({ code: 'clientsToldOfService' });
  const clientsListen = ask.clientsListen && incident.kind !== 'drill';
  const set: Event = { type: 'serviceSet', service, from: incident.service, clientsListen };
  // Where nobody has it yet it goes to the group that it would have gone to.
  const { group } = allocate(procedure, service, incident.category);
  const moves = incident.status === 'allocated' && incident.assignee === null && group !== incident.group;
  return moves ? happened(set, { type: 'allocated', group, by: 'person' }) : happened(set);
}
