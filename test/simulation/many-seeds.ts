import { expect, it } from 'vitest';
import { type Report, simulate } from './simulation.ts';

/** Steps of one run: long enough that an incident lives through days, short enough to be read when it fails. */
const STEPS = 2_500;

function told({ seed, findings, trace }: Report): string {
  const found = findings.map(({ rule, about }) => `NOT TRUE: ${rule}\n  ${about}`);
  return [...trace.slice(-60), '', ...found, '', `npm run simulate -- --seed ${seed} --steps ${STEPS}`].join('\n');
}

/** One test a seed. */
export function manySeeds(first: number, count: number): void {
  it.each(Array.from({ length: count }, (_, index) => first + index))(
    'every rule holds in a run of 2,500 steps from seed %i',
    async (seed) => {
      const report = await simulate({ seed, steps: STEPS });
      if (report.findings.length > 0) expect.unreachable(told(report));
      expect(report.summary.steps).toBe(STEPS);
    },
  );
}
