import type { MovedFrom, PersonId, TextId } from '../terms.ts';

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

/** What somebody suspected, by the number of its entry. */
export interface Suspicion {
  readonly entry: number;
  readonly text: TextId;
  readonly stands: 'open' | 'confirmed' | 'ruledOut';
}

/** What can become of an action: a follow-up goes on after the close, until it is done or dropped. */
export type ActionEnd = 'done' | 'dropped' | 'followUp';

/** What somebody is to do by a time, by the number of its entry. */
export interface IncidentAction {
  readonly entry: number;
  readonly text: TextId;
  readonly owner: PersonId;
  readonly dueAt: Temporal.Instant;
  readonly from?: MovedFrom;
  /** `moved`: it goes on in another incident, which this one was merged into or separated from. */
  readonly stands: 'open' | ActionEnd | 'moved';
  /** When its owner was called. */
  readonly remindedAt: Temporal.Instant | null;
  readonly holderReminded: boolean;
}

/** What was gathered so far to resolve an incident, and how far the search for its cause has come. */
export interface Gathered {
  readonly questions: readonly AskedQuestion[];
  /** When they were last asked; the reminder runs from here. */
  readonly askedAt: Temporal.Instant | null;
  readonly questionsReminded: boolean;
  readonly checks: readonly Check[];
  readonly suspicions: readonly Suspicion[];
  readonly actions: readonly IncidentAction[];
}

export const nothingGathered: Gathered = {
  questions: [],
  askedAt: null,
  questionsReminded: false,
  checks: [],
  suspicions: [],
  actions: [],
};
