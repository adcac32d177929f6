import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { temporaryFolder } from '../support/database.ts';
import { runTool } from '../support/procedure-tool.ts';

const RIGHT = `groups: [{ key: all, name: All, handles: { chat: all } }]
services:
  - { key: shop, name: Shop, owner: chat:olga }
`;

const folder = temporaryFolder();
const file = (name: string) => join(folder, name);
beforeAll(() => {
  writeFileSync(file('p.yaml'), RIGHT);
  writeFileSync(file('other.yaml'), RIGHT.replace('chat:olga', 'chat:ola'));
});

async function runs(given: readonly string[], language: Language = 'en') {
  const { status, stdout, stderr } = await runTool(given, language);
  const bare = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER');
  return { status, stdout: bare(stdout), stderr: bare(stderr) };
}

const lints = (content: string, language: Language = 'en') => {
  writeFileSync(file('lint.yaml'), content);
  return runs(['lint', file('lint.yaml')], language);
};

test('a file that is none is told of by its place', async () => {
  const cases = [
    ['', /^lint\.yaml:1:1 the file is empty; expected settings/],
    ['# To be written\n', /^lint\.yaml:1:1 the file is empty/],
    ['services: [\n', /^lint\.yaml:\d+:\d+ this is not readable as YAML/],
    ['Dear colleagues\n', /^lint\.yaml:1:1 expected/],
  ] as const;
  for (const [content, told] of cases) {
    const { status, stdout, stderr } = await lints(content);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(told);
  }
});

test('without a token it is said that conversations were not looked at', async () => {
  const named = RIGHT.replace('chat:olga', 'chat:olga, conversations: { clients: [chat:news] }');
  expect(await lints(named)).toEqual({
    status: 0,
    stdout:
      'lint.yaml: nothing is wrong.\nThe conversations that it names were not looked at: no platform’s token is set.\n',
    stderr: '',
  });
  const wrong = await lints(named.replace(', handles: { chat: all }', ''), 'pl');
  expect(wrong).toMatchObject({ status: 1, stdout: '' });
  expect(wrong.stderr).toMatch(
    /^lint\.yaml:1:10 groups\[0\]: w grupie all nikogo nie ma.*\nNie sprawdzono wymienionych kanałów/,
  );
});

test('how it is called is said as help, or because it was called otherwise', async () => {
  const help = await runs(['help']);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  for (const command of ['lint', 'diff', 'rehearse']) expect(help.stdout).toContain(`-- ${command}`);
  expect(await runs(['--help'])).toEqual(help);
  for (const wrong of [[], ['lint'], ['lint', 'a', 'b'], ['diff', 'a'], ['rehearse', 'a', 'b']]) {
    expect(await runs(wrong)).toEqual({ status: 1, stdout: '', stderr: help.stdout });
  }
  expect((await runs(['help'], 'pl')).stdout).toContain('-- lint PLIK');
});

test.each([
  [['lnt', 'p.yaml'], 'There is no command lnt; expected lint, diff or rehearse.'],
  [['lint', file('nothing.yaml')], 'nothing.yaml: there is no such file.'],
  [['lint', folder], 'FOLDER is a folder; name a file in it.'],
  [['diff', file('p.yaml'), file('nothing.yaml')], 'nothing.yaml: there is no such file.'],
  [['rehearse', folder], 'FOLDER is a folder; name a file in it.'],
  [['rehearse', '--prio', 'P1'], 'There is no option --prio; expected --priority'],
  [['rehearse', '--priority'], '--priority needs a value.'],
  [['rehearse', '--priority', '--service', 'x'], '--priority needs a value.'],
  [['rehearse', '--priority', 'P9'], 'There is no priority P9; expected P1, P2, P3 or P4.'],
  [['rehearse', '--service', 'nix'], 'The procedure has no service nix; it has payments, website, other.'],
  [['rehearse', '--category', 'x'], 'The procedure has no category x; it has not-working, slow'],
  [['rehearse', '--language', 'de'], 'There is no language de; expected en or pl.'],
])('%# is answered in a sentence', async (given, sentence) => {
  const { status, stdout, stderr } = await runs(given);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.startsWith(sentence), stderr).toBe(true);
});

describe('diff', () => {
  test('shows what would change, and says that nothing does', async () => {
    const [one, other] = [file('p.yaml'), file('other.yaml')];
    expect(await runs(['diff', one, one])).toEqual({ status: 0, stdout: 'They say the same.\n', stderr: '' });
    expect((await runs(['diff', one, one], 'pl')).stdout).toBe('Nie ma różnic.\n');
    expect((await runs(['diff', one, other])).stdout).toBe('services.shop.owner: chat:olga → chat:ola\n');
  });
});

test('a rehearsal is in the language that is asked for, and of the category', async () => {
  const { status, stdout } = await runs(['rehearse', '--language', 'pl', '--category', 'security', '--priority', 'p2']);
  expect(status).toBe(0);
  expect(stdout).toContain('Próba: P2, Usługi IT, Podejrzenie naruszenia bezpieczeństwa\n');
  expect(stdout).toContain('wzywa: Bezpieczeństwo informacji\n');
});
