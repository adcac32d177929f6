import { type Language, languages } from '../../src/language/language.ts';
import { type Verb, verbs, verbWord } from '../../src/language/verbs.ts';
import { words } from '../../src/language/words.ts';
import { table } from './table.ts';

const heads = {
  en: { en: 'In English', pl: 'In Polish', does: 'What it does' },
  pl: { en: 'Po angielsku', pl: 'Po polsku', does: 'Działanie' },
} as const;

/** Every command as it is typed in each language, the reader's first, and what it does, in the words of `help`. */
export function commandsTable(language: Language): string {
  const columns = languages.toSorted((a, b) => Number(b === language) - Number(a === language));
  return table([
    [...columns.map((column) => heads[language][column]), heads[language].does],
    ...verbs.map((verb) => [
      ...columns.map((column) => `\`${typed(verb, column)}\``),
      words(language).help.usages[verb].does,
    ]),
  ]);
}

function typed(verb: Verb, language: Language): string {
  const { arguments: example } = words(language).help.usages[verb];
  return [verbWord(verb, language), example].filter((word) => word !== '').join(' ');
}
