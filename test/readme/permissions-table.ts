import { type Action, type Entitled, isNamedByProcedure, type Rules } from '../../src/incident/permissions.ts';
import type { Language } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import { table } from './table.ts';

/** So many requests stand in one line: a longer one is no glance. */
const MOST_IN_A_LINE = 6;

/** The rules, in the words of the page about the procedure; requests that the same people may make stand together. */
export function permissionsTable(rules: Rules, language: Language): string {
  const { request, mayWho, who } = words(language).agreed;
  const named = (entitled: Entitled) => (isNamedByProcedure(entitled) ? `\`${entitled}\`` : who[entitled]);
  const together = Map.groupBy(Object.entries(rules) as [Action, readonly Entitled[]][], ([, entitled]) =>
    entitled.map(named).join(', '),
  );
  const rows = [...together].flatMap(([entitled, requests]) =>
    inLines(requests.map(([action]) => `\`${action}\``)).map((line) => [line.join(', '), entitled]),
  );
  return table([[request, mayWho], ...rows]);
}

function inLines(all: readonly string[]): readonly (readonly string[])[] {
  const lines = Math.ceil(all.length / MOST_IN_A_LINE);
  return Array.from({ length: lines }, (_, line) => all.slice(line * MOST_IN_A_LINE, (line + 1) * MOST_IN_A_LINE));
}
