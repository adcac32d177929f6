import type { AskType } from './command.ts';
import type { Incident, Kind, PersonId } from './incident.ts';

/**
 * What a person is to the desk at this moment and in this place: a responder (a member of the operations
 * conversation), staff, or a client, which is also the most that guests, outsiders and direct messages get.
 */
export type Standing = 'responder' | 'staff' | 'client';

/** What a reporter may ask of their own incident without being a responder. */
const REPORTERS_ASKS: readonly AskType[] = ['note', 'reopen'];

export function mayAsk(standing: Standing, person: PersonId, ask: AskType, incident: Incident): boolean {
  if (standing === 'responder') return true;
  return incident.reporter === person && REPORTERS_ASKS.includes(ask);
}

/** Anybody may report; what calls people for practice, or says that a service works again, is for those who respond. */
export function mayRaise(standing: Standing, kind: Kind): boolean {
  return kind === 'real' || standing === 'responder';
}

/** How much of an incident a person sees: all of it, only what is written for clients, or not that it exists. */
export function sight(standing: Standing, person: PersonId, incident: Incident): 'whole' | 'clients' | 'nothing' {
  if (standing === 'responder') return 'whole';
  return standing === 'staff' || incident.reporter === person ? 'clients' : 'nothing';
}
