import type { Event } from '../event.ts';
import type { Incident } from '../incident.ts';

/** Clients who were told of it before hear how it goes on; whoever was not hears nothing of it. */
export function madePrivate(incident: Incident, { members }: Extract<Event, { type: 'madePrivate' }>): Incident {
  const kept = { ...incident, members };
  return incident.clientsTold ? kept : { ...kept, clientsListen: false, firstUpdate: null };
}

export function admitted(incident: Incident, { members }: Extract<Event, { type: 'admitted' }>): Incident {
  return { ...incident, members: [...new Set([...(incident.members ?? []), ...members])] };
}
