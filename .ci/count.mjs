// Reads vitest's JSON report and prints 'N passed, N failed'. Exits with 1 unless every test ran and passed.
// Run by whichever Node the machine has, hence plain JavaScript.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
// An empty report: vitest didn't get as far as writing one.
const report = text === '' ? { numPassedTests: 0, numFailedTests: 0 } : JSON.parse(text);
const passed = report.numPassedTests;
// A file that failed without a failed test (it could not be loaded, or its set-up threw) counts as one failure.
const unloaded = (report.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
);
const failed = report.numFailedTests + unloaded.length;
const left = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);

if (left > 0) console.error(`${left} tests were skipped or left to do: every test must run.`);
if (passed + failed === 0) console.error('No test ran.');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(report.success === true && passed > 0 && failed === 0 && left === 0 ? 0 : 1);
