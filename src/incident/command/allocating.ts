import type { Written } from '../terms.ts';

export type AllocatingAsk =
  /** Refuses it, with a reason; null passes it back to the group that it came from. */
  | { readonly type: 'passOn'; readonly group: string | null; readonly reason: Written | null }
  /** Of another group, without handing over. */
  | { readonly type: 'askHelp'; readonly group: string; readonly what: Written | null }
  /** Null answers the one that waits longest. */
  | { readonly type: 'answerHelp'; readonly group: string | null };
