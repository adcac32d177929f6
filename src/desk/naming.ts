import { findPart } from '../language/keywords.ts';
import type { Reading } from './request.ts';
import { splitWord } from './typed-parts.ts';

const MENTION = /^<@!?([^|>]+)(?:\|[^>]*)?>\s*/;

/** A person named first: a mention, or "me"; null where nobody is named. `rest` is what follows. */
export function readNaming(
  text: string,
  { platform }: Pick<Reading, 'platform'>,
): { readonly person: string | null; readonly rest: string } {
  const mention = MENTION.exec(text);
  if (mention?.[1]) return { person: `${platform}:${mention[1]}`, rest: text.slice(mention[0].length) };
  const [word, rest] = splitWord(text);
  return findPart(word) === 'myself' ? { person: null, rest } : { person: null, rest: text };
}
