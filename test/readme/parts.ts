import { usualRules } from '../../src/incident/permissions.ts';
import { permissionsTable } from '../../src/incident/permissions-table.ts';
import { commandsTable } from './commands-table.ts';

export const README = new URL('../../README.md', import.meta.url);

/** What the README says that the program itself says, by the name in the markers around it. */
const parts: Readonly<Record<string, () => string>> = {
  commands: commandsTable,
  permissions: () => permissionsTable(usualRules),
};

/** The README with each such part written anew. Throws where its markers are missing. */
export function withParts(readme: string): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run readme -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}`);
    return `${text.slice(0, from + begin.length)}\n\n${part()}\n\n${text.slice(to)}`;
  }, readme);
}
