import type { Written } from '../terms.ts';

/** What a person can ask while information is gathered and the cause is sought. */
export type GatheringAsk =
  | {
      readonly type: 'answerQuestions';
      readonly answers: readonly { readonly question: string; readonly text: Written }[];
    }
  /** A line of the category's diagnosis, by its key or its number from 1. */
  | { readonly type: 'check'; readonly line: string; readonly done: boolean; readonly outcome: Written | null };
