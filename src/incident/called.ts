import type { Procedure } from '../procedure/procedure.ts';
import { asked, inGroup } from './decide/private.ts';
import type { Event } from './event.ts';
import type { Incident } from './incident.ts';
import type { PersonId } from './terms.ts';

/** Somebody whose answer is or was waited for. */
export interface Called {
  readonly person: PersonId;
  /** What they are called by. */
  readonly by: 'ownerAsked' | 'escalated' | 'helpAsked';
  /** The group as whose member they are called; absent where they are called by name. */
  readonly as?: string;
}

/** The owner of a major incident, whoever the last step of its escalation calls, and who was asked for help. */
export function called(
  { major, escalation, service, helps }: Pick<Incident, 'major' | 'escalation' | 'service' | 'helps'>,
  procedure: Procedure,
): readonly Called[] {
  const members = (by: Called['by'], as: string): readonly Called[] =>
    inGroup(procedure, as).map((person) => ({ person, by, as }));
  const owner: readonly Called[] =
    major?.owner && !major.owner.sought ? [{ person: major.owner.person, by: 'ownerAsked' }] : [];
  const help = helps.flatMap(({ group }) => members('helpAsked', group));
  if (!escalation) return [...owner, ...help];
  const { to, person } = escalation;
  if (to.startsWith('group:')) return [...owner, ...members('escalated', to.slice('group:'.length)), ...help];
  const people = new Set([...asked(to, service, procedure), ...(person ? [person] : [])]);
  return [...owner, ...[...people].map((one) => ({ person: one, by: 'escalated' as const })), ...help];
}

/** Whether this event is what calls them. */
export function isCalledBy({ by, as }: Called, event: Event): boolean {
  if (event.type === 'helpCalled') return event.to === 'group' && by === 'helpAsked' && as === event.group;
  return event.type === by && (event.type !== 'helpAsked' || as === event.group);
}
