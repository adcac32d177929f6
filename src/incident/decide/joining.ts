import { priorityOf } from '../../procedure/lookup.ts';
import type { Joining } from '../command.ts';
import type { Event } from '../event.ts';
import { reference } from '../filed.ts';
import { openActions } from '../gathering.ts';
import { type Incident, isOpen, isUnrestored, readersOf, servicesOf } from '../incident.ts';
import type { Refusal } from '../refusal.ts';
import type { Help } from '../state/allocating.ts';
import type { IncidentAction } from '../state/gathering.ts';
import { MANAGER } from '../state/major.ts';
import type { ClientPromise, Follower, IncidentId, TextId } from '../terms.ts';
import { cameFrom, carried, type Side, settledThere } from './carrying.ts';

/**
 * What somebody is still to do, and the help that is asked for, in the words of the one that they move to: each
 * incident has its own texts.
 */
export interface Moving {
  readonly actions: readonly IncidentAction[];
  readonly helps: readonly Help[];
}

const nothingMoves: Moving = { actions: [], helps: [] };

/** What would be nobody's any more in an incident that was merged. */
export function movingFrom(incident: Incident): Moving {
  return { actions: openActions(incident), helps: incident.helps.filter(({ answeredBy }) => answeredBy === null) };
}

/** What happens to each of the two, or why nothing does. */
export type Joined =
  | { readonly refusal: Refusal }
  | { readonly events: readonly Event[]; readonly other: readonly Event[] };

const linked = ({ number, incident: { id } }: Side) => ({ id, number });

/**
 * The one ends, the other goes on for both: whoever follows the one hears of the other from now on, what clients were
 * promised there is owed here, what is to be done goes along, and the worse priority counts.
 */
export function decideMerge(one: Side, other: Side, moving = nothingMoves): Joined {
  const refused = (refusal: Refusal): Joined => ({ refusal });
  const { incident } = one;
  const target = other.incident;
  if (incident.id === target.id) return refused({ code: 'mergeWithItself' });
  if (incident.status === 'merged') return refused({ code: 'mergedAlready', into: reference(incident.into.number) });
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'merge' });
  if (target.status === 'merged') {
    return refused({ code: 'targetMerged', target: reference(other.number), into: reference(target.into.number) });
  }
  // What isn't over must not be hidden in what is: nobody would be reminded of it, and what was promised would be dropped.
  if (!isOpen(target) || (isUnrestored(incident) && !isUnrestored(target))) {
    return refused({ code: 'targetEnded', target: reference(other.number), status: target.status });
  }
  if (incident.kind !== target.kind) return refused({ code: 'mergeOfKinds' });
  // Else the one's number and people would be read where the other's are.
  if ((incident.members === null) !== (target.members === null)) return refused({ code: 'mergeOfPrivate' });
  const followers: Follower[] = readersOf(incident).map(({ person, is }) => ({ person, is, of: incident.id }));
  const left = carried(one, other);
  const absorbed: Event = {
    type: 'absorbed',
    incident: linked(one),
    services: servicesOf(incident),
    clientsListen: incident.clientsListen,
    clientsTold: incident.clientsTold,
    promise: incident.promise,
    followers,
    ...(left === null ? {} : { carried: left }),
  };
  return {
    events: [
      {
        type: 'merged',
        into: linked(other),
        ...(moving.actions.length === 0 ? {} : { moved: moving.actions.map(({ entry }) => entry) }),
      },
      ...newcomers(target, incident),
    ],
    other: [
      absorbed,
      ...newcomers(incident, target),
      ...worse(one, other),
      ...major(incident, target),
      ...moved(moving, incident.id, target),
      ...asked(incident, target),
    ],
  };
}

/** Who saw the one sees the other: each names the other. */
function newcomers(incident: Incident, target: Incident): readonly Event[] {
  const members = (incident.members ?? []).filter((person) => !target.members?.includes(person));
  return members.length === 0 ? [] : [{ type: 'admitted', members }];
}

/** A major incident goes on as one, and whoever led it is asked to lead what both became. */
function major({ major: led }: Incident, target: Incident): readonly Event[] {
  if (!led || target.major || !isUnrestored(target)) return [];
  const { by, manager, owner } = led;
  return [
    { type: 'declaredMajor', by, reason: null },
    ...(manager === null ? [] : [{ type: 'roleOffered', role: MANAGER, to: manager, from: null, text: null } as const]),
    ...(owner === null ? [] : [{ type: 'ownerAsked', owner: owner.person, times: 1, timing: null } as const]),
    ...(owner?.acknowledged ? [{ type: 'ownerAcknowledged', owner: owner.person } as const] : []),
  ];
}

/** Where the service is restored nobody helps any more; a group is asked once, and not for help with its own. */
function moved({ actions, helps }: Moving, from: IncidentId, target: Incident): readonly Event[] {
  const wanted = helps.filter(
    ({ group }) =>
      isUnrestored(target) &&
      group !== target.group &&
      !target.helps.some((help) => help.group === group && help.answeredBy === null),
  );
  return [
    ...actions.map(
      ({ entry, text, owner, dueAt }): Event => ({
        type: 'actionAdded',
        text,
        owner,
        dueAt,
        from: { incident: from, entry },
      }),
    ),
    ...wanted.map(({ group, what }): Event => ({ type: 'helpAsked', group, what, from })),
  ];
}

/** Whoever is asked whether it works is waited for still, unless somebody is asked there too. */
function asked(incident: Incident, target: Incident): readonly Event[] {
  const { confirmation } = incident;
  if (incident.status !== 'restored' || target.status !== 'restored') return [];
  if (target.confirmation?.confirmed === null || confirmation === null || confirmation.confirmed !== null) return [];
  const { of, until } = confirmation;
  return of === null || until === null ? [] : [{ type: 'confirmationAsked', of, as: 'reporter', until }];
}

/** What the other becomes where the one was worse; of restored ones too, for the worse one's closing gate holds. */
function worse({ incident }: Side, { incident: target, procedure }: Side): readonly Event[] {
  if (isUnrestored(target) !== isUnrestored(incident) || incident.priority >= target.priority) return [];
  const { impact, urgency } = incident;
  const priority = priorityOf(procedure, impact, urgency);
  // By another version of the procedure the same impact and urgency may mean something else.
  if (priority >= target.priority) return [];
  const resumes: readonly Event[] =
    priority === 'P1' && target.status === 'onHold' ? [{ type: 'resumed', timing: null }] : [];
  return [{ type: 'prioritised', impact, urgency, priority, from: target.priority }, ...resumes];
}

/** What was said there of its workaround, and the help that goes back with it, as texts of this one. */
export interface Returning {
  readonly followUp: TextId | null;
  readonly helps: readonly Help[];
}

const nothingReturns: Returning = { followUp: null, helps: [] };

/** What it had asked for when it was merged, and nobody answered there; nothing where it is restored. */
export function helpsBack(incident: Incident, target: Incident): readonly Help[] {
  if (incident.status !== 'merged' || incident.restored) return [];
  return target.helps.filter(({ from, answeredBy }) => from === incident.id && answeredBy === null);
}

/**
 * It goes on by itself again, from where its report began; what clients were promised meanwhile is owed by both. What it
 * brought along goes back with it, unless it was settled meanwhile.
 */
export function decideUnmerge(one: Side, other: Side, { followUp, helps } = nothingReturns): Joined {
  const { incident } = one;
  const target = other.incident;
  if (incident.status !== 'merged') {
    return { refusal: { code: 'wrongStatus', status: incident.status, asked: 'unmerge' satisfies Joining['type'] } };
  }
  if (target.status === 'merged') {
    return {
      refusal: { code: 'targetMerged', target: reference(other.number), into: reference(target.into.number) },
    };
  }
  const toldThere = target.absorbed.some((absorbed) => absorbed.incident.id === incident.id && absorbed.clientsTold);
  const promise = incident.clientsTold || toldThere ? promiseOf(target) : null;
  const back = cameFrom(one, target);
  const none = back.length === 0;
  return {
    events: [
      {
        type: 'unmerged',
        from: linked(other),
        promise,
        ...(toldThere && !incident.clientsTold ? { clientsTold: true } : {}),
        ...(incident.restored ? { restored: incident.restored } : {}),
        ...(none ? {} : { back: back.map(({ here }) => here) }),
      },
      ...settledThere(one, target, followUp),
      ...helps.map(({ group, what }): Event => ({ type: 'helpAsked', group, what })),
    ],
    other: [{ type: 'separated', incident: linked(one), ...(none ? {} : { gone: back.map(({ entry }) => entry) }) }],
  };
}

function promiseOf(incident: Incident): ClientPromise | null {
  return isUnrestored(incident) ? incident.promise : null;
}
