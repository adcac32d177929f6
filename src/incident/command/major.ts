import type { PersonId, Written } from '../terms.ts';

export type MajorAsk =
  /** `manager` is asked to lead it; null leaves that open. */
  | { readonly type: 'declareMajor'; readonly reason: Written | null; readonly manager: PersonId | null }
  /** It was declared in error, or is none any more: what comes with it ends. */
  | { readonly type: 'standDown'; readonly reason: Written | null }
  /** Takes the incident manager's role where nobody has it, or it was offered. */
  | { readonly type: 'lead' }
  /** By the role's key; to oneself it takes it, also from somebody who has it. */
  | { readonly type: 'giveRole'; readonly role: string; readonly to: PersonId; readonly text: Written | null };
