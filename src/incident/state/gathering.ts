import type { PersonId, TextId } from '../terms.ts';

/** A question that was put to whoever reported it; null while it is not answered. */
export interface AskedQuestion {
  readonly key: string;
  readonly answer: TextId | null;
}

/** A line of the diagnosis that was looked at. */
export interface Check {
  readonly line: string;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
  readonly outcome: TextId | null;
}

/** What was gathered so far to resolve an incident, and how far the search for its cause has come. */
export interface Gathered {
  readonly questions: readonly AskedQuestion[];
  /** When they were last asked; the reminder runs from here. */
  readonly askedAt: Temporal.Instant | null;
  readonly questionsReminded: boolean;
  readonly checks: readonly Check[];
}

export const nothingGathered: Gathered = { questions: [], askedAt: null, questionsReminded: false, checks: [] };
