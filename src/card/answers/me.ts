import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { Card } from '../card.ts';
import { fact, factsBlock } from '../facts.ts';
import type { Reader } from '../view.ts';
import { answer, commandFor, heading, small } from './say.ts';

/** How the desk speaks to this person, and how to change it. Null: nothing chosen; the reader shows what counts. */
export function meAnswer(
  reader: Reader,
  person: { readonly name: string; readonly language: Language | null; readonly timeZone: string | null },
): Card {
  const w = words(reader.language);
  const { heading: title, labels, fromPlatform, change, exampleArguments, link } = w.answers.me;
  const chosen = (value: string, own: string | null) => (own === null ? fromPlatform(value) : value);
  const language = chosen(w.languages[reader.language], person.language);
  const timeZone = chosen(reader.timeZone, person.timeZone);
  return answer(reader, `${person.name} · ${language} · ${timeZone}`, [
    heading(title(person.name)),
    ...factsBlock([fact(labels.language, language), fact(labels.timeZone, timeZone)]),
    small(change(commandFor(reader, 'me', exampleArguments))),
    small(link(commandFor(reader, 'me', w.answers.linking.word))),
  ]);
}
