import type { AlertEvent } from './event/alerts.ts';
import type { AllocatingEvent } from './event/allocating.ts';
import type { EndingEvent } from './event/ending.ts';
import type { EscalationEvent } from './event/escalation.ts';
import type { GatheringEvent } from './event/gathering.ts';
import type { JoiningEvent } from './event/joining.ts';
import type { MajorEvent } from './event/major.ts';
import type { PrivateEvent } from './event/private.ts';
import type { RegisteringEvent } from './event/registering.ts';
import type { Registered } from './state/registering.ts';
import type {
  CancelReason,
  Conversation,
  Kind,
  Level,
  Linked,
  NoteKind,
  PersonId,
  Priority,
  RestoredBy,
  Source,
  TextId,
  Timing,
} from './terms.ts';

export type { Source, Timing };

/** What responders are reminded of by the clock. */
export type Reminder = 'take' | 'firstUpdate' | 'updateSoon' | 'updateOverdue' | 'updateOwed' | 'closing';

/** What happened, in the past tense. The timeline is made of these and of nothing else. */
export type Event =
  | RegisteringEvent
  | JoiningEvent
  | EscalationEvent
  | GatheringEvent
  | AlertEvent
  | AllocatingEvent
  | PrivateEvent
  | EndingEvent
  | {
      readonly type: 'raised';
      readonly kind: Kind;
      readonly procedure: string;
      readonly title: TextId;
      readonly description: TextId | null;
      readonly service: string;
      readonly category: string | null;
      readonly impact: Level;
      readonly urgency: Level;
      readonly priority: Priority;
      readonly reporter: PersonId;
      readonly reporterIs: 'staff' | 'client';
      /** As in the state; absent where the reporter reported it themselves. */
      readonly onBehalf?: Registered['onBehalf'];
      readonly beganAt: Temporal.Instant;
      readonly raisedIn: Conversation;
      readonly clientsListen: boolean;
      /** The message that it was raised from, as a link. */
      readonly source: string | null;
      /** A closed incident that came again. */
      readonly follows: Linked | null;
    }
  /** Given to a group: by the procedure's rule when raised, or moved there by a person. */
  | { readonly type: 'allocated'; readonly group: string; readonly by: 'service' | 'category' | 'catchAll' | 'person' }
  | { readonly type: 'assigned'; readonly to: PersonId; readonly from: PersonId | null }
  | { readonly type: 'taken'; readonly from: PersonId | null }
  | { readonly type: 'passedBack'; readonly from: PersonId; readonly reason: TextId | null }
  | {
      readonly type: 'prioritised';
      readonly impact: Level;
      readonly urgency: Level;
      readonly priority: Priority;
      readonly from: Priority;
    }
  | { readonly type: 'categorised'; readonly category: string | null; readonly from: string | null }
  /** `kind`: what it says about the cause; absent in a plain note. */
  | { readonly type: 'noted'; readonly text: TextId; readonly kind?: NoteKind }
  /** A message that somebody kept in the record, as it was then. */
  | { readonly type: 'captured'; readonly text: TextId; readonly from: Source }
  /** A kept message was edited or deleted where it was written; `text` where the platform tells the new one. */
  | {
      readonly type: 'captureChanged';
      readonly entry: number;
      readonly change: 'edited' | 'deleted';
      readonly text: TextId | null;
    }
  /** Somebody else has the same trouble, or has it still. */
  | { readonly type: 'alsoReported'; readonly text: TextId | null; readonly is: 'staff' | 'client' }
  /** An entry's text or the time of what it tells was wrong. */
  | {
      readonly type: 'corrected';
      readonly entry: number;
      readonly of: TextId | null;
      readonly text: TextId | null;
      readonly happenedAt: Temporal.Instant | null;
      /** What the entry tells, where its time is part of the incident's state. */
      readonly moves: 'began' | 'restored' | null;
    }
  /** Texts that must not be read any more: blanked here and in every copy. */
  | {
      readonly type: 'withdrawn';
      readonly entry: number;
      readonly texts: readonly TextId[];
      readonly reason: TextId | null;
    }
  | { readonly type: 'workaroundFound'; readonly text: TextId }
  | { readonly type: 'held'; readonly reason: TextId; readonly until: Temporal.Instant }
  /** By a person, or by the clock when the hold ended. */
  | { readonly type: 'resumed'; readonly timing: Timing | null }
  /** Offered by or for whoever has it; it changes hands only when it is taken. */
  | { readonly type: 'offered'; readonly to: PersonId; readonly from: PersonId }
  | {
      readonly type: 'updated';
      readonly audience: 'responders' | 'clients';
      readonly text: TextId;
      /** When clients hear the next word; null in an update for responders. */
      readonly nextBy: Temporal.Instant | null;
      /** By when clients were promised this one: kept, or late where it was written after it. Absent where nothing was promised. */
      readonly promised?: Temporal.Instant;
    }
  | {
      readonly type: 'restored';
      readonly how: RestoredBy;
      readonly text: TextId | null;
      /** What a person wrote for clients about it; null leaves clients the fixed text, if they were told before. */
      readonly forClients: TextId | null;
    }
  | { readonly type: 'closed'; readonly resolution: TextId | null; readonly cause: string | null }
  | { readonly type: 'reopened'; readonly reason: TextId | null }
  | { readonly type: 'cancelled'; readonly why: CancelReason; readonly text: TextId | null }
  | {
      readonly type: 'reminded';
      readonly of: Reminder;
      /** What clients were promised, where it is about that. */
      readonly promisedBy: Temporal.Instant | null;
      readonly timing: Timing;
    }
  | { readonly type: 'progressPosted'; readonly timing: Timing }
  | {
      readonly type: 'heldOver';
      /** 1 or 2: a third one is never posted. */
      readonly count: number;
      readonly promisedBy: Temporal.Instant;
      readonly timing: Timing;
    }
  | MajorEvent;

/** The texts that an event names, the main one first. */
export function textsIn(event: Event): readonly TextId[] {
  const named = (...texts: readonly (TextId | null)[]) => texts.filter((text) => text !== null);
  switch (event.type) {
    case 'raised':
      return named(event.title, event.description, event.onBehalf?.name ?? null);
    case 'reporterSet':
      return named(event.name);
    case 'noted':
    case 'workaroundFound':
    case 'updated':
    case 'captured':
    case 'captureChanged':
    case 'alsoReported':
    case 'cancelled':
    case 'corrected':
    case 'questionAnswered':
    case 'alerted':
    case 'actionAdded':
    case 'actionDone':
    case 'actionFollowsUp':
    case 'followUpNamed':
    case 'reviewed':
    case 'roleOffered':
      return named(event.text);
    case 'checked':
      return named(event.outcome);
    case 'helpAsked':
      return named(event.what);
    case 'held':
    case 'passedOn':
    case 'passedBack':
    case 'escalated':
    case 'reopened':
    case 'withdrawn':
    case 'suspicionSettled':
    case 'actionDropped':
    case 'waived':
    case 'departuresExplained':
    case 'declaredMajor':
    case 'stoodDown':
      return named(event.reason);
    case 'restored':
      return named(event.text, event.forClients);
    case 'closed':
    case 'completed':
      return named(event.resolution);
    case 'allocated':
    case 'assigned':
    case 'taken':
    case 'prioritised':
    case 'categorised':
    case 'serviceSet':
    case 'resumed':
    case 'offered':
    case 'merged':
    case 'absorbed':
    case 'unmerged':
    case 'separated':
    case 'escalationAnswered':
    case 'reminded':
    case 'progressPosted':
    case 'heldOver':
    case 'questionsAsked':
    case 'questionsReminded':
    case 'helpCalled':
    case 'helpAnswered':
    case 'lapsed':
    case 'madePrivate':
    case 'admitted':
    case 'actionReminded':
    case 'confirmationAsked':
    case 'confirmed':
    case 'recovered':
    case 'departed':
    case 'reviewAsked':
    case 'roleTaken':
    case 'roleGiven':
    case 'managerAwaited':
    case 'handOverSuggested':
    case 'ownerAsked':
    case 'ownerPassedOver':
    case 'ownerAcknowledged':
    case 'conversationOpened':
    case 'conversationClosed':
      return [];
  }
}

/** One line of the timeline. `by` is null when the clock did it. */
export interface Entry {
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly by: PersonId | null;
  readonly event: Event;
}
