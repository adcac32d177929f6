import type { Entry } from '../../../src/incident/event.ts';
import type { ClientPromise } from '../../../src/incident/terms.ts';

const { compare } = Temporal.Instant;

/**
 * Reads a timeline and tells which holding update or reminder doesn't fit what a person promised: the promise is the
 * last client update's, it is held over twice at most, and only after its time. Of the promises of two incidents that are
 * merged the sooner one binds, with what was done about it; one that goes on by itself again takes its promise along.
 */
export function promises(entries: readonly Entry[]): string[] {
  const wrong: string[] = [];
  let promised: Temporal.Instant | null = null;
  let held = 0;
  let over = false;
  const take = (promise: ClientPromise | null) => {
    promised = promise?.by ?? null;
    held = promise?.holdings ?? 0;
  };

  for (const { seq, at, event } of entries) {
    switch (event.type) {
      case 'updated':
        if (event.audience !== 'clients') break;
        promised = event.nextBy;
        held = 0;
        break;
      case 'restored':
      case 'cancelled':
      case 'merged':
        over = true;
        take(null);
        break;
      case 'reopened':
        over = false;
        take(null);
        break;
      case 'unmerged':
        over = false;
        take(event.promise);
        break;
      case 'absorbed':
        if (!over && event.promise && (promised === null || compare(event.promise.by, promised) < 0))
          take(event.promise);
        break;
      case 'heldOver':
        held += 1;
        if (promised === null) wrong.push(`entry ${seq} holds over what was not promised`);
        else if (compare(promised, event.promisedBy) !== 0)
          wrong.push(`entry ${seq} is of ${event.promisedBy}, promised was ${promised}`);
        else if (compare(at, promised) <= 0)
          wrong.push(`entry ${seq} at ${at} comes before the promise's time, ${promised}`);
        if (event.count !== held || held > 2)
          wrong.push(`entry ${seq} counts ${event.count} and is holding update ${held}`);
        break;
      case 'reminded':
        if (event.of === 'updateOwed' && held < 2)
          wrong.push(`entry ${seq} says that a word is owed after ${held} holding updates`);
        if (event.of === 'firstUpdate' && promised !== null)
          wrong.push(`entry ${seq} asks for a first update after one`);
        break;
      default:
        break;
    }
  }
  return wrong;
}
