import type { AskedAs, DepartureKind, GateLine, PersonId, TextId } from '../terms.ts';

/** What happens between the restore and a well-documented end. */
export type EndingEvent =
  /** Whoever reported it, else who speaks for its clients, else the owner is asked whether it works. */
  | {
      readonly type: 'confirmationAsked';
      readonly of: PersonId;
      readonly as: AskedAs;
      /** Silence until then confirms. */
      readonly until: Temporal.Instant;
    }
  | {
      readonly type: 'confirmed';
      readonly how: 'said' | 'silence';
      /** Null when a person said so. */
      readonly timing: { readonly dueAt: Temporal.Instant; readonly late: boolean } | null;
    }
  /** A line of the recovery checklist is done, by its key. */
  | { readonly type: 'recovered'; readonly line: string }
  /** What becomes of the workaround that restored the service. */
  | { readonly type: 'followUpNamed'; readonly text: TextId }
  /** Closed without this line of the gate. */
  | { readonly type: 'waived'; readonly line: GateLine; readonly reason: TextId }
  /** Something went past the procedure that no other entry tells. */
  | { readonly type: 'departed'; readonly kind: DepartureKind; readonly dueAt: Temporal.Instant | null }
  /** Why the procedure was not kept: of all departures that had no reason yet. */
  | { readonly type: 'departuresExplained'; readonly reason: TextId }
  /** What the record lacked when it was closed, written down afterwards; null where it was not given. */
  | { readonly type: 'completed'; readonly resolution: TextId | null; readonly cause: string | null }
  | { readonly type: 'reviewAsked'; readonly of: PersonId; readonly dueAt: Temporal.Instant }
  | { readonly type: 'reviewed'; readonly text: TextId };
