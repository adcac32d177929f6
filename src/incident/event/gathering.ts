import type { MovedFrom, PersonId, TextId } from '../terms.ts';

/** As in event.ts: what a deadline that came due was about. */
interface Timing {
  readonly dueAt: Temporal.Instant;
  readonly late: boolean;
}

/** Gathering what lets an incident be resolved, and finding its cause. */
export type GatheringEvent =
  /** Put to whoever reported it; by the category's keys. */
  | { readonly type: 'questionsAsked'; readonly questions: readonly string[] }
  | { readonly type: 'questionAnswered'; readonly question: string; readonly text: TextId }
  /** Some were not answered in time; whoever was asked is reminded once. */
  | { readonly type: 'questionsReminded'; readonly timing: Timing }
  /** A line of the diagnosis was looked at, or is to be looked at again. */
  | { readonly type: 'checked'; readonly line: string; readonly done: boolean; readonly outcome: TextId | null }
  /** What was suspected in an entry turned out to be so, or not. */
  | {
      readonly type: 'suspicionSettled';
      readonly entry: number;
      readonly as: 'confirmed' | 'ruledOut';
      readonly reason: TextId | null;
    }
  /** Somebody is to do something by a time; the entry's number names it. */
  | {
      readonly type: 'actionAdded';
      readonly text: TextId;
      readonly owner: PersonId;
      readonly dueAt: Temporal.Instant;
      readonly from?: MovedFrom;
    }
  | { readonly type: 'actionDone'; readonly action: number; readonly text: TextId | null }
  | { readonly type: 'actionDropped'; readonly action: number; readonly reason: TextId | null }
  /** Nothing that the close waits for any more: it goes on afterwards. */
  | { readonly type: 'actionFollowsUp'; readonly action: number; readonly text: TextId | null }
  /** It was not done in time: its owner is called once, then whoever has the incident. */
  | {
      readonly type: 'actionReminded';
      readonly action: number;
      readonly to: 'owner' | 'holder';
      readonly timing: Timing;
    };
