import fc from 'fast-check';
import { formatDuration, LONGEST_DURATION } from '../../src/procedure/duration.ts';
import type { Majors } from '../../src/procedure/major.ts';

const seconds = fc.integer({ min: 1, max: LONGEST_DURATION });

/** Any settings of major incidents without a fault. */
export function drawnMajors(drawn: { readonly services: readonly string[]; readonly categories: readonly string[] }) {
  const factor = fc.constantFrom(0.25, 0.5, 1);
  const criterion = fc.record(
    {
      priority: fc.constantFrom('P1' as const, 'P2' as const),
      service: fc.constantFrom(...drawn.services),
      category: fc.constantFrom(...drawn.categories),
    },
    { requiredKeys: ['priority'] },
  );
  return fc.record({
    label: fc.constant({ en: 'Major', pl: 'Poważny' }),
    when: fc.array(criterion, { maxLength: 2 }),
    roles: fc.constantFrom([], [{ key: 'scribe', name: { en: 'Scribe', pl: 'Protokół' } }]),
    progress: factor,
    clientUpdate: factor,
    acceptWithin: seconds,
    acknowledgeWithin: seconds,
    shift: seconds,
    channel: fc.boolean(),
    renewAfter: fc.integer({ min: 1, max: 1000 }),
  });
}

/** As a file says them: only the times are texts. */
export function majorsInFile({ acceptWithin, acknowledgeWithin, shift, ...rest }: Majors) {
  const times = Object.entries({ acceptWithin, acknowledgeWithin, shift });
  return { ...rest, ...Object.fromEntries(times.map(([name, time]) => [name, formatDuration(time)])) };
}
