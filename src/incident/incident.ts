import type { Alerted } from './state/alerts.ts';
import type { Allocating } from './state/allocating.ts';
import type { Ending } from './state/ending.ts';
import type { Gathered } from './state/gathering.ts';
import type { MajorPart } from './state/major.ts';
import type { Private } from './state/private.ts';
import type { Registered } from './state/registering.ts';
import type {
  Absorbed,
  CancelReason,
  ClientPromise,
  Conversation,
  Escalation,
  FirstUpdate,
  Follower,
  IncidentId,
  Kind,
  Level,
  Linked,
  PersonId,
  Priority,
  RestoredPart,
  TextId,
} from './terms.ts';

/**
 * The state of one incident: a fold of its timeline, never written any other way. Plain data; times are UTC instants.
 * Texts that people wrote are kept beside it and named by id, so that one can be withdrawn without touching the record.
 */
export interface Common extends Alerted, Allocating, Ending, MajorPart, Private, Registered {
  readonly id: IncidentId;
  readonly kind: Kind;
  /** The number of the last timeline entry; from 1 without gaps. */
  readonly seq: number;
  /** The version of the procedure that the incident was opened under. */
  readonly procedure: string;
  readonly title: TextId;
  readonly description: TextId | null;
  readonly service: string;
  readonly category: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly reporter: PersonId;
  /** What the reporter was when it was raised: staff hear names, clients never do. */
  readonly reporterIs: 'staff' | 'client';
  readonly reportedAt: Temporal.Instant;
  readonly beganAt: Temporal.Instant;
  readonly raisedIn: Conversation;
  /** The message that it was raised from, as a link; null where there is none. */
  readonly source: string | null;
  /** The closed incident that came again in this one. */
  readonly follows: Linked | null;
  readonly followers: readonly Follower[];
  readonly absorbed: readonly Absorbed[];
  /** Services of incidents that were merged into this one for a while: its card is there, and goes on to be right. */
  readonly separated: readonly string[];
  /** Whether a clients' conversation was named for the service when it was raised: then the first word there is owed. */
  readonly clientsListen: boolean;
  /** Targets run from the report, or from a reopening; a change of priority never restarts them. */
  readonly targetsFrom: Temporal.Instant;
  /** When it was last taken for the first time since then; from before a reopening until it is taken anew. */
  readonly acknowledgedAt: Temporal.Instant | null;
  /** When its deadlines were last worked out anew, such as by another priority: before that they were not due. */
  readonly reckonedAt: Temporal.Instant;
  /** Seconds on hold since `targetsFrom`: they stop the restore target and nothing else. */
  readonly heldSeconds: number;
  /** When the present status began. */
  readonly since: Temporal.Instant;
  readonly escalation: Escalation | null;
  /** Set once the escalation for a missed restore target was taken. */
  readonly restoreMissed: boolean;
  /** Responders were last told how it stands then; the progress cadence runs from here. */
  readonly lastProgressAt: Temporal.Instant;
  readonly promise: ClientPromise | null;
  readonly firstUpdate: FirstUpdate | null;
  /** Clients heard of it, under this number or under one that was merged into it. */
  readonly clientsTold: boolean;
  /** The last text written for clients, and when. */
  readonly lastClientUpdate: { readonly text: TextId; readonly at: Temporal.Instant } | null;
  readonly lastUpdate: { readonly text: TextId; readonly at: Temporal.Instant } | null;
  /** The newest workaround that was found. */
  readonly workaround: TextId | null;
  /** Offered to this person by whoever has it; who gives it holds it until it is taken. */
  readonly offeredTo: PersonId | null;
  /** Texts that were corrected, each with the text that stands in its place. */
  readonly corrections: Readonly<Record<TextId, TextId>>;
  readonly gathered: Gathered;
}

/** Raised, not yet given to a group; in one transaction it becomes allocated. */
export interface Logged extends Common {
  readonly status: 'logged';
  readonly group: null;
  readonly assignee: null;
}

/** A group has it, perhaps one person was asked; nobody took it yet, and the respond target runs. */
export interface Allocated extends Common {
  readonly status: 'allocated';
  readonly group: string;
  readonly assignee: PersonId | null;
  readonly waitingSince: Temporal.Instant;
  readonly takeReminded: boolean;
}

export interface InProgress extends Common {
  readonly status: 'inProgress';
  readonly group: string;
  readonly assignee: PersonId;
}

/** Somebody has it and waits for something, until a time at the latest. */
export interface OnHold extends Common {
  readonly status: 'onHold';
  readonly group: string;
  readonly assignee: PersonId;
  readonly until: Temporal.Instant;
  readonly holdReason: TextId;
}

interface Ended {
  readonly group: string;
  readonly assignee: PersonId | null;
}

export interface Restored extends Common, Ended, RestoredPart {
  readonly status: 'restored';
}

export interface Closed extends Common, Ended {
  readonly status: 'closed';
  readonly restoredAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant;
  readonly resolution: TextId | null;
  readonly cause: string | null;
}

export interface Cancelled extends Common, Ended {
  readonly status: 'cancelled';
  readonly why: CancelReason;
}

/** The same as another incident, which goes on for both. */
export interface Merged extends Common, Ended {
  readonly status: 'merged';
  readonly into: Linked;
  /** How it was restored before it was merged; absent where it was not. */
  readonly restored?: RestoredPart;
}

export type Incident = Logged | Allocated | InProgress | OnHold | Restored | Closed | Cancelled | Merged;
export type Status = Incident['status'];

/** Somebody still has to restore the service. */
export type Unrestored = Logged | Allocated | InProgress | OnHold;

/** Somebody took it since its targets began to run. */
export function isAcknowledged({ acknowledgedAt, targetsFrom }: Incident): boolean {
  return acknowledgedAt !== null && Temporal.Instant.compare(acknowledgedAt, targetsFrom) >= 0;
}

/** True while the service is not restored and the incident was not cancelled. */
export function isUnrestored(incident: Incident): incident is Unrestored {
  switch (incident.status) {
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
      return true;
    case 'restored':
    case 'closed':
    case 'cancelled':
    case 'merged':
      return false;
  }
}

export type Open = Unrestored | Restored;

/** All but closed, cancelled and merged; an open incident always has a next deadline. */
export function isOpen(incident: Incident): incident is Open {
  return isUnrestored(incident) || incident.status === 'restored';
}

/** The services whose conversations hear of it: its own first, then those of incidents merged into it. */
export function servicesOf({ service, absorbed }: Pick<Incident, 'service' | 'absorbed'>): readonly string[] {
  return [...new Set([service, ...absorbed.flatMap(({ services }) => services)])];
}

/** Everybody who hears how it goes, the reporter first, each once. */
export function readersOf(
  incident: Pick<Incident, 'reporter' | 'reporterIs' | 'followers'>,
): readonly Pick<Follower, 'person' | 'is'>[] {
  const { reporter, reporterIs, followers } = incident;
  const all = [{ person: reporter, is: reporterIs }, ...followers];
  return all.filter(({ person }, index) => all.findIndex((other) => other.person === person) === index);
}

/** The text that stands in place of one that was corrected, or the same. */
export function standing({ corrections }: Pick<Incident, 'corrections'>, text: TextId): TextId {
  let last = text;
  for (let next = corrections[last]; next !== undefined; next = corrections[last]) last = next;
  return last;
}

/** Whoever was asked to take it, and has not answered yet. */
export function askedToTake(incident: Incident): PersonId | null {
  return incident.offeredTo ?? (incident.status === 'allocated' ? incident.assignee : null);
}
