import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/database.ts';
import { type SlackWorld, startSlackWorld } from '../support/slack/world.ts';

const main = new URL('../../src/main.ts', import.meta.url).pathname;

/** Runs the tool in a folder of its own, with a file in it and nothing of this test's environment. */
async function runs(content: string | null, given: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  if (content !== null) writeFileSync(join(folder, 'p.yaml'), content);
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [main, 'procedure', ...given], { cwd: folder, env: { PATH, ...env } });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, stdout, stderr };
}

const lints = (content: string, env: Readonly<Record<string, string>> = {}) => runs(content, ['lint', 'p.yaml'], env);

const RIGHT = `groups: [{ key: all, name: All, handles: { chat: all } }]
services:
  - { key: shop, name: Shop, owner: chat:olga }
`;

describe('npm run procedure -- lint', () => {
  test('ends with status 0 where nothing is wrong', async () => {
    expect(await lints(RIGHT)).toEqual({ status: 0, stdout: 'p.yaml: nothing is wrong.\n', stderr: '' });
  });

  test('tells what can not work on standard error, a line each, and ends with status 1', async () => {
    const rota = `rotas:
  - key: nights
    name: Nights
    since: 2026-11-23
    shifts: [{ from: monday 09:00, to: friday 17:00, members: [chat:jan] }]
`;
    const { status, stdout, stderr } = await lints(RIGHT + rota);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^p\.yaml:8:\d+ rotas\[0\]\.shifts\[0\]\.to: nobody has duty from friday 17:00 to monday 09:00[^\n]*\n$/i,
    );
  });

  test('speaks the language of the terminal', async () => {
    const nobody = RIGHT.replace(', handles: { chat: all }', '');
    const polish =
      'p.yaml:1:10 groups[0]: w grupie all nikogo nie ma, a prowadzi do niej catchAll; należy podać handles albo members\n';
    expect((await lints(nobody, { LANG: 'en_GB.UTF-8', LC_ALL: 'pl' })).stderr).toBe(polish);
    expect((await lints(RIGHT, { LANG: 'pl_PL.UTF-8' })).stdout).toBe('p.yaml: wszystko w porządku.\n');
  });
});

describe('npm run procedure -- lint, with the token of a platform', () => {
  let world: SlackWorld;
  beforeEach(async () => {
    world = await startSlackWorld();
  });
  afterEach(() => world.stop());

  const looks = (names: string, more: Readonly<Record<string, string>> = {}) =>
    lints(RIGHT.replace('chat:olga', `chat:olga, conversations: { responders: [${names}] }`), {
      SLACK_API_URL: world.apiUrl,
      SLACK_BOT_TOKEN: world.botToken,
      SLACK_APP_TOKEN: world.appToken,
      ...more,
    });

  test('finds nothing wrong where the desk can post', async () => {
    expect(await looks(`slack:${world.channel('operations').id}`)).toEqual({
      status: 0,
      stdout: 'p.yaml: nothing is wrong.\n',
      stderr: '',
    });
  });

  test('names each conversation in which it can not post, with the step that mends it', async () => {
    const { status, stdout, stderr } = await looks(
      `slack:${world.channel('operations').id}, slack:C0NOWHERE, chat:team`,
    );
    expect([status, stdout]).toEqual([1, '']);
    const [nowhere, elsewhere, end] = stderr.split('\n');
    expect(nowhere).toMatch(
      /^p\.yaml:3:\d+ services\[0\]\.conversations\.responders\[1\]: the desk can't post in C0NOWHERE: \S.+/,
    );
    expect(elsewhere).toMatch(
      /^p\.yaml:3:\d+ services\[0\]\.conversations\.responders\[2\]: team is on chat, which has no token/,
    );
    expect(end).toBe('');
  });

  test('says that they were not looked at where the token is not taken', async () => {
    const { stdout, stderr } = await looks('slack:C0NOWHERE', { SLACK_BOT_TOKEN: 'xoxb-1-nobody' });
    expect(stdout + stderr).toMatch(/The conversations on slack were not looked at: \S/);
    expect(stdout + stderr).not.toMatch(/C0NOWHERE|xoxb-1-nobody/);
  });
});

test('is what npm run procedure runs', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(scripts.procedure).toBe('exec node src/main.ts procedure');
});
