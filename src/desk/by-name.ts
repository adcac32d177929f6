import type { Ask } from '../incident/command.ts';
import type { Refusal } from '../incident/refusal.ts';
import { findPart } from '../language/keywords.ts';
import { findCategory, findGroup } from '../procedure/lookup.ts';
import type { Asking } from './answers.ts';
import { mayRespond, remembered } from './named.ts';

/** The request as it can be decided, why it can't be, or null for nobody. */
export type Named = { readonly ask: Ask } | { readonly refusal: Refusal } | null;

/** The request with what people call things in the place of keys; null where it names a person who isn't known. */
export async function byName(asking: Asking, asked: Ask): Promise<Named> {
  if (asked.type === 'assign') return assignTo(asking, asked);
  if (asked.type !== 'categorise' || asked.category === null) return { ask: asked };
  const found = findCategory(asking.parts.procedure, asked.category)?.key;
  return { ask: { ...asked, category: found ?? (findPart(asked.category) === 'none' ? null : asked.category) } };
}

/** A group as people call it, "me", or a person whom their platform knows and who is no outsider; null for nobody. */
async function assignTo({ parts, who }: Asking, asked: Extract<Ask, { type: 'assign' }>): Promise<Named> {
  const { to } = asked;
  if ('group' in to) {
    if (to.group.startsWith('@')) return null;
    return { ask: { ...asked, to: { group: findGroup(parts.procedure, to.group)?.key ?? to.group } } };
  }
  if (to.person === 'me') return { ask: { ...asked, to: { person: who.person.id } } };
  const person = await remembered(parts, to.person);
  if (person === null) return null;
  // Whoever can't see it can't take it either.
  if (!(await mayRespond(parts, person))) {
    const name = (await parts.store.people([person])).get(person)?.name ?? to.person;
    return { refusal: { code: 'notResponder', name } };
  }
  return { ask: { ...asked, to: { person } } };
}

/** Whom the request names, as it was typed. */
export function toWhom(asked: Ask): string {
  if (asked.type !== 'assign') return '';
  return 'group' in asked.to ? asked.to.group : asked.to.person.slice(asked.to.person.indexOf(':') + 1);
}
