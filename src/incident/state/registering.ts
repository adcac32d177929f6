import type { PersonId, TextId, Written } from '../terms.ts';
import { isMonitoring } from './alerts.ts';

/** For whom somebody else writes a report down: a person, or whoever has no account, by name. */
export type ReportedFor = { readonly person: PersonId; readonly is: 'staff' | 'client' } | { readonly name: Written };

export interface Registered {
  /**
   * Null where the reporter reported it themselves. Else somebody wrote it down for them; one who has no account stands
   * there by name, and whoever wrote it is the reporter in everything else.
   */
  readonly onBehalf: { readonly by: PersonId; readonly name: TextId | null } | null;
}

/** Who wrote the report, whoever reports it; of what monitoring wrote, whoever says who that is. */
export function writerOf({ reporter, onBehalf }: Registered & { readonly reporter: PersonId }, by: PersonId): PersonId {
  const writer = onBehalf?.by ?? reporter;
  return isMonitoring(writer) ? by : writer;
}

export const byThemselves: Registered = { onBehalf: null };
