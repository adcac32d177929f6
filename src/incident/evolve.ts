import type { Entry, Event } from './event.ts';
import { alerted } from './evolve/alerts.ts';
import { helpAnswered, helpAsked, helpCalled, resumedPath, withoutHelpOf } from './evolve/allocating.ts';
import { answered, groupOf, impossible, stopped, unrestored } from './evolve/common.ts';
import { closed, completed, confirmationAsked, confirmed, departing, endingAfter } from './evolve/ending.ts';
import { gathered } from './evolve/gathering.ts';
import { allocated, held, resumed, taken } from './evolve/holding.ts';
import { absorbed, heardBy, merged, separated, unmerged } from './evolve/joined.ts';
import { majorAfter } from './evolve/major.ts';
import { admitted, madePrivate } from './evolve/private.ts';
import { alsoReported, corrected, withdrawn } from './evolve/record.ts';
import { prioritised, reporterSet, serviceSet, writtenDownBy } from './evolve/registering.ts';
import { reopened } from './evolve/reopened.ts';
import { restored } from './evolve/restored.ts';
import { reminded, updated } from './evolve/told.ts';
import { isWork } from './evolve/work.ts';
import type { Incident, Logged } from './incident.ts';
import { noAlarm } from './state/alerts.ts';
import { noAllocating } from './state/allocating.ts';
import { notEnding } from './state/ending.ts';
import { nothingGathered } from './state/gathering.ts';
import { noMajor } from './state/major.ts';
import { atFirst as openToAll } from './state/private.ts';
import { byThemselves } from './state/registering.ts';
import type { IncidentId, Priority } from './terms.ts';

/** The row is always the fold of its timeline. Throws on a timeline that can't have happened. */
export function fold(id: IncidentId, entries: readonly Entry[]): Incident {
  const [first, ...rest] = entries;
  if (!first) throw new Error(`Incident ${id} has an empty timeline`);
  return rest.reduce(evolve, begin(id, first));
}

/** The first entry of a timeline makes the incident. */
export function begin(id: IncidentId, entry: Entry): Logged {
  const { event, at } = entry;
  if (event.type !== 'raised' || entry.seq !== 1) throw impossible('nothing', entry);
  const { type: _, beganAt, ...raised } = event;
  return {
    ...raised,
    ...openToAll,
    onBehalf: raised.onBehalf ?? byThemselves.onBehalf,
    id,
    seq: 1,
    status: 'logged',
    group: null,
    assignee: null,
    reportedAt: at,
    beganAt,
    targetsFrom: at,
    acknowledgedAt: null,
    heldSeconds: 0,
    reckonedAt: at,
    since: at,
    escalation: null,
    restoreMissed: false,
    lastProgressAt: at,
    promise: null,
    followers: writtenDownBy(raised),
    absorbed: [],
    separated: [],
    clientsTold: false,
    corrections: {},
    firstUpdate: raised.clientsListen ? { since: at, lastRemindedAt: null } : null,
    lastClientUpdate: null,
    lastUpdate: null,
    workaround: null,
    offeredTo: null,
    gathered: nothingGathered,
    ...noAlarm,
    ...noAllocating(at),
    ...notEnding,
    departures: [],
    ...noMajor,
  };
}

/** What may put a deadline where there was none. */
const RECKONED: ReadonlySet<Event['type']> = new Set(['prioritised', 'serviceSet', 'absorbed', 'unmerged', 'reopened']);

/** The incident after one more entry. Throws when the entry can't follow: a fault of the desk, never of a person. */
export function evolve(incident: Incident, entry: Entry): Incident {
  if (entry.seq !== incident.seq + 1) throw impossible(`seq ${incident.seq}`, entry);
  const next = after(incident, entry, entry.event);
  return {
    ...next,
    absorbed: heardBy(next, entry.event),
    departures: departing(incident, entry, next.departures),
    seq: entry.seq,
    reckonedAt: RECKONED.has(entry.event.type) ? entry.at : next.reckonedAt,
    lastEntryAt: isWork(incident, entry) ? entry.at : next.lastEntryAt,
  };
}

/** The most severe priority of an escalation since its first step. */
function worstSoFar({ escalation, priority }: Incident, step: number): Priority {
  const before = escalation && step > escalation.step ? escalation.worst : undefined;
  return before !== undefined && before < priority ? before : priority;
}

function after(incident: Incident, entry: Entry, event: Event): Incident {
  const { at } = entry;
  switch (event.type) {
    case 'raised':
      throw impossible(incident.status, entry);
    case 'allocated':
      return withoutHelpOf(allocated(unrestored(incident, entry), at, event.group, null), event.group);
    case 'passedOn':
      return withoutHelpOf(allocated(unrestored(incident, entry), at, event.group, null), event.group);
    case 'lapsed': {
      const open = unrestored(incident, entry);
      return { ...allocated(open, at, groupOf(incident, entry), null), ...resumedPath(open, at) };
    }
    case 'helpAsked':
      return helpAsked(incident, entry, event);
    case 'helpCalled':
      return helpCalled(incident, entry, event);
    case 'helpAnswered':
      return helpAnswered(incident, entry, event);
    case 'assigned':
      return allocated(unrestored(incident, entry), at, groupOf(incident, entry), event.to);
    case 'passedBack':
      return allocated(unrestored(incident, entry), at, groupOf(incident, entry), null);
    case 'taken':
      return taken(unrestored(incident, entry), entry);
    case 'prioritised':
      return prioritised(incident, entry, event);
    case 'serviceSet':
      return serviceSet(incident, entry, event);
    case 'reporterSet':
      return reporterSet(incident, entry, event);
    case 'categorised':
      return { ...incident, category: event.category };
    case 'captured':
    case 'captureChanged':
      return incident;
    case 'withdrawn':
      return withdrawn(incident, event);
    case 'noted':
    case 'questionsAsked':
    case 'questionAnswered':
    case 'questionsReminded':
    case 'checked':
    case 'suspicionSettled':
    case 'actionAdded':
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
    case 'actionReminded':
      return gathered(incident, entry, event);
    case 'alerted':
      return alerted(incident, event);
    case 'alsoReported':
      return alsoReported(incident, entry, event);
    case 'corrected':
      return corrected(incident, event);
    case 'madePrivate':
      return madePrivate(incident, event);
    case 'admitted':
      return admitted(incident, event);
    case 'merged':
      return merged(incident, entry, event);
    case 'absorbed':
      return absorbed(incident, entry, event);
    case 'unmerged':
      return unmerged(incident, entry, event);
    case 'separated':
      return separated(incident, event);
    case 'workaroundFound':
      return { ...incident, workaround: event.text };
    case 'held':
      return held(incident, entry, event);
    case 'resumed':
      return resumed(incident, entry);
    case 'offered':
      return { ...unrestored(incident, entry), offeredTo: event.to };
    case 'updated':
      return updated(incident, at, event);
    case 'escalated': {
      const { type: _, reason: __, timing: ___, skipped: ____, ...step } = event;
      const missed = incident.restoreMissed || event.why === 'unrestored';
      const escalation = { ...step, worst: worstSoFar(incident, step.step), at, pending: true };
      return { ...unrestored(incident, entry), escalation, restoreMissed: missed };
    }
    case 'escalationAnswered':
      return { ...unrestored(incident, entry), ...answered(incident) };
    case 'restored':
      return restored(unrestored(incident, entry), entry, event);
    case 'closed':
      return closed(incident, entry, event);
    case 'completed':
      return completed(incident, entry, event);
    case 'reopened':
      return reopened(incident, entry);
    case 'cancelled':
      return {
        ...stopped(unrestored(incident, entry), at),
        status: 'cancelled',
        since: at,
        group: groupOf(incident, entry),
        assignee: incident.assignee,
        why: event.why,
      };
    case 'confirmationAsked':
      return confirmationAsked(incident, entry, event);
    case 'confirmed':
      return confirmed(incident, entry, event);
    case 'recovered':
    case 'followUpNamed':
    case 'waived':
    case 'departed':
    case 'departuresExplained':
    case 'reviewAsked':
    case 'reviewed':
      return { ...incident, ...endingAfter(incident, event) };
    case 'reminded':
      return reminded(incident, entry, event);
    case 'progressPosted':
      return { ...unrestored(incident, entry), lastProgressAt: at };
    case 'heldOver': {
      const held = unrestored(incident, entry);
      if (!held.promise) throw impossible('no promise', entry);
      return { ...held, promise: { ...held.promise, holdings: event.count, lastActAt: at } };
    }
    case 'declaredMajor':
    case 'stoodDown':
    case 'roleOffered':
    case 'roleTaken':
    case 'roleGiven':
    case 'managerAwaited':
    case 'handOverSuggested':
    case 'ownerAsked':
    case 'ownerPassedOver':
    case 'ownerAcknowledged':
    case 'conversationOpened':
    case 'conversationClosed':
      return majorAfter(incident, entry, event);
  }
}
