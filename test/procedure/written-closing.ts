import fc from 'fast-check';
import type { Closing } from '../../src/procedure/closing.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { seconds } from './written-targets.ts';

/** A checklist of what has to be done after a restore. */
export const recovery = fc
  .uniqueArray(fc.nat(9), { maxLength: 2 })
  .map((lines) => lines.map((line) => ({ key: `line-${line}`, text: { en: `Do ${line}`, pl: `Zrób ${line}` } })));

const closing = fc.record({
  confirmWithin: seconds,
  gate: fc.constantFrom<Closing['gate']>(
    [],
    [['resolution', 'cause']],
    [['resolution'], ['confirmation'], ['recovery']],
  ),
  review: fc.option(seconds),
});

/** How incidents come to their end. */
export const closings = fc.record({ P1: closing, P2: closing, P3: closing, P4: closing });

/** The same as a file says it. */
export function closingInFile(given: Procedure['closing']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([priority, { gate, review, ...more }]) => [
      priority,
      { ...more, gate: gate.map((line) => line.join('|')), review: review ?? 'none' },
    ]),
  );
}
