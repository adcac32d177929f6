import { type Filed, reference } from '../incident/filed.ts';
import { words } from '../language/words.ts';
import type { Card } from './card.ts';
import { line } from './rich.ts';
import type { Reader } from './view.ts';

/** What is left of a message that asked for what was answered since. */
export function answeredCard({ language }: Reader, { number }: Pick<Filed, 'number'>): Card {
  const text = `${reference(number)}: ${words(language).gathering.allAnswered}`;
  return { language, tone: 'over', summary: text, blocks: [{ kind: 'text', text: line(text) }] };
}
