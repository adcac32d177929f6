import { findPart } from '../language/keywords.ts';
import { findGroup } from '../procedure/lookup.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { splitWord } from './typed-parts.ts';

/** Names have at most so many words; more are never tried. */
const MOST_WORDS = 12;

/**
 * `to website l2 the certificate ran out`: the group with the longest name that the text begins with, and what follows.
 * The group's key is '' where the text begins with none; a word such as "to" before it is left out.
 */
export function groupFirst(procedure: Procedure, said: string): { readonly group: string; readonly rest: string } {
  const [first, after] = splitWord(said.trim());
  const text = findPart(first) === 'to' ? after : said.trim();
  const ends = [...text.matchAll(/\s+|$/g)].slice(0, MOST_WORDS).map(({ index }) => index);
  for (const end of ends.toReversed()) {
    const found = findGroup(procedure, text.slice(0, end).replace(/[\s:,]+$/, ''));
    if (found) return { group: found.key, rest: text.slice(end).replace(/^[\s:,]+/, '') };
  }
  return { group: '', rest: said.trim() };
}
