import { type Filed, reference } from '../incident/filed.ts';
import { words } from '../language/words.ts';
import type { Card } from './card.ts';
import { line } from './rich.ts';
import type { Reader } from './view.ts';

/** What is left of a message about an incident that became private: nothing but that it did. */
export function sealedCard({ language }: Reader, { number }: Pick<Filed, 'number'>): Card {
  const text = words(language).private.sealed(reference(number));
  return { language, tone: 'over', summary: text, blocks: [{ kind: 'text', text: line(text) }] };
}
