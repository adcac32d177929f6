import type { Ask } from '../incident/command.ts';
import { findPart } from '../language/keywords.ts';
import { findCategory, findGroup } from '../procedure/lookup.ts';
import type { Asking } from './answers.ts';
import { remembered } from './named.ts';

/** The request with what people call things in the place of keys; null where it names a person who isn't known. */
export async function byName(asking: Asking, asked: Ask): Promise<Ask | null> {
  if (asked.type === 'assign') return assignTo(asking, asked);
  if (asked.type !== 'categorise' || asked.category === null) return asked;
  const found = findCategory(asking.parts.procedure, asked.category)?.key;
  return { ...asked, category: found ?? (findPart(asked.category) === 'none' ? null : asked.category) };
}

/** A group as people call it, "me", or a person whom their platform knows and who is no outsider; null for nobody. */
async function assignTo({ parts, who }: Asking, asked: Extract<Ask, { type: 'assign' }>): Promise<Ask | null> {
  const { to } = asked;
  if ('group' in to) {
    if (to.group.startsWith('@')) return null;
    return { ...asked, to: { group: findGroup(parts.procedure, to.group)?.key ?? to.group } };
  }
  if (to.person === 'me') return { ...asked, to: { person: who.person.id } };
  const person = await remembered(parts, to.person);
  return person === null ? null : { ...asked, to: { person } };
}

/** Whom the request names, as it was typed. */
export function toWhom(asked: Ask): string {
  if (asked.type !== 'assign') return '';
  return 'group' in asked.to ? asked.to.group : asked.to.person.slice(asked.to.person.indexOf(':') + 1);
}
