import type { Procedure } from '../procedure/procedure.ts';
import { asked } from './decide/private.ts';
import type { Incident } from './incident.ts';
import type { PersonId } from './terms.ts';

/** Somebody whose answer is waited for by name. */
export interface Called {
  readonly person: PersonId;
  /** The event that calls them. */
  readonly by: 'ownerAsked' | 'escalated';
}

/** The owner of a major incident, and whoever the last step of its escalation calls by name. */
export function called(
  { major, escalation, service }: Pick<Incident, 'major' | 'escalation' | 'service'>,
  procedure: Procedure,
): readonly Called[] {
  const owner: readonly Called[] = major?.owner ? [{ person: major.owner.person, by: 'ownerAsked' }] : [];
  if (!escalation) return owner;
  const byName = escalation.to.startsWith('group:') ? [] : asked(escalation.to, service, procedure);
  const people = new Set([...byName, ...(escalation.person ? [escalation.person] : [])]);
  return [...owner, ...[...people].map((person) => ({ person, by: 'escalated' as const }))];
}
