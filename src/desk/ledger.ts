import type { Conversation, IncidentId, PersonId } from '../incident/terms.ts';
import type { Notice } from '../notice/notice.ts';

export type DeliveryState = 'queued' | 'sent' | 'uncertain' | 'failed' | 'superseded';

/** One row of the ledger: who is, or was, told what, where. */
export interface Delivery {
  readonly id: string;
  readonly notice: Notice;
  readonly state: DeliveryState;
  /** For a card: the seq that should be shown, and the one that is. */
  readonly seqWanted: number;
  readonly seqShown: number | null;
  /** The platform's id of the message, once it is known. */
  readonly message: string | null;
  /** The card's message in the same conversation, for a post that belongs under it. */
  readonly cardMessage: string | null;
  /** Attempts begun since it was last queued: a card that is shown anew counts from 0 again. */
  readonly attempts: number;
  /** An earlier attempt began at this instant and its end is unknown: look before sending again. */
  readonly openAttemptAt: Temporal.Instant | null;
  readonly queuedAt: Temporal.Instant;
  /** When it came to an end, or a card last did; null until then, and again once a card is to be shown anew. */
  readonly settledAt: Temporal.Instant | null;
}

/** A claimed lane: one conversation, held until `leaseUntil`. */
export interface Lane {
  readonly platform: string;
  readonly conversation: string;
  /** Counts what was ever queued; guards the release against a delivery that came meanwhile. */
  readonly wanted: number;
}

/** Why a post is not sent now that is to be told later: its reader's quiet hours. */
export const QUIET = 'quiet';

export type Settlement =
  | { readonly state: 'sent'; readonly message: string; readonly seqShown: number }
  | { readonly state: 'failed' | 'uncertain' | 'superseded'; readonly reason: string }
  /** Known not to have taken effect: it stays queued and the lane waits until then. */
  | { readonly state: 'queued'; readonly reason: string; readonly retryAt: Temporal.Instant }
  /** Nobody knows whether it took effect: it stays queued, its attempt stays open, the lane waits until then. */
  | { readonly state: 'ambiguous'; readonly reason: string; readonly retryAt: Temporal.Instant };

/** The ledger as a queue of lanes. */
export interface Ledger {
  /**
   * Claims the due lane whose best waiting priority is highest, of equal ones the one whose turn came first, with
   * SKIP LOCKED, for `leaseSeconds`; null when none is due. Where something was queued just as a lane was given back,
   * what was sent before may count once more.
   * `holder` names one run of one process: whoever has the same name shares its leases.
   */
  claim(now: Temporal.Instant, holder: string, leaseSeconds: number): Promise<Lane | null>;
  /**
   * The lane's next delivery, with its attempt begun (attempts + 1, openAttemptAt = now unless one was open already),
   * or null when nothing is queued. Highest priority first (the best waiting priority of each incident counts for all
   * of its deliveries), and one incident's deliveries in the order in which they were written.
   * Null also when the lease was lost. Extends the lease.
   * The delivery's `openAttemptAt` is as it was before: null when this attempt is the only open one.
   */
  next(lane: Lane, now: Temporal.Instant, holder: string, leaseSeconds: number): Promise<Delivery | null>;
  /**
   * Writes down what became of an attempt. A sent card stays queued while its wanted seq is above the `seqShown` given,
   * any other one too when that is asked for again.
   * Changes nothing when it was settled for good or a later attempt began (`attempts` moved on): whoever lost the lease
   * can't undo what the next holder wrote. What was superseded while under way becomes sent or uncertain all the same,
   * since that is the truth; anything else leaves it superseded.
   * After `uncertain` the attempt stays open, so that a card which is shown anew is looked for first; after `failed` an
   * earlier one whose end is unknown does.
   */
  settle(delivery: Delivery, settlement: Settlement, now: Temporal.Instant): Promise<void>;
  /**
   * Gives the lane back. It is due again at `nextAt` and not before, whatever is queued meanwhile (the platform's pace,
   * a wait it asked for); where `nextAt` is null, when something is queued: at once when that happened since the claim.
   * Changes nothing when the lease was lost.
   */
  release(lane: Lane, holder: string, nextAt: Temporal.Instant | null): Promise<void>;
  /** Queues notices outside a change to an incident. Known keys are left alone; waiting posts are replaced as by a change. */
  queue(notices: readonly Notice[], seqWanted: number, now: Temporal.Instant): Promise<void>;
  /** Everything that was to be told of an incident, oldest first. */
  told(subject: IncidentId): Promise<readonly Delivery[]>;
  /** The direct messages in which posts were superseded as `QUIET`, each with the person whose they are. */
  heldBackFrom(): Promise<readonly { readonly conversation: Conversation; readonly person: PersonId }[]>;
  /** Those posts in one of them, oldest first. */
  heldBack(conversation: Conversation): Promise<readonly Delivery[]>;
  /** What was held back is told in another message: it isn't held back any more. */
  toldTogether(deliveries: readonly Delivery[]): Promise<void>;
  /** The messages that tell of this incident among others. */
  tellingOf(incident: IncidentId): Promise<readonly Delivery[]>;
  /** When the next lane is due, or null: for tests and `/readyz`. */
  nextLaneAt(): Promise<Temporal.Instant | null>;
}
