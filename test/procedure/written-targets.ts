import fc from 'fast-check';
import { LONGEST_DURATION } from '../../src/procedure/duration.ts';
import type { Targets } from '../../src/procedure/procedure.ts';

export const seconds = fc.integer({ min: 1, max: LONGEST_DURATION });

/** Targets that fit each other. */
export const targets: fc.Arbitrary<Targets> = fc
  .record({
    respond: fc.integer({ min: 2, max: LONGEST_DURATION }),
    restore: seconds,
    remindUntaken: seconds,
    progress: seconds,
    firstUpdate: seconds,
    clientUpdate: fc.integer({ min: 2, max: LONGEST_DURATION }),
    updateLead: seconds,
    updateGrace: seconds,
    takeLapses: seconds,
    closing: seconds,
  })
  .map((drawn) => ({
    ...drawn,
    restore: Math.max(drawn.restore, drawn.respond),
    remindUntaken: 1 + (drawn.remindUntaken % (drawn.respond - 1)),
    updateLead: 1 + (drawn.updateLead % (drawn.clientUpdate - 1)),
  }));
