import { isMajorBy } from '../../procedure/major-rules.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import { acknowledges } from '../comes-to.ts';
import type { MajorAsk } from '../command/major.ts';
import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { type Incident, isOpen, isUnrestored } from '../incident.ts';
import { MANAGER, seeksStandIn } from '../state/major.ts';
import type { PersonId } from '../terms.ts';
import { askers, type Decision, happened, isBlank, refused, type Situation } from './decision.ts';
import { ownerEvents } from './owner.ts';
import type { Led } from './steps.ts';

type Of<Type extends MajorAsk['type']> = Extract<Ask, { type: Type }>;

/** By decision of a person, whatever the criteria say. */
export function decideDeclareMajor(situation: Situation, { reason, manager }: Of<'declareMajor'>): Decision {
  const { incident, procedure, presence = null } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'declareMajor' });
  if (incident.major) return refused({ code: 'alreadyMajor' });
  const said = isBlank(reason) ? null : (reason?.id ?? null);
  const own = askers(situation);
  const absent = manager === null ? null : absentOf(situation, manager);
  if (absent) return absent;
  return happened(
    { type: 'declaredMajor', by: 'person', reason: said },
    ...(manager === null ? [] : own.includes(manager) ? [taken(null)] : [offered(manager, null)]),
    ...ownerEvents(procedure, incident, own, presence),
  );
}

/** What was declared in error is so no more, by criteria or by decision; that, and why, stays in the record. */
export function decideStandDown({ incident }: Situation, { reason }: Of<'standDown'>): Decision {
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'standDown' });
  if (!incident.major) return refused({ code: 'notMajor' });
  if (reason === null || isBlank(reason)) return refused({ code: 'emptyText', field: 'reason' });
  return happened({ type: 'stoodDown', reason: reason.id });
}

/** What the criteria make of an incident as it will be; nothing where it is major already, or nobody is called for it. */
export function byCriteria(
  procedure: Procedure,
  incident: Led & Pick<Incident, 'kind' | 'major'>,
  by: readonly PersonId[],
  presence: Presence | null = null,
): readonly Event[] {
  if (incident.major || incident.kind === 'past' || !isMajorBy(procedure, incident)) return [];
  const declared: Event = { type: 'declaredMajor', by: 'criteria', reason: null };
  return [declared, ...ownerEvents(procedure, incident, by, presence)];
}

const ENDS: readonly Event['type'][] = ['restored', 'cancelled', 'merged'];

/**
 * The same events, with the major incident that they make of it by the criteria; of one that is major already, the owner
 * of the service that it turns out to be about is asked.
 */
export function withMajor(
  before: Incident,
  events: readonly Event[],
  procedure: Procedure,
  by: readonly PersonId[],
  presence: Presence | null = null,
): readonly Event[] {
  if (!isUnrestored(before) || events.some(({ type }) => ENDS.includes(type))) return events;
  const { service, category, priority } = events.reduce(named, before);
  const same = service === before.service && category === before.category && priority === before.priority;
  if (same || events.some(({ type }) => type === 'declaredMajor')) return events;
  const after = { ...before, service, category, priority };
  const moved = before.major && service !== before.service ? ownerEvents(procedure, after, by, presence) : [];
  return [...events, ...moved, ...byCriteria(procedure, after, by, presence)];
}

type About = Pick<Incident, 'service' | 'category' | 'priority'>;

function named(about: About, event: Event): About {
  const { service, category, priority } = about;
  if (event.type === 'serviceSet') return { service: event.service, category, priority };
  if (event.type === 'categorised') return { service, category: event.category, priority };
  return event.type === 'prioritised' ? { service, category, priority: event.priority } : about;
}

/** *I lead it*: of several who press at once one does. */
export function decideLead(situation: Situation): Decision {
  const { incident } = situation;
  const { major } = incident;
  const own = askers(situation);
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'lead' });
  if (!major) return refused({ code: 'notMajor' });
  if (major.manager !== null && own.includes(major.manager)) return refused({ code: 'alreadyYourRole' });
  // Offered to somebody by name, it is still better that anybody leads than nobody.
  const isAsked = major.offer !== null && own.includes(major.offer.to);
  if (major.manager !== null && !isAsked) return refused({ code: 'roleHeld', by: major.manager });
  return happened(taken(major.manager));
}

export function decideGiveRole(situation: Situation, { role, to, text }: Of<'giveRole'>): Decision {
  const { incident, procedure } = situation;
  const { major } = incident;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'giveRole' });
  if (!major) return refused({ code: 'notMajor' });
  if (role !== MANAGER && !procedure.majors.roles.some(({ key }) => key === role)) {
    return refused({ code: 'unknownRole', given: role });
  }
  const from = role === MANAGER ? major.manager : (major.roles[role] ?? null);
  const own = askers(situation);
  const isOwn = own.includes(to);
  if (isOwn && from !== null && own.includes(from)) return refused({ code: 'alreadyYourRole' });
  if (from === to) return refused({ code: 'roleHeld', by: to });
  if (isOwn) return happened({ type: 'roleTaken', role, from });
  const absent = absentOf(situation, to);
  if (absent) return absent;
  if (role !== MANAGER) return happened({ type: 'roleGiven', role, to, from });
  if (major.offer?.to === to) return refused({ code: 'alreadyAssigned', to });
  return happened(offered(to, from, isBlank(text) ? null : (text?.id ?? null)));
}

/** Nobody is asked to take a role who would not hear of it. */
function absentOf(situation: Situation, person: PersonId): Decision | null {
  const why = askers(situation).includes(person) ? null : (situation.presence?.absent(person) ?? null);
  return why === null ? null : refused({ code: 'absent', person, why });
}

/** Answering is acknowledging, where it is the owner who answers, or nobody else stands in for them. */
export function withOwner(situation: Situation, answered: Decision): Decision {
  const { incident } = situation;
  const { major } = incident;
  if (!major?.owner || !isUnrestored(incident)) return answered;
  const isOwner = acknowledges(incident, askers(situation));
  if (!isOwner && !seeksStandIn(major)) return answered;
  const acknowledged: Event = { type: 'ownerAcknowledged', owner: isOwner ? major.owner.person : situation.by };
  return happened(acknowledged, ...('events' in answered ? answered.events : []));
}

const taken = (from: PersonId | null): Event => ({ type: 'roleTaken', role: MANAGER, from });
const offered = (to: PersonId, from: PersonId | null, text: string | null = null): Event => ({
  type: 'roleOffered',
  role: MANAGER,
  to,
  from,
  text,
});
