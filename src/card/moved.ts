import { type Filed, reference } from '../incident/filed.ts';
import { words } from '../language/words.ts';
import type { Card } from './card.ts';
import { line } from './rich.ts';
import type { Reader } from './view.ts';

/** What is left of a card that was posted afresh further down. */
export function movedCard({ language }: Reader, { number }: Pick<Filed, 'number'>): Card {
  const text = words(language).major.posts.moved(reference(number));
  return { language, tone: 'over', summary: text, blocks: [{ kind: 'text', text: line(text) }] };
}
