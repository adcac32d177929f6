import type { PersonId, TextId, Written } from '../terms.ts';

/** For whom somebody else writes a report down: a person, or whoever has no account, by name. */
export type ReportedFor = { readonly person: PersonId; readonly is: 'staff' | 'client' } | { readonly name: Written };

export interface Registered {
  /**
   * Null where the reporter reported it themselves. Else somebody wrote it down for them; one who has no account stands
   * there by name, and whoever wrote it down is the reporter in everything else.
   */
  readonly onBehalf: { readonly by: PersonId; readonly name: TextId | null } | null;
}

export const byThemselves: Registered = { onBehalf: null };
