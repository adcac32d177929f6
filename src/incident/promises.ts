import type { Entry } from './event.ts';

/** What became of the words that clients were promised. */
export interface Promises {
  /** Written by the promised time. */
  readonly kept: number;
  /** Written after it. */
  readonly late: number;
  /** It ended after the promised time, and the word never came. */
  readonly missed: number;
}

export function promisesIn(entries: readonly Entry[]): Promises {
  const found = { kept: 0, late: 0, missed: 0 };
  let due: Temporal.Instant | null = null;
  for (const { at, event } of entries) {
    const isAfter = (by: Temporal.Instant) => Temporal.Instant.compare(at, by) > 0;
    switch (event.type) {
      case 'updated':
        if (event.audience !== 'clients') break;
        if (event.promised) found[isAfter(event.promised) ? 'late' : 'kept'] += 1;
        due = event.nextBy;
        break;
      case 'restored':
      case 'cancelled':
        if (due !== null && isAfter(due)) found.missed += 1;
        due = null;
        break;
      case 'merged':
        // Owed by the one that goes on.
        due = null;
    }
  }
  return found;
}
