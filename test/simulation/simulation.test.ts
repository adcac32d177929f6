import { expect, it } from 'vitest';
import { manySeeds } from './many-seeds.ts';
import { simulate } from './simulation.ts';

// With further.test.ts beside it these are 100,000 steps, on two cores at once.
manySeeds(1, 20);

it('the same seed gives the same run, call by call', async () => {
  const [one, other] = [await simulate({ seed: 7, steps: 300 }), await simulate({ seed: 7, steps: 300 })];
  expect(other).toEqual(one);
});

it('every rule holds on PGlite too', async () => {
  const { findings, summary } = await simulate({ seed: 1, steps: 400, database: 'pglite' });
  expect(findings).toEqual([]);
  expect(summary.incidents).toBeGreaterThan(0);
});
