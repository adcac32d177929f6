import { hoursOfDay } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { QuietHours } from '../../notice/quiet-hours.ts';
import type { Card } from '../card.ts';
import { fact, factsBlock } from '../facts.ts';
import type { Reader } from '../view.ts';
import { answer, commandFor, heading, small } from './say.ts';

/** How the desk speaks to this person, and how to change it. Null: nothing chosen; the reader shows what counts. */
export function meAnswer(
  reader: Reader,
  person: {
    readonly name: string;
    readonly language: Language | null;
    readonly timeZone: string | null;
    readonly quiet?: QuietHours;
  },
): Card {
  const w = words(reader.language);
  const {
    heading: title,
    labels,
    fromPlatform,
    change,
    exampleArguments,
    noQuiet,
    quiet,
    quietArguments,
    link,
  } = w.answers.me;
  const chosen = (value: string, own: string | null) => (own === null ? fromPlatform(value) : value);
  const language = chosen(w.languages[reader.language], person.language);
  const timeZone = chosen(reader.timeZone, person.timeZone);
  return answer(reader, `${person.name} · ${language} · ${timeZone}`, [
    heading(title(person.name)),
    ...factsBlock([
      fact(labels.language, language),
      fact(labels.timeZone, timeZone),
      fact(labels.quiet, person.quiet ? hoursOfDay(reader.language, person.quiet.from, person.quiet.to) : noQuiet),
    ]),
    small(change(commandFor(reader, 'me', exampleArguments))),
    small(quiet(commandFor(reader, 'me', quietArguments))),
    small(link(commandFor(reader, 'me', w.answers.linking.word))),
  ]);
}
