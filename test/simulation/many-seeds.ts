import { expect, it } from 'vitest';
import { isAboutNone, usualRules } from '../../src/incident/permissions.ts';
import { type Report, simulate } from './simulation.ts';
import { type Summary, together } from './summary.ts';

/** Steps of one run: long enough that an incident lives through days, short enough to be read when it fails. */
const STEPS = 2_500;

function told({ seed, findings, trace }: Report): string {
  const found = findings.map(({ rule, about }) => `NOT TRUE: ${rule}\n  ${about}`);
  return [...trace.slice(-60), '', ...found, '', `npm run simulate -- --seed ${seed} --steps ${STEPS}`].join('\n');
}

/** What is about no incident is no request of one; a report is. */
const isAsked = (command: string) => !isAboutNone(command) || command.startsWith('raise');

/** One test a seed, and one of all of them together. */
export function manySeeds(first: number, count: number): void {
  const summaries: Summary[] = [];
  it.each(Array.from({ length: count }, (_, index) => first + index))(
    'every rule holds in a run of 2,500 steps from seed %i',
    async (seed) => {
      const report = await simulate({ seed, steps: STEPS });
      if (report.findings.length > 0) expect.unreachable(told(report));
      expect(report.summary.steps).toBe(STEPS);
      summaries.push(report.summary);
    },
  );

  it(`whatever can be asked of an incident was asked and done in the runs from seed ${first} on`, () => {
    const { commands } = together(summaries);
    expect(Object.keys(usualRules).filter((command) => isAsked(command) && !commands[command])).toEqual([]);
  });
}
