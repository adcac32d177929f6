import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/database.ts';

const tool = new URL('../../src/procedure-tool.ts', import.meta.url).pathname;

function lints(text: string) {
  const file = join(temporaryFolder(), 'procedure.yaml');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'lint', file], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout: stdout.replaceAll(file, 'FILE'), stderr: stderr.replaceAll(file, 'FILE') };
}

const RIGHT = `groups: [{ key: all, name: All, handles: { chat: all } }]
services:
  - { key: shop, name: Shop, owner: chat:olga }
`;

test('a procedure in which nothing is wrong ends with status 0', () => {
  expect(lints(RIGHT)).toEqual({ status: 0, stdout: 'FILE: nothing is wrong.\n', stderr: '' });
});

test('what can not work is told on standard error, a line each, and ends with status 1', () => {
  const rota = `rotas:
  - key: nights
    name: Nights
    since: 2026-11-23
    shifts: [{ from: monday 09:00, to: friday 17:00, members: [chat:jan] }]
`;
  const { status, stdout, stderr } = lints(RIGHT + rota);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^FILE:8:\d+ rotas\[0\]\.shifts\[0\]\.to: nobody has duty from friday 17:00 to monday 09:00[^\n]*\n$/i,
  );
  expect(lints(RIGHT.replace(', handles: { chat: all }', ''))).toEqual({
    status: 1,
    stdout: '',
    stderr: 'FILE:1:10 groups[0]: nobody is in all, to which catchAll leads; give it handles or members\n',
  });
});
