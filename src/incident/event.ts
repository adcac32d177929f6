import type {
  CancelReason,
  Conversation,
  EscalationCause,
  EscalationKind,
  EscalationTarget,
  Kind,
  Level,
  PersonId,
  Priority,
  RestoredBy,
  TextId,
} from './incident.ts';

/** What a deadline that came due was about. `late` when the desk noticed it more than a minute after. */
export interface Timing {
  readonly dueAt: Temporal.Instant;
  readonly late: boolean;
}

/** What responders are reminded of by the clock. */
export type Reminder = 'take' | 'firstUpdate' | 'updateSoon' | 'updateOverdue' | 'updateOwed' | 'closing';

/** What happened, in the past tense. The timeline is made of these and of nothing else. */
export type Event =
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
      readonly beganAt: Temporal.Instant;
      readonly raisedIn: Conversation;
      readonly clientsListen: boolean;
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
  | { readonly type: 'noted'; readonly text: TextId }
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
    }
  | {
      readonly type: 'escalated';
      readonly step: number;
      readonly kind: EscalationKind;
      readonly to: EscalationTarget;
      readonly why: EscalationCause;
      readonly reason: TextId | null;
      /** Null when a person asked for it. */
      readonly timing: Timing | null;
    }
  | { readonly type: 'escalationAnswered'; readonly step: number }
  | {
      readonly type: 'restored';
      readonly how: RestoredBy;
      readonly text: TextId | null;
      /** What a person wrote for clients about it; null leaves clients the fixed text, if they were told before. */
      readonly forClients: TextId | null;
    }
  | { readonly type: 'closed'; readonly resolution: TextId | null; readonly cause: string }
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
    };

/** One line of the timeline. `by` is null when the clock did it. */
export interface Entry {
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly by: PersonId | null;
  readonly event: Event;
}
