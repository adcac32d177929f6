import type { Ask } from '../incident/command.ts';

/** As it was named; what it means, and who listens there, is looked up before it is decided. */
export function setService(named: string): Ask {
  return { type: 'setService', service: named, clientsListen: false };
}
