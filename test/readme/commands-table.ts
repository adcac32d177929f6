import { type Verb, verbs, verbWord } from '../../src/language/verbs.ts';
import { words } from '../../src/language/words.ts';
import { table } from './table.ts';

/** Every command as it is typed in each language, and what it does, in the words of `help`. */
export function commandsTable(): string {
  const [en, pl] = [words('en').help.usages, words('pl').help.usages];
  const typed = (verb: Verb, language: 'en' | 'pl', example: string) =>
    `\`${[verbWord(verb, language), example].filter((word) => word !== '').join(' ')}\``;
  return table([
    ['In English', 'In Polish', 'What it does'],
    ...verbs.map((verb) => [
      typed(verb, 'en', en[verb].arguments),
      typed(verb, 'pl', pl[verb].arguments),
      en[verb].does,
    ]),
  ]);
}
