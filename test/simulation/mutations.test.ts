import { expect, it } from 'vitest';
import { brokenParts } from './breaks.ts';
import { simulate } from './simulation.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

it.each(Object.entries(brokenParts))('finds %s', async (_, { rule, breaks, steps }) => {
  for (const seed of SEEDS) {
    const { findings } = await simulate({ seed, steps, breaks, rule, checkEvery: Math.min(50, steps / 10) });
    if (findings.length > 0) return;
  }
  expect.unreachable(`not found in ${SEEDS.length} times ${steps} steps`);
});
