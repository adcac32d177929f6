import type { Card } from '../card.ts';
import type { Reader } from '../view.ts';

/** One plain sentence. */
export function sayAnswer(reader: Reader, text: string): Card {
  return {
    language: reader.language,
    tone: 'calm',
    summary: text,
    blocks: [{ kind: 'text', text: [{ kind: 'text', text }] }],
  };
}
