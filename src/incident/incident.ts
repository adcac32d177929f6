/**
 * The state of one incident: a fold of its timeline, never written any other way. Plain data; times are UTC instants.
 * Texts that people wrote are kept beside it and named by id, so that one can be withdrawn without touching the record.
 */
export type IncidentId = string;
export type PersonId = string;
/** Names a written text kept in the store; the body may be blank later, the id stays. */
export type TextId = string;

export type Level = 'high' | 'medium' | 'low';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
export type Audience = 'responders' | 'staff' | 'clients';

/** A drill is practised and told to no client; what is past was over when it was recorded. Only a real one is measured. */
export type Kind = 'real' | 'drill' | 'past';

/** A place on a platform where people read: a channel, or one person's direct messages. */
export interface Conversation {
  readonly platform: string;
  readonly id: string;
}

/** Another incident, with the number that people name it by. */
export interface Linked {
  readonly id: IncidentId;
  readonly number: number;
}

/** Somebody beside the reporter who hears how it goes. */
export interface Follower {
  readonly person: PersonId;
  /** Staff hear names, clients never do. */
  readonly is: 'staff' | 'client';
  /** The merged incident that this person reported or followed; null for one who follows this one itself. */
  readonly of: IncidentId | null;
}

/** An incident that was merged into this one: the conversations of its services, also by merges before, hear of it. */
export interface Absorbed {
  readonly incident: Linked;
  readonly services: readonly string[];
}

export type RestoredBy = 'fix' | 'workaround' | 'itself';
/** `redirected`: not an incident, passed on to where it belongs; it counts in no measure. */
export type CancelReason = 'mistake' | 'notAnIncident' | 'redirected';
export type EscalationKind = 'functional' | 'hierarchical';
/** Why an escalation step was taken: nobody took it in time, it was not restored in time, or a person asked. */
export type EscalationCause = 'untaken' | 'unrestored' | 'asked';

/** Where a step leads: a resolver group, the service's owner, or the last resort of the procedure. */
export type EscalationTarget = `group:${string}` | 'owner' | 'operations' | `person:${string}`;

export interface Escalation {
  /** Steps of the path count from 0; the last resort is the number after the last step. */
  readonly step: number;
  readonly kind: EscalationKind;
  readonly to: EscalationTarget;
  readonly why: EscalationCause;
  readonly at: Temporal.Instant;
  /** False once somebody answered or took the incident. */
  readonly pending: boolean;
}

/** What clients were promised: the next word, by when. Only a person's update keeps it. */
export interface ClientPromise {
  readonly by: Temporal.Instant;
  readonly soonReminded: boolean;
  readonly overdueReminded: boolean;
  /** Holding updates posted since the promise was missed: 0 to 2. */
  readonly holdings: number;
  /** When the last reminder or holding update after the missed promise went out. */
  readonly lastActAt: Temporal.Instant | null;
}

/** The first word to clients is a person's act: reminded of, never promised. */
export interface FirstUpdate {
  readonly since: Temporal.Instant;
  readonly lastRemindedAt: Temporal.Instant | null;
}

export interface Common {
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
  /** Whether a clients' conversation was named for the service when it was raised. */
  readonly clientsListen: boolean;
  /** Targets run from the report, or from a reopening; a change of priority never restarts them. */
  readonly targetsFrom: Temporal.Instant;
  readonly acknowledgedAt: Temporal.Instant | null;
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

export interface Restored extends Common, Ended {
  readonly status: 'restored';
  readonly restoredAt: Temporal.Instant;
  readonly restoredBy: RestoredBy;
  readonly restoration: TextId | null;
  readonly closingRemindedAt: Temporal.Instant | null;
}

export interface Closed extends Common, Ended {
  readonly status: 'closed';
  readonly restoredAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant;
  readonly resolution: TextId | null;
  readonly cause: string;
}

export interface Cancelled extends Common, Ended {
  readonly status: 'cancelled';
  readonly why: CancelReason;
}

/** The same as another incident, which goes on for both. */
export interface Merged extends Common, Ended {
  readonly status: 'merged';
  readonly into: Linked;
}

export type Incident = Logged | Allocated | InProgress | OnHold | Restored | Closed | Cancelled | Merged;
export type Status = Incident['status'];

/** Somebody still has to restore the service. */
export type Unrestored = Logged | Allocated | InProgress | OnHold;

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
