import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'count-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

function count(report: string) {
  const file = join(folder, 'report.json');
  writeFileSync(file, report);
  return spawnSync(process.execPath, ['.ci/count.mjs', file], { encoding: 'utf8' });
}

test('a whole run is counted', () => {
  expect(count(JSON.stringify(whole))).toMatchObject({ status: 0, stdout: '7 passed, 0 failed\n', stderr: '' });
});

test.each([
  ['a failed test', { success: false, numFailedTests: 2 }, '7 passed, 2 failed\n'],
  ['a skipped test', { numPendingTests: 1 }, '7 passed, 0 failed\n'],
  ['a test left to do', { numTodoTests: 1 }, '7 passed, 0 failed\n'],
  ['no test at all', { numPassedTests: 0 }, '0 passed, 0 failed\n'],
  [
    'a file that could not be loaded',
    { success: false, testResults: [{ status: 'failed', assertionResults: [] }] },
    '7 passed, 1 failed\n',
  ],
  [
    'a set-up that threw',
    { success: false, testResults: [{ status: 'failed', assertionResults: [{ status: 'skipped' }] }] },
    '7 passed, 1 failed\n',
  ],
  ['a fault outside of every test', { success: false }, '7 passed, 0 failed\n'],
])('%s fails the run', (_, part, line) => {
  expect(count(JSON.stringify({ ...whole, ...part }))).toMatchObject({ status: 1, stdout: line });
});

test('a report that was never written fails the run', () => {
  expect(count('')).toMatchObject({ status: 1, stdout: '0 passed, 0 failed\n' });
});
