import type { ActionEnd } from '../state/gathering.ts';
import type { NoteKind, PersonId, Written } from '../terms.ts';

/** What a person can ask while information is gathered and the cause is sought. */
export type GatheringAsk =
  | {
      readonly type: 'answerQuestions';
      readonly answers: readonly { readonly question: string; readonly text: Written }[];
    }
  /** A line of the category's diagnosis, by its key or its number from 1. */
  | { readonly type: 'check'; readonly line: string; readonly done: boolean; readonly outcome: Written | null }
  /** A note about the cause. */
  | { readonly type: 'find'; readonly kind: NoteKind; readonly text: Written }
  /** By the number of the entry that says what is suspected. */
  | {
      readonly type: 'settleSuspicion';
      readonly suspicion: number;
      readonly as: 'confirmed' | 'ruledOut';
      readonly text: Written | null;
    }
  /** `owner` null: whoever asks; `me` before it is looked up. */
  | {
      readonly type: 'addAction';
      readonly text: Written;
      readonly owner: PersonId | null;
      readonly dueAt: Temporal.Instant;
    }
  /** By the number of the entry that added it. A follow-up is done after the close. */
  | {
      readonly type: 'settleAction';
      readonly action: number;
      readonly as: ActionEnd;
      readonly text: Written | null;
    };
