import { usualRules } from '../../src/incident/permissions.ts';
import type { Language } from '../../src/language/language.ts';
import { commandsTable } from './commands-table.ts';
import { permissionsTable } from './permissions-table.ts';

/** The README that is written in each language. */
export const readmes: Readonly<Record<Language, URL>> = {
  en: new URL('../../README.md', import.meta.url),
  pl: new URL('../../README.pl.md', import.meta.url),
};

/** What a README says that the program itself says, by the name in the markers around it. */
const parts: Readonly<Record<string, (language: Language) => string>> = {
  commands: commandsTable,
  permissions: (language) => permissionsTable(usualRules, language),
};

/** A README with each such part written anew. Throws where its markers are missing. */
export function withParts(readme: string, language: Language): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run readme -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`The README (${language}) has no ${begin} … ${end}`);
    return `${text.slice(0, from + begin.length)}\n\n${part(language)}\n\n${text.slice(to)}`;
  }, readme);
}
