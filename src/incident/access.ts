import type { Procedure } from '../procedure/procedure.ts';
import type { AskType } from './command.ts';
import type { Entry } from './event.ts';
import { type Incident, readersOf } from './incident.ts';
import type { Kind, PersonId } from './terms.ts';

/**
 * What a person is to the desk at this moment and in this place: a responder (a member of the operations
 * conversation), staff, or a client, which is also the most that guests, outsiders and direct messages get.
 */
export type Standing = 'responder' | 'staff' | 'client';

/** What a reporter, or a contact that the procedure names for the service, may ask without being a responder. */
const REPORTERS_ASKS: readonly AskType[] = ['note', 'reopen'];
/** What anybody may ask of what they wrote themselves. */
const AUTHORS_ASKS: readonly AskType[] = ['correct', 'withdraw'];

/** Who asks: one id, or all ids that a person with several accounts ever had. */
export type Asker = PersonId | readonly PersonId[];

function is(asker: Asker, person: PersonId): boolean {
  return typeof asker === 'string' ? asker === person : asker.includes(person);
}

/** What access is decided from: the incident with its procedure, and the entry that the request names. */
export interface Case {
  readonly incident: Incident;
  readonly procedure: Procedure;
  readonly entry?: Entry | null;
}

export function mayAsk(standing: Standing, person: Asker, ask: AskType, { incident, procedure, entry }: Case) {
  if (standing === 'responder') return true;
  if (sight(standing, person, { incident, procedure }) === 'nothing') return false;
  if (ask === 'reportToo') return true;
  if (AUTHORS_ASKS.includes(ask)) return entry?.by != null && is(person, entry.by);
  return REPORTERS_ASKS.includes(ask) && speaksForClients(person, incident, procedure);
}

/** The reporter of it or of one that was merged into it, or a contact of the service. */
export function speaksForClients(person: Asker, incident: Incident, procedure: Procedure): boolean {
  const reported = is(person, incident.reporter) || incident.followers.some((one) => one.of && is(person, one.person));
  return reported || isContact(person, incident, procedure);
}

function isContact(person: Asker, { service }: Incident, procedure: Procedure): boolean {
  return procedure.services.find(({ key }) => key === service)?.contacts.some((one) => is(person, one)) ?? false;
}

/** Anybody may report; what calls people for practice, or says that a service works again, is for those who respond. */
export function mayRaise(standing: Standing, kind: Kind): boolean {
  return kind === 'real' || standing === 'responder';
}

/**
 * Whether a person reads the title, which its reporter wrote for those who respond. Another client whose report was merged
 * into this one reads the service's name in its place.
 */
export function readsTitle(standing: Standing, person: Asker, { incident, procedure }: Case): boolean {
  return standing !== 'client' || is(person, incident.reporter) || isContact(person, incident, procedure);
}

/** How much of an incident a person sees: all of it, only what is written for clients, or not that it exists. */
export function sight(
  standing: Standing,
  person: Asker,
  { incident, procedure }: Case,
): 'whole' | 'clients' | 'nothing' {
  if (standing === 'responder') return 'whole';
  const follows = readersOf(incident).some((reader) => is(person, reader.person));
  return standing === 'staff' || follows || isContact(person, incident, procedure) ? 'clients' : 'nothing';
}
