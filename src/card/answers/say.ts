import { type Verb, verbWord } from '../../language/verbs.ts';
import type { Block, Card, Rich, Tone } from '../card.ts';
import { line, type Part, typed } from '../rich.ts';
import type { Reader } from '../view.ts';

/** One plain sentence. */
export function sayAnswer(reader: Reader, text: string): Card {
  return answer(reader, text, [{ kind: 'text', text: line(text) }]);
}

/** An answer to one person: calm, whatever it is about. */
export function answer(reader: Reader, summary: string, blocks: readonly Block[], tone: Tone = 'calm'): Card {
  return { language: reader.language, tone, summary, blocks };
}

export function heading(text: string): Block {
  return { kind: 'headline', text: line(text) };
}

export function textBlock(...parts: readonly Part[]): Block {
  return { kind: 'text', text: line(...parts) };
}

export function small(...parts: readonly Part[]): Block {
  return { kind: 'small', text: line(...parts) };
}

/** What to type on the reader's platform, in the reader's language: /incident przyjmij INC-42 */
export function commandFor({ command, language }: Reader, verb: Verb, ...rest: readonly string[]): Rich {
  return [typed([command, verbWord(verb, language), ...rest].filter((part) => part !== '').join(' '))];
}
