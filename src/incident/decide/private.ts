import { managersOf } from '../../procedure/lookup.ts';
import { privacyOf } from '../../procedure/private.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { Event } from '../event.ts';
import { reference } from '../filed.ts';
import type { Incident } from '../incident.ts';
import type { EscalationTarget, PersonId } from '../terms.ts';
import { type Decision, happened, refused, type Situation } from './decision.ts';
import { presentPath, stepsOf } from './steps.ts';

type About = Pick<Incident, 'service' | 'category' | 'group' | 'assignee' | 'offeredTo'>;

export function decideMakePrivate({ incident, procedure, by }: Situation): Decision {
  if (incident.members !== null) return refused({ code: 'alreadyPrivate' });
  // The other one names it: it becomes private with that.
  if (incident.status === 'merged') return refused({ code: 'mergedAlready', into: reference(incident.into.number) });
  return happened({ type: 'madePrivate', members: membersOf(incident, procedure, by) });
}

/** Whoever works on it, whom the procedure names for it, and whoever asks for it: never nobody. */
function membersOf(incident: About, procedure: Procedure, by: PersonId | null): readonly PersonId[] {
  const privacy = privacyOf(procedure, incident);
  return distinct([
    ...(privacy === null ? [] : inGroup(procedure, privacy.members)),
    ...inGroup(procedure, incident.group),
    ...[incident.assignee, incident.offeredTo, by].filter((person) => person !== null),
  ]);
}

/** What was merged into a private incident is for the same people: each of the two names the other. */
export function asPrivateAs(absorbed: Incident, members: readonly PersonId[]): readonly Event[] {
  if (absorbed.members === null) return [{ type: 'madePrivate', members }];
  const fresh = members.filter((person) => !absorbed.members?.includes(person));
  return fresh.length === 0 ? [] : [{ type: 'admitted', members: fresh }];
}

/** What is raised under a service or category that the procedure keeps private is so from the beginning. */
export function privateFromTheStart(
  about: Pick<About, 'service' | 'category' | 'group'>,
  procedure: Procedure,
  before: readonly PersonId[] | null,
): readonly Event[] {
  if (before === null && privacyOf(procedure, about) === null) return [];
  const members = membersOf({ ...about, assignee: null, offeredTo: null }, procedure, null);
  return [{ type: 'madePrivate', members: distinct([...members, ...(before ?? [])]) }];
}

/**
 * The same events, with what follows from them for who sees the incident: it becomes private with its category or its
 * service, and whoever it is given to, or who is asked for help with it, sees it. Adding to what was added to changes nothing.
 */
export function withPrivacy(
  before: Incident,
  events: readonly Event[],
  procedure: Procedure,
  by: PersonId | null,
): readonly Event[] {
  const asked = events.flatMap((event) => invited(event, before, procedure));
  if (before.members === null && !events.some(({ type }) => type === 'madePrivate')) {
    const after = events.reduce(about, before);
    if (events.length === 0 || privacyOf(procedure, after) === null) return events;
    return [...events, { type: 'madePrivate', members: distinct([...membersOf(after, procedure, by), ...asked]) }];
  }
  const known = [
    ...(before.members ?? []),
    ...events.flatMap((event) => (event.type === 'madePrivate' || event.type === 'admitted' ? event.members : [])),
  ];
  const fresh = distinct(asked).filter((person) => !known.includes(person));
  return fresh.length === 0 ? events : [...events, { type: 'admitted', members: fresh }];
}

/** What it is about after an event, as far as its privacy goes. */
function about(before: About, event: Event): About {
  if (event.type === 'categorised') return { ...before, category: event.category };
  if (event.type === 'serviceSet') return { ...before, service: event.service };
  return event.type === 'allocated' ? { ...before, group: event.group } : before;
}

/** Whom an event brings in. */
function invited(event: Event, about: About, procedure: Procedure): readonly PersonId[] {
  if (event.type === 'allocated' || event.type === 'passedOn' || event.type === 'helpAsked') {
    return inGroup(procedure, event.group);
  }
  if (event.type === 'assigned' || event.type === 'offered') return [event.to];
  if (event.type === 'roleOffered' || event.type === 'roleGiven') return [event.to];
  if (event.type === 'ownerAsked' || event.type === 'actionAdded') return [event.owner];
  if (event.type === 'ownerPassedOver') return event.to === null ? [] : letInBy(event.to, about, procedure);
  if (event.type !== 'escalated') return [];
  return event.person === undefined ? letInBy(event.to, about, procedure) : [event.person];
}

/**
 * Whom a call lets in: those whom it calls, and where it calls nobody by name, such as everybody in operations, whoever
 * owns the service and manages those who have it.
 */
function letInBy(
  to: EscalationTarget,
  about: Pick<About, 'service' | 'group'>,
  procedure: Procedure,
): readonly PersonId[] {
  const named = asked(to, about.service, procedure);
  return named.length > 0 ? named : [...asked('owner', about.service, procedure), ...managersOf(procedure, about)];
}

/** Whether nobody but those who see a private incident already will be called, however long they don't answer. */
export function callsNobodyElse(incident: Incident, procedure: Procedure): boolean {
  const steps = [...stepsOf(procedure, presentPath(incident, procedure, 'untaken')), procedure.lastResort];
  return steps.every(
    ({ to }) =>
      !to.startsWith('duty:') && letInBy(to, incident, procedure).every((person) => incident.members?.includes(person)),
  );
}

/** Whom a step of an escalation calls by name. */
export function asked(to: EscalationTarget, service: string, procedure: Procedure): readonly PersonId[] {
  if (to === 'operations') return [];
  if (to === 'owner') {
    const owner = procedure.services.find(({ key }) => key === service)?.owner;
    return owner == null ? [] : [owner];
  }
  if (to.startsWith('group:')) return inGroup(procedure, to.slice('group:'.length));
  return to.startsWith('person:') ? [to.slice('person:'.length)] : [];
}

export function inGroup({ groups }: Procedure, key: string | null): readonly PersonId[] {
  return groups.find((group) => group.key === key)?.members ?? [];
}

function distinct(people: readonly PersonId[]): readonly PersonId[] {
  return [...new Set(people)];
}
