import type { Entry, Event } from '../event.ts';
import { type Incident, isOpen, isUnrestored } from '../incident.ts';
import { notEnding } from '../state/ending.ts';
import type { ClientPromise, RestoredPart } from '../terms.ts';
import { bare, groupOf, impossible, stopped } from './common.ts';

/** Nothing is promised, reminded of or escalated here any more: the other one does it for both. */
export function merged(incident: Incident, entry: Entry, event: Extract<Event, { type: 'merged' }>): Incident {
  if (!isOpen(incident)) throw impossible(incident.status, entry);
  const { into, moved = [] } = event;
  const { actions } = incident.gathered;
  return {
    ...stopped(incident, entry.at),
    gathered: {
      ...incident.gathered,
      actions: actions.map((one) => (moved.includes(one.entry) ? { ...one, stands: 'moved' } : one)),
    },
    status: 'merged',
    since: entry.at,
    group: groupOf(incident, entry),
    assignee: incident.assignee,
    into,
    ...(incident.status === 'restored' ? { restored: restoredPart(incident) } : {}),
  };
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
    absorbed: [...incident.absorbed, { incident: event.incident, services: event.services }],
    clientsListen,
    clientsTold: incident.clientsTold || event.clientsTold,
  };
  if (!isUnrestored(joined)) return joined;
  const promise = sooner(joined.promise, event.promise);
  const waits = clientsListen && !joined.clientsTold;
  const first = joined.firstUpdate ?? (waits ? { since: entry.at, lastRemindedAt: null } : null);
  return { ...joined, promise, firstUpdate: promise === null ? first : null };
}

/** Of two promises the sooner one binds: whoever keeps it keeps both. */
function sooner(one: ClientPromise | null, other: ClientPromise | null): ClientPromise | null {
  if (one === null || other === null) return one ?? other;
  return Temporal.Instant.compare(other.by, one.by) < 0 ? other : one;
}

export function unmerged(incident: Incident, entry: Entry, event: Extract<Event, { type: 'unmerged' }>): Incident {
  if (incident.status !== 'merged') throw impossible(incident.status, entry);
  const { at } = entry;
  if (event.restored) {
    const { group, assignee } = incident;
    return { ...bare(incident), status: 'restored', since: at, group, assignee, ...event.restored };
  }
  const owes = incident.clientsListen && event.promise === null;
  return {
    ...bare(incident),
    ...notEnding,
    status: 'allocated',
    since: at,
    group: incident.group,
    assignee: null,
    waitingSince: at,
    takeReminded: false,
    escalation: null,
    lastProgressAt: at,
    promise: event.promise,
    firstUpdate: owes ? { since: at, lastRemindedAt: null } : null,
  };
}

/** What was promised stays promised, and the cards stay where they are. */
export function separated(incident: Incident, { incident: left }: Extract<Event, { type: 'separated' }>): Incident {
  const gone = incident.absorbed.filter((one) => one.incident.id === left.id).flatMap(({ services }) => services);
  return {
    ...incident,
    separated: [...new Set([...incident.separated, ...gone])],
    followers: incident.followers.filter(({ of }) => of !== left.id),
    absorbed: incident.absorbed.filter((one) => one.incident.id !== left.id),
  };
}
