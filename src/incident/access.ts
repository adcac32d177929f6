import { allManagers, managersOf, managersOfRota } from '../procedure/lookup.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Rota } from '../procedure/rota.ts';
import { type Called, called } from './called.ts';
import type { AskType } from './command.ts';
import type { Entry } from './event.ts';
import { type Incident, readersOf } from './incident.ts';
import {
  type DutyAction,
  type Entitled,
  entitledTo,
  isNamedByProcedure,
  type NamedByProcedure,
  raising,
} from './permissions.ts';
import type { Kind, PersonId } from './terms.ts';

/**
 * What a person is to the desk at this moment and in this place: a responder (a member of the operations
 * conversation), staff, or a client, which is also the most that guests, outsiders and direct messages get.
 */
export type Standing = 'responder' | 'staff' | 'client';

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

/** Whether the procedure's rules let this person ask for this. Nobody may ask for anything of what they don't see. */
export function mayAsk(standing: Standing, person: Asker, ask: AskType, of: Case): boolean {
  if (sight(standing, person, of) === 'nothing') return false;
  if (ask === 'confirm' && wasAsked(person, of.incident)) return true;
  if (ask === 'standDown' && leads(person, of.incident)) return true;
  if (ask === 'answerEscalation' && isCalled(person, of, ['ownerAsked', 'escalated'])) return true;
  if (ask === 'answerHelp' && isCalled(person, of, ['helpAsked'])) return true;
  const here = standingIn(standing, person, of);
  return entitledTo(ask, of.procedure.permissions).some((who) => isEntitled(who, here, person, of));
}

/** Anybody may report; what calls people for practice, or says that a service works again, is for those who respond. */
export function mayRaise(standing: Standing, person: Asker, kind: Kind, procedure: Procedure): boolean {
  return entitledTo(raising(kind), procedure.permissions).some((who) =>
    isEntitled(who, standing, person, { procedure }),
  );
}

/** Whether the procedure's rules let this person see all that was left undone, of what they see at all. */
export function maySweep(standing: Standing, person: Asker, procedure: Procedure): boolean {
  return entitledTo('sweep', procedure.permissions).some((who) => isEntitled(who, standing, person, { procedure }));
}

/** What a change of duty is about: the rota, and everybody whose duty it changes. */
export interface Duty {
  readonly rota: Rota;
  readonly holders: readonly PersonId[];
}

/** Whether the procedure's rules let this person change who has duty. */
export function mayChangeDuty(
  standing: Standing,
  person: Asker,
  action: DutyAction,
  of: { readonly procedure: Procedure; readonly duty: Duty },
): boolean {
  return entitledTo(action, of.procedure.permissions).some((who) => isEntitled(who, standing, person, of));
}

function isEntitled(
  who: Entitled,
  standing: Standing,
  person: Asker,
  of: Pick<Case, 'procedure'> & Partial<Case> & { readonly duty?: Duty },
): boolean {
  const { incident, procedure, entry, duty } = of;
  if (isNamedByProcedure(who)) return standing !== 'client' && isNamed(who, person, procedure);
  switch (who) {
    case 'anybody':
      return true;
    case 'reporter':
      return incident !== undefined && isReporter(person, incident);
    case 'untaken-reporter':
      return incident?.acknowledgedAt === null && registered(person, incident);
    case 'contact':
      return incident !== undefined && isContact(person, incident, procedure);
    case 'author':
      return entry?.by != null && is(person, entry.by);
    case 'staff':
      return standing !== 'client';
    case 'responders':
      return standing === 'responder';
    case 'manager':
      return standing !== 'client' && managersFor(of).some((one) => is(person, one));
    case 'holder':
      return standing !== 'client' && holds(person, duty?.holders ?? [incident?.assignee ?? null]);
    case 'owner': {
      const owner = procedure.services.find(({ key }) => key === incident?.service)?.owner;
      return standing !== 'client' && owner != null && is(person, owner);
    }
  }
}

/** Whoever has a part of it disposes of no other's part. */
function holds(person: Asker, holders: readonly (PersonId | null)[]): boolean {
  return holders.length > 0 && holders.every((one) => one !== null && is(person, one));
}

/** Who manages what a request is about: an incident, a rota, or neither and then anything. */
function managersFor({ incident, procedure, duty }: Parameters<typeof isEntitled>[3]): readonly PersonId[] {
  if (duty) return managersOfRota(procedure, duty.rota);
  return incident ? managersOf(procedure, incident) : allManagers(procedure);
}

/** Somebody whom the procedure names, or who is in a group of it. */
function isNamed(who: NamedByProcedure, person: Asker, { groups }: Procedure): boolean {
  const name = who.slice(who.indexOf(':') + 1);
  if (who.startsWith('person:')) return is(person, name);
  return groups.find(({ key }) => key === name)?.members.some((one) => is(person, one)) ?? false;
}

/** Whether this is the one whose word is waited for. */
function wasAsked(person: Asker, { confirmation }: Incident): boolean {
  return confirmation?.of != null && is(person, confirmation.of);
}

/** Whoever leads a major incident knows best that it is none. */
function leads(person: Asker, { major }: Incident): boolean {
  return major?.manager != null && is(person, major.manager);
}

/** Whether this is one who is called: they answer wherever they read it. */
function isCalled(
  person: Asker,
  { incident, procedure }: Case,
  how: readonly Called['by'][] = ['ownerAsked', 'escalated', 'helpAsked'],
): boolean {
  return called(incident, procedure).some((one) => how.includes(one.by) && is(person, one.person));
}

/** The reporter of it or of one that was merged into it, or a contact of the service. */
export function speaksForClients(person: Asker, incident: Incident, procedure: Procedure): boolean {
  return isReporter(person, incident) || isContact(person, incident, procedure);
}

/** Who reported it, or wrote it down for them. */
function registered(person: Asker, { reporter, onBehalf }: Incident): boolean {
  return is(person, reporter) || (onBehalf !== null && is(person, onBehalf.by));
}

/** Only who belongs here writes a report down for somebody else. */
export function mayReportFor(standing: Standing): boolean {
  return standing !== 'client';
}

function isReporter(person: Asker, incident: Incident): boolean {
  return is(person, incident.reporter) || incident.followers.some((one) => one.of && is(person, one.person));
}

function isContact(person: Asker, { service }: Incident, procedure: Procedure): boolean {
  return procedure.services.find(({ key }) => key === service)?.contacts.some((one) => is(person, one)) ?? false;
}

/** One of the few who see a private incident: they are named, wherever they ask from. */
function isMember(person: Asker, { members }: Incident): boolean {
  return members?.some((one) => is(person, one)) ?? false;
}

/** Who manages those who have it, by the procedure. */
function isManager(standing: Standing, person: Asker, { incident, procedure }: Case): boolean {
  return standing !== 'client' && managersOf(procedure, incident).some((one) => is(person, one));
}

/** What a person is to one incident: who manages those who have it responds to it; to a private one its members alone. */
function standingIn(standing: Standing, person: Asker, of: Case): Standing {
  if (of.incident.members !== null) return isMember(person, of.incident) ? 'responder' : 'client';
  return isManager(standing, person, of) ? 'responder' : standing;
}

/**
 * Whether a person reads the title, which its reporter wrote for those who respond. Another client whose report was merged
 * into this one reads the service's name in its place.
 */
export function readsTitle(standing: Standing, person: Asker, of: Case): boolean {
  if (standingIn(standing, person, of) !== 'client') return true;
  const { incident, procedure } = of;
  // What staff wrote down for a client, they wrote for those who respond.
  const writer = incident.onBehalf?.by ?? incident.reporter;
  return is(person, writer) || isContact(person, incident, procedure);
}

/**
 * How much of an incident a person sees: all of it, only what is written for clients, or not that it exists. Of a private
 * one its members see all; whoever reported it, follows it or speaks for clients what clients see, whatever they are elsewhere.
 */
export function sight(
  standing: Standing,
  person: Asker,
  { incident, procedure }: Case,
): 'whole' | 'clients' | 'nothing' {
  if (isMember(person, incident)) return 'whole';
  const follows = readersOf(incident).some((reader) => is(person, reader.person));
  const concerned = follows || isContact(person, incident, procedure);
  if (incident.members !== null) return concerned ? 'clients' : 'nothing';
  // Who is asked to acknowledge sees what it is about.
  if (standingIn(standing, person, { incident, procedure }) === 'responder') return 'whole';
  if (isEntitled('owner', standing, person, { incident, procedure })) return 'whole';
  if (isCalled(person, { incident, procedure })) return 'whole';
  return standing === 'staff' || concerned ? 'clients' : 'nothing';
}
