import type { GateLine, Written } from '../terms.ts';

/** What can be asked between the restore and a well-documented end. */
export type EndingAsk =
  /** It works, says whoever was asked, or a responder who heard so from them. */
  | { readonly type: 'confirm' }
  /** A line of the recovery checklist by its key, or all that are left. */
  | { readonly type: 'recover'; readonly line: string | null }
  | { readonly type: 'waive'; readonly line: GateLine; readonly reason: Written | null }
  /** The review was held: what came of it. */
  | { readonly type: 'review'; readonly text: Written | null }
  | Close
  | Complete;

/** What the gate still misses can be given in the same breath. */
export interface Close {
  readonly type: 'close';
  readonly resolution: Written | null;
  /** A cause's key; null or '' where none is named. */
  readonly cause: string | null;
  /** Whoever was asked says that it works. */
  readonly confirmed?: boolean;
  /** The rest of the recovery checklist is done. */
  readonly recovered?: boolean;
  /** What becomes of the workaround. */
  readonly followUp?: Written | null;
  /** What becomes of all actions that are open. */
  readonly actions?: 'done' | 'followUp' | null;
  /** Lines that are done without. */
  readonly waives?: readonly GateLine[];
  /** Why lines are done without, and why the procedure was not kept. */
  readonly why?: Written | null;
}

/** What a closed record lacks, given afterwards; null leaves it as it is. */
export interface Complete {
  readonly type: 'complete';
  readonly resolution: Written | null;
  /** Keys of the procedure. */
  readonly cause: string | null;
  readonly category: string | null;
  /** The rest of the recovery checklist is done. */
  readonly recovered: boolean;
  /** What becomes of the workaround. */
  readonly followUp: Written | null;
  /** Why the procedure was not kept: of all departures that have no reason yet. */
  readonly why: Written | null;
}
