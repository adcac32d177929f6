import type { Intake } from '../../src/platform.ts';

/** What an adapter hands requests to, for tests of what the adapter makes of answers; what isn't given is answered with nothing. */
export function intakeOf(given: Partial<Intake>): Intake {
  return {
    handle: async () => ({ kind: 'done' }),
    changed: async () => undefined,
    suggest: async () => [],
    ...given,
  };
}
