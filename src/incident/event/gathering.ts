import type { TextId } from '../terms.ts';

/** Gathering what lets an incident be resolved, and finding its cause. */
export type GatheringEvent =
  /** Put to whoever reported it; by the category's keys. */
  | { readonly type: 'questionsAsked'; readonly questions: readonly string[] }
  | { readonly type: 'questionAnswered'; readonly question: string; readonly text: TextId }
  /** Some were not answered in time; whoever was asked is reminded once. */
  | {
      readonly type: 'questionsReminded';
      readonly timing: { readonly dueAt: Temporal.Instant; readonly late: boolean };
    }
  /** A line of the diagnosis was looked at, or is to be looked at again. */
  | { readonly type: 'checked'; readonly line: string; readonly done: boolean; readonly outcome: TextId | null };
