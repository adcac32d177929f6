/** The words that the state of an incident, its events and its commands are made of. Times are UTC instants. */

export type IncidentId = string;
export type PersonId = string;
/** Names a written text kept in the store; the body may be blank later, the id stays. */
export type TextId = string;

/** A text as it was written, whole, with the id that the timeline will name. */
export interface Written {
  readonly id: TextId;
  readonly body: string;
}

/** What a note says about the cause; a plain note says nothing of the kind. */
export type NoteKind = 'finding' | 'suspected' | 'ruledOut';

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

/** An action that came with a merge: whose it was, and the number of its entry there. Absent for one's own. */
export interface MovedFrom {
  readonly incident: IncidentId;
  readonly entry: number;
}

/** An incident that was merged into this one: the conversations of its services, also by merges before, hear of it. */
export interface Absorbed {
  readonly incident: Linked;
  readonly services: readonly string[];
  readonly carried?: Carried;
  /** Clients were told of this one since, and so were its own; absent while they were not. */
  readonly clientsTold?: true;
}

/** What was still to be done for its end when it was merged; absent where nothing was. */
export interface Carried {
  /** Lines of its recovery checklist, in its procedure's words, by keys that tell them from those of the other one. */
  readonly recovery: readonly { readonly key: string; readonly text: { readonly en: string; readonly pl: string } }[];
  /** It was restored by a workaround: whether it was said since what becomes of that. Null where nothing is owed. */
  readonly workaround: 'owed' | 'settled' | null;
}

export type RestoredBy = 'fix' | 'workaround' | 'itself';

/** When and how a service was restored, until its incident is closed. */
export interface RestoredPart {
  readonly restoredAt: Temporal.Instant;
  readonly restoredBy: RestoredBy;
  readonly restoration: TextId | null;
  readonly closingRemindedAt: Temporal.Instant | null;
}
/** `redirected`: not an incident, passed on to where it belongs; it counts in no measure. */
export type CancelReason = 'mistake' | 'notAnIncident' | 'redirected';
export type EscalationKind = 'functional' | 'hierarchical';
/**
 * Why an escalation step was taken: nobody took it in time, it was not restored in time, nobody leads the major incident
 * or its owner doesn't acknowledge, or a person asked.
 */
export type EscalationCause = 'untaken' | 'unrestored' | 'unled' | 'asked';

/**
 * Where a step leads: a resolver group, the service's owner, who manages those who have it, or the last resort of the
 * procedure.
 */
export type EscalationTarget =
  | `group:${string}`
  | 'owner'
  | 'manager'
  | 'operations'
  | `person:${string}`
  | `duty:${string}`;

export interface Escalation {
  /** Steps of the path count from 0; the last resort is the number after the last step. */
  readonly step: number;
  readonly kind: EscalationKind;
  readonly to: EscalationTarget;
  readonly why: EscalationCause;
  readonly at: Temporal.Instant;
  /** A named path, where it isn't on the usual one. */
  readonly path?: string;
  /** The most severe priority since its first step; absent where that was taken before this was kept. */
  readonly worst?: Priority;
  /** Whoever had duty when the step was taken. */
  readonly person?: PersonId;
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

/** In which capacity somebody is asked whether the service works. */
export type AskedAs = 'reporter' | 'contact' | 'owner';

/** What the closing gate can ask for. `actions`: none is open, each is done, dropped or goes on as a follow-up. */
export const gateLines = ['resolution', 'cause', 'confirmation', 'recovery', 'workaroundFollowUp', 'actions'] as const;
export type GateLine = (typeof gateLines)[number];

/** What the record of a closed incident can lack: what a sweep looks for, and lines of the gate that were done without. */
export const recordParts = ['resolution', 'cause', 'category', 'reasons', 'recovery', 'workaroundFollowUp'] as const;
export type RecordPart = (typeof recordParts)[number];

/** A way in which an incident went past the procedure. */
export type DepartureKind =
  | 'takenLate'
  | 'restoredLate'
  | 'firstUpdateLate'
  | 'promiseMissed'
  | 'escalatedLate'
  | 'loweredAfterMiss'
  | 'heldLong'
  | 'gateWaived'
  | 'closedLate'
  /** Restored, and then lowered to a priority that asks for less before it is closed. */
  | 'gateLowered'
  | 'cancelledUnexplained'
  /** That it works was said by somebody who was not asked, and doesn't speak for clients. */
  | 'confirmedForOthers'
  | 'takeLapsed'
  | 'unled'
  | 'handOverUnaccepted'
  | 'ownerSilent'
  | 'helpUnanswered'
  | 'actionOverdue'
  /** Closed while required questions had no answer. */
  | 'questionsOpen';

export interface Departure {
  readonly kind: DepartureKind;
  readonly at: Temporal.Instant;
  /** The number of the entry that tells of it. */
  readonly entry: number;
  /** Null until somebody gives one. */
  readonly reason: TextId | null;
}

/** What a deadline that came due was about. `late` when the desk noticed it more than a minute after. */
export interface Timing {
  readonly dueAt: Temporal.Instant;
  readonly late: boolean;
}

/** A message on a platform, as it was when a person pointed at it. */
export interface Source {
  readonly conversation: Conversation;
  /** The platform's id of the message. */
  readonly message: string;
  /** By name: they may never have met the desk. Null where the platform names nobody. */
  readonly author: string | null;
  readonly at: Temporal.Instant;
  readonly link: string | null;
}
