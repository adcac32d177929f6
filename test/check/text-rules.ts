/** What neither the compiler nor the linter can see: rules on a file's text, comments included. */
export interface TextRule {
  readonly name: string;
  /** Paths that it holds for. */
  readonly where: RegExp;
  readonly refuses: RegExp;
}

export const textRules: readonly TextRule[] = [
  {
    name: 'only adapters and main.ts name a platform',
    where: /^(src\/(?!main\.ts$)|prisma\/)/,
    refuses: /slack|discord/i,
  },
  {
    name: 'only main.ts reads the clock',
    where: /^(src\/(?!main\.ts$)|adapters\/).*\.ts$/,
    refuses: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/,
  },
  {
    name: 'no catch swallows a fault',
    where: /^(src|adapters|test)\/.*\.ts$/,
    refuses:
      /\bcatch\s*(\([^)]*\))?\s*\{(\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*\}|\.catch\(\s*\(?\w*\)?\s*=>\s*(\{\s*\}|undefined|null)\s*\)/,
  },
  {
    name: 'every test runs',
    where: /^test\/.*\.ts$/,
    refuses: /\b(it|test|describe|suite)(\.\w+)*\.(skip|only|todo|fails|skipIf|runIf)\b/,
  },
  {
    name: 'no test sleeps',
    where: /^test\/.*\.test\.ts$/,
    refuses: /\b(setTimeout|setInterval|sleep|delay|waitForTimeout)\s*\(|\btimers\/promises\b/,
  },
  {
    // dependency-cruiser doesn't see an import() inside of a type.
    name: 'import() is awaited, never part of a type',
    where: /^(src|adapters)\/.*\.ts$/,
    refuses: /(?<!\bawait )\bimport\(/,
  },
];

/** "rule: path:line" of each breach in a file. */
export function breaches(path: string, text: string): readonly string[] {
  return textRules
    .filter(({ where }) => where.test(path))
    .flatMap(({ name, refuses }) =>
      [...text.matchAll(new RegExp(refuses, `${refuses.flags}g`))].map(
        ({ index }) => `${name}: ${path}:${text.slice(0, index).split('\n').length}`,
      ),
    );
}
