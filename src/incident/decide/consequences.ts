import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import type { Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { PersonId } from '../terms.ts';
import { withMajor } from './major.ts';
import { withPrivacy } from './private.ts';

/**
 * The same events, with what the procedure lets follow from them, whoever or whatever caused them: a major incident by
 * its criteria, its owner, who sees a private one. `ids` are all that the person who caused them ever had.
 */
export function withConsequences(
  before: Incident,
  events: readonly Event[],
  procedure: Procedure,
  by: PersonId | null,
  ids: readonly PersonId[] = by === null ? [] : [by],
  presence: Presence | null = null,
): readonly Event[] {
  return withPrivacy(before, withMajor(before, events, procedure, ids, presence), procedure, by);
}
