import { parseArgs } from 'node:util';
import { type Report, simulate } from './simulation.ts';
import { type Summary, together } from './summary.ts';

/** npm run simulate -- --seed 7 --steps 2500 [--runs 40] [--database pglite]: the same seed gives the same run. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '2500' },
    runs: { type: 'string', default: '1' },
    database: { type: 'string', default: 'memory' },
    trace: { type: 'boolean', default: false },
  },
});

const say = (text: string) => void process.stdout.write(`${text}\n`);
const table = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([what, times]) => `  ${String(times).padStart(8)}  ${what}`);

function tell({ steps, calls, incidents, entries, days, counts, commands, events, deliveries }: Summary): void {
  const all = { steps, calls, incidents, 'timeline entries': entries, 'simulated days': days };
  say(
    [
      '',
      'Tried out',
      ...table(all),
      ...table(counts),
      '',
      'Asked for and done',
      ...table(commands),
      '',
      'Entries',
      ...table(events),
      '',
      'Deliveries',
      ...table(deliveries),
    ].join('\n'),
  );
}

function tellFindings({ seed, findings, trace, summary }: Report): void {
  say(`\nSeed ${seed}, step ${summary.steps}:`);
  if (findings.length > 0 || values.trace) say(trace.join('\n'));
  for (const { rule, about } of findings) say(`\n  NOT TRUE: ${rule}\n    ${about}`);
}

const database = values.database === 'pglite' ? 'pglite' : 'memory';
const began = process.hrtime.bigint();
const reports: Report[] = [];
for (let run = 0; run < Number(values.runs); run += 1) {
  const report = await simulate({ seed: Number(values.seed) + run, steps: Number(values.steps), database });
  reports.push(report);
  if (report.findings.length > 0 || values.trace) tellFindings(report);
}
tell(together(reports.map(({ summary }) => summary)));
const found = reports.filter(({ findings }) => findings.length > 0);
say(
  `\n${reports.length} runs in ${Number((process.hrtime.bigint() - began) / 1_000_000n) / 1_000} s; findings in ${found.length}`,
);
process.exitCode = found.length > 0 ? 1 : 0;
