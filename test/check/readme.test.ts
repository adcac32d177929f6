import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, withParts } from '../readme/parts.ts';

// After a change of what it is made from: npm run readme
test('the README says what the program says', () => {
  const readme = readFileSync(README, 'utf8');
  expect(readme).toBe(withParts(readme));
});

test('a README that says something else is noticed', () => {
  const readme = readFileSync(README, 'utf8');
  expect(withParts(readme.replace('| responders ', '| everybody  '))).toBe(readme);
  expect(() => withParts('# Nothing')).toThrow('has no <!-- commands');
});
