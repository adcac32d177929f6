import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, textRules } from './text-rules.ts';

const files = globSync(['src/**/*.*', 'adapters/**/*.*', 'prisma/**/*.*', 'test/**/*.*'], {
  // The generated client isn't ours; these two files quote what is refused.
  exclude: ['src/store/generated/**', 'test/check/text-rules.ts', 'test/check/text-rules.test.ts'],
}).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the project keeps to each rule', () => {
  const found = files.flatMap(({ path, text }) => breaches(path, text));
  test.each(textRules)('$name', ({ name }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(found.filter((breach) => breach.startsWith(`${name}: `))).toEqual([]);
  });
});

describe('a planted breach is seen', () => {
  test.each([
    ['src/card/a.ts', '// as Slack shows it', 'only adapters and main.ts name a platform'],
    ['src/store/a.ts', "const kind = 'discord';", 'only adapters and main.ts name a platform'],
    ['prisma/schema.prisma', 'enum Platform { SLACK }', 'only adapters and main.ts name a platform'],
    ['src/desk/a.ts', 'const now = Date.now();', 'only main.ts reads the clock'],
    ['adapters/web/a.ts', 'const now = new Date();', 'only main.ts reads the clock'],
    ['src/clock/a.ts', 'const now = Temporal.Now.instant();', 'only main.ts reads the clock'],
    ['src/store/a.ts', 'try {\n  x();\n} catch {}', 'no catch swallows a fault'],
    ['src/store/a.ts', 'try { x(); } catch (error) {\n  // never mind\n}', 'no catch swallows a fault'],
    ['adapters/web/a.ts', 'void x().catch(() => {});', 'no catch swallows a fault'],
    ['test/a.test.ts', "it.skip('x', () => {});", 'every test runs'],
    ['test/a.test.ts', "test.concurrent.only('x', () => {});", 'every test runs'],
    ['test/a.test.ts', "test.todo('x');", 'every test runs'],
    ['test/a.test.ts', 'describe.skipIf(windows)', 'every test runs'],
    ['test/a.test.ts', 'await new Promise((done) => setTimeout(done, 5));', 'no test sleeps'],
    ['test/a.test.ts', "import { setTimeout as wait } from 'node:timers/promises';", 'no test sleeps'],
    ['test/a.test.ts', 'await sleep(5);', 'no test sleeps'],
    ['src/desk/a.ts', "let x: Map<string, import('../store/a.ts').A>;", 'import() is awaited, never part of a type'],
  ])('%s: %s', (path, text, rule) => {
    expect(breaches(path, text).map((breach) => breach.split(': ')[0])).toContain(rule);
  });

  test('with its line', () => {
    expect(breaches('src/desk/a.ts', '\n\nDate.now();')).toEqual(['only main.ts reads the clock: src/desk/a.ts:3']);
  });

  test.each([
    ['src/main.ts', "import { slack } from '../adapters/slack/slack.ts'; Temporal.Now.instant();"],
    ['adapters/slack/a.ts', '// Slack says so\nnew Date(seconds * 1000); await import(path);'],
    ['src/store/a.ts', 'try { x(); } catch (error) { throw new Error("no", { cause: error }); }'],
    ['test/a.test.ts', "test('setTimeouts are skipped and slept over', () => {});"],
    ['test/support/a.ts', 'setTimeout(done, 5);'],
  ])('and what is allowed is left alone: %s', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });
});

/** Files that may have more than 250 lines, each with its reason. */
const long: Readonly<Record<string, string>> = {
  'src/platform.ts': 'the port, whole',
  'src/procedure/built-in-text.ts': 'one file, as a manager reads it',
  'src/card/answers/refusal.ts': 'two switches over every refusal',
  'test/support/stage/discord-stage.ts': 'one stage, with a switch over every verb',
};

test('a file of more than 250 lines has a reason, and no reason is left over', () => {
  const lines = ({ text }: { text: string }) => text.split('\n').length - 1;
  const found = files.filter((file) => /\.(ts|js|mjs|cjs|css)$/.test(file.path) && lines(file) > 250);
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(long).sort());
});
