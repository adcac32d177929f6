import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const script = 'src/check-node.cjs';
const check = (...version: string[]) => spawnSync(process.execPath, [script, ...version], { encoding: 'utf8' });

test.each(['0.12.18', 'v10.24.1', '18.20.4', '20.18.3'])(
  'Node %s is told to be too old, in one sentence',
  (version) => {
    const { status, stderr } = check(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Node \S+ is too old: install Node 20\.19 or newer .+\.\n$/);
  },
);

test.each(['20.19.0', 'v20.20.2', '22.17.0', '24.21.0'])(
  'on Node %s the missing Node of the project is named',
  (version) => {
    const { status, stderr } = check(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The Node 26 that comes with this project is not installed, .+ `npm ci` .+\.\n$/);
  },
);

test.each(['26.0.0', 'v26.9.0', '27.1.0'])('Node %s passes without a word', (version) => {
  expect(check(version)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('the Node that runs the tests passes', () => {
  expect(check()).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('the check is written so that a very old Node can read it', () => {
  expect(readFileSync(script, 'utf8')).not.toMatch(/\b(const|let|class|import|async)\s|=>|\?\.|\?\?|\$\{/);
});

test('start, test and check ask first', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['prestart', 'pretest', 'precheck'])
    expect(scripts[name]).toMatch(new RegExp(`^node ${script} && `));
});
