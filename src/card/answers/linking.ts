import { words } from '../../language/words.ts';
import type { Card } from '../card.ts';
import { strong, time } from '../rich.ts';
import type { Reader } from '../view.ts';
import { answer, commandFor, heading, sayAnswer, small, textBlock } from './say.ts';

/** The code that links another account, and what to do with it. */
export function linkingAnswer(reader: Reader, code: string, until: Temporal.Instant): Card {
  const { heading: title, step, kept } = words(reader.language).answers.linking;
  return answer(reader, title, [
    heading(title),
    textBlock(strong(code)),
    textBlock(step(commandFor(reader, 'me', `${words(reader.language).answers.linking.word} ${code}`))),
    small(kept(time(until))),
  ]);
}

/** This account is that person's now. */
export function linkedAnswer(reader: Reader, name: string): Card {
  return sayAnswer(reader, words(reader.language).answers.linking.linked(name));
}
