import type { Entry, Event } from '../event.ts';
import { tellsClients } from '../hearing.ts';
import { type Incident, isOpen, isUnrestored } from '../incident.ts';
import { notEnding } from '../state/ending.ts';
import type { Gathered, IncidentAction } from '../state/gathering.ts';
import type { Absorbed, Carried, ClientPromise, GateLine, RestoredPart } from '../terms.ts';
import { bare, groupOf, impossible, stopped } from './common.ts';
import { anew } from './major.ts';

/** Nothing is promised, reminded of or escalated here any more: the other one does it for both. */
export function merged(incident: Incident, entry: Entry, event: Extract<Event, { type: 'merged' }>): Incident {
  if (!isOpen(incident)) throw impossible(incident.status, entry);
  const { into, moved = [] } = event;
  return {
    ...stopped(incident, entry.at),
    gathered: standing(incident, moved, 'moved'),
    status: 'merged',
    since: entry.at,
    group: groupOf(incident, entry),
    assignee: incident.assignee,
    into,
    ...(incident.status === 'restored' ? { restored: restoredPart(incident) } : {}),
  };
}

/** These actions stand so from now on. */
function standing({ gathered }: Incident, entries: readonly number[], stands: IncidentAction['stands']): Gathered {
  const actions = gathered.actions.map((one) => (entries.includes(one.entry) ? { ...one, stands } : one));
  return { ...gathered, actions };
}

function restoredPart({ restoredAt, restoredBy, restoration, closingRemindedAt }: RestoredPart): RestoredPart {
  return { restoredAt, restoredBy, restoration, closingRemindedAt };
}

export function absorbed(incident: Incident, entry: Entry, event: Extract<Event, { type: 'absorbed' }>): Incident {
  if (!isOpen(incident)) throw impossible(incident.status, entry);
  const clientsListen = incident.clientsListen || event.clientsListen;
  const joined = {
    ...incident,
    followers: [...incident.followers, ...event.followers],
    absorbed: [
      ...incident.absorbed,
      { incident: event.incident, services: event.services, ...(event.carried ? { carried: event.carried } : {}) },
    ],
    waived: incident.waived.filter((line) => !isCarried(line, event.carried)),
    clientsListen,
    clientsTold: incident.clientsTold || event.clientsTold,
  };
  if (!isUnrestored(joined)) return joined;
  const promise = sooner(joined.promise, event.promise);
  const waits = clientsListen && !joined.clientsTold;
  const first = joined.firstUpdate ?? (waits ? { since: entry.at, lastRemindedAt: null } : null);
  return { ...joined, promise, firstUpdate: promise === null ? first : null };
}

/** What was done without was its own: what comes along is asked for again. */
function isCarried(line: GateLine, carried: Carried | undefined): boolean {
  if (line === 'recovery') return (carried?.recovery.length ?? 0) > 0;
  return line === 'workaroundFollowUp' && carried?.workaround === 'owed';
}

/** Of two promises the sooner one binds: whoever keeps it keeps both. */
function sooner(one: ClientPromise | null, other: ClientPromise | null): ClientPromise | null {
  if (one === null || other === null) return one ?? other;
  return Temporal.Instant.compare(other.by, one.by) < 0 ? other : one;
}

export function unmerged(incident: Incident, entry: Entry, event: Extract<Event, { type: 'unmerged' }>): Incident {
  if (incident.status !== 'merged') throw impossible(incident.status, entry);
  const { at } = entry;
  const clientsTold = incident.clientsTold || event.clientsTold === true;
  const kept = { ...bare(incident), clientsTold, gathered: standing(incident, event.back ?? [], 'open') };
  if (event.restored) {
    const { group, assignee } = incident;
    return { ...kept, status: 'restored', since: at, group, assignee, ...event.restored };
  }
  const owes = incident.clientsListen && event.promise === null;
  return {
    ...kept,
    ...notEnding,
    status: 'allocated',
    since: at,
    group: incident.group,
    assignee: null,
    waitingSince: at,
    takeReminded: false,
    escalation: null,
    lastProgressAt: at,
    // Nobody was awaited here while the other one went on for both.
    major: incident.major && anew(incident.major, at),
    promise: event.promise,
    firstUpdate: owes ? { since: at, lastRemindedAt: null } : null,
  };
}

/** What its clients are told is read by those of all that were merged into it. */
export function heardBy(after: Incident, event: Event): readonly Absorbed[] {
  if (!tellsClients(event, after)) return after.absorbed;
  return after.absorbed.map((one) => ({ ...one, clientsTold: true }));
}

/** What was promised stays promised, and the cards stay where they are; help that it waits for is asked for there. */
export function separated(incident: Incident, event: Extract<Event, { type: 'separated' }>): Incident {
  const { incident: left, gone: moved = [] } = event;
  const gone = incident.absorbed.filter((one) => one.incident.id === left.id).flatMap(({ services }) => services);
  return {
    ...incident,
    gathered: standing(incident, moved, 'moved'),
    helps: incident.helps.filter(({ from, answeredBy }) => from !== left.id || answeredBy !== null),
    separated: [...new Set([...incident.separated, ...gone])],
    followers: incident.followers.filter(({ of }) => of !== left.id),
    absorbed: incident.absorbed.filter((one) => one.incident.id !== left.id),
  };
}
