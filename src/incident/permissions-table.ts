import { type Action, type Entitled, isNamedByProcedure, type Rules } from './permissions.ts';

/** So many requests stand in one line: a longer one is no glance. */
const MOST_IN_A_LINE = 6;

/** The rules as a Markdown table; requests that the same people may make stand together. */
export function permissionsTable(rules: Rules): string {
  const together = Map.groupBy(Object.entries(rules) as [Action, readonly Entitled[]][], ([, who]) =>
    who.map(nameOf).join(', '),
  );
  const rows = [...together].flatMap(([who, requests]) =>
    inLines(requests.map(([action]) => `\`${action}\``)).map((line): [string, string] => [line.join(', '), who]),
  );
  return table([['What', 'Who may'], ...rows]);
}

function inLines(all: readonly string[]): readonly (readonly string[])[] {
  const lines = Math.ceil(all.length / MOST_IN_A_LINE);
  return Array.from({ length: lines }, (_, line) => all.slice(line * MOST_IN_A_LINE, (line + 1) * MOST_IN_A_LINE));
}

/** With its columns aligned, as the formatter has it. */
function table(rows: readonly (readonly [string, string])[]): string {
  const [left, right] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) as [
    number,
    number,
  ];
  const [head = '', ...rest] = rows.map(([what, who]) => `| ${what.padEnd(left)} | ${who.padEnd(right)} |`);
  return [head, `| ${'-'.repeat(left)} | ${'-'.repeat(right)} |`, ...rest].join('\n');
}

function nameOf(who: Entitled): string {
  if (isNamedByProcedure(who)) return `\`${who}\``;
  switch (who) {
    case 'anybody':
      return 'anybody who sees it';
    case 'reporter':
      return 'its reporter';
    case 'untaken-reporter':
      return 'its reporter until somebody takes it';
    case 'contact':
      return 'a contact of the service';
    case 'author':
      return 'whoever wrote the entry';
    case 'staff':
      return 'staff';
    case 'responders':
      return 'responders';
    case 'holder':
      return 'whoever holds it';
    case 'owner':
      return 'the service’s owner';
    case 'manager':
      return 'the manager of its group or service';
  }
}
