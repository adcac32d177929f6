import type { Departure, GateLine, PersonId, TextId } from '../terms.ts';

/** Whether the service works for those who use it, since it was last restored. */
export interface Confirmation {
  /** Who was asked; null where somebody said so unasked. */
  readonly of: PersonId | null;
  /** Silence until then confirms. */
  readonly until: Temporal.Instant | null;
  /** Null while it is waited for. */
  readonly confirmed: { readonly how: 'said' | 'silence'; readonly by: PersonId | null } | null;
}

/** What the end of an incident is made of, and what went past the procedure on the way there. */
export interface Ending {
  /** Null where nobody was asked. */
  readonly confirmation: Confirmation | null;
  /** Keys of the recovery checklist's lines that are done. */
  readonly recovered: readonly string[];
  /** What becomes of the workaround that restored the service. */
  readonly followUp: TextId | null;
  readonly waived: readonly GateLine[];
  readonly departures: readonly Departure[];
  readonly review: { readonly of: PersonId; readonly dueAt: Temporal.Instant; readonly held: boolean } | null;
}

/** What is over once the service has failed again. */
export const notEnding = {
  confirmation: null,
  recovered: [],
  followUp: null,
  waived: [],
  review: null,
} as const satisfies Omit<Ending, 'departures'>;
