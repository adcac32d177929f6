import type { MajorAsk } from '../incident/command/major.ts';
import type { Ask } from '../incident/command.ts';
import type { Refusal } from '../incident/refusal.ts';
import { MANAGER } from '../incident/state/major.ts';
import type { PersonId } from '../incident/terms.ts';
import { findRole } from '../language/keywords.ts';
import { findNamed } from '../procedure/lookup.ts';
import type { Asking } from './answers.ts';
import { mayRespond, remembered } from './named.ts';

/** As in by-name.ts: the request as it can be decided, why it can't be, or null for nobody. */
type Named = { readonly ask: Ask } | { readonly refusal: Refusal } | null;

/** A role as people call it, and a person whom their platform knows and who may respond; null for nobody. */
export async function leadByName(asking: Asking, asked: Exclude<MajorAsk, { type: 'lead' }>): Promise<Named> {
  const named = asked.type === 'giveRole' ? asked.to : asked.manager;
  const to = named === null ? null : await responder(asking, named);
  if (to !== null && 'refusal' in to) return to;
  if (named !== null && to?.person == null) return null;
  const person = to?.person ?? null;
  if (asked.type === 'declareMajor') return { ask: { ...asked, manager: person } };
  if (person === null) return null;
  return { ask: { ...asked, role: roleKey(asking, asked.role), to: person } };
}

async function responder(
  { parts, who }: Asking,
  named: PersonId,
): Promise<{ readonly person: PersonId | null } | { readonly refusal: Refusal }> {
  if (named === 'me') return { person: who.person.id };
  const person = await remembered(parts, named);
  if (person === null) return { person };
  if (await mayRespond(parts, person)) return { person };
  const name = (await parts.store.people([person])).get(person)?.name ?? named;
  return { refusal: { code: 'notResponder', name } };
}

function roleKey({ parts }: Asking, role: string): string {
  if (findRole(role) === 'manager') return MANAGER;
  return findNamed(parts.procedure.majors.roles, role)?.key ?? role;
}
