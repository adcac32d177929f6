import { brokenParts } from './breaks.ts';
import { simulate } from './simulation.ts';

/** Says, for each part that can be broken on purpose, after how many steps the simulation finds it. */
const SEEDS = 5;

for (const [name, { rule, breaks, steps }] of Object.entries(brokenParts)) {
  const found: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { findings, summary } = await simulate({ seed, steps, breaks, rule, checkEvery: 10 });
    found.push(findings.length > 0 ? String(summary.steps) : `not in ${summary.steps}`);
  }
  process.stdout.write(`${name}: after ${found.join(', ')} steps\n`);
}
