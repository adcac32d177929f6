import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { lanes } from '../../src/delivery/lanes.ts';
import { compose } from '../../src/desk/compose.ts';
import { membersOf } from '../../src/desk/members.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { tellUndelivered } from '../../src/desk/undelivered.ts';
import { createLog } from '../../src/log.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { ScriptedPlatform } from './scripted-platform.ts';

export const usualProcedure = builtInProcedure((text) => String(text.length));

/**
 * What a desk needs to tell something on these platforms, each with an operations conversation, and as many desks on the
 * same database as are asked for; the time is the test's.
 */
export async function tellingDesk(
  start: Temporal.Instant,
  platforms: readonly ScriptedPlatform[],
  {
    procedure: agreed = usualProcedure,
    log = createLog('silent'),
  }: { readonly procedure?: Procedure; readonly log?: Logger } = {},
) {
  const { store, ledger, shelf } = memoryStore();
  const time = { now: start };
  const now = () => time.now;
  await store.keepProcedure(agreed);
  const known = (procedure: Procedure): Omit<Parts, 'members'> => ({
    store,
    ledger,
    shelf: shelf('desk'),
    platforms: new Map(
      platforms.map(
        (one) => [one.name, { ...one, places: { operations: 'ops', staff: null, clients: null } }] as const,
      ),
    ),
    procedure,
    now,
    newId: randomUUID,
    nudge: () => undefined,
    log,
  });
  const desk = (procedure: Procedure = agreed): Parts => {
    const given = known(procedure);
    return { ...given, members: membersOf(given) };
  };
  const parts = desk();
  const working = lanes({
    ledger,
    platforms: parts.platforms,
    compose: (delivery) => compose(parts, delivery),
    opened: () => Promise.reject(new Error('nothing here is opened')),
    undelivered: (delivery, outcome, reason) => tellUndelivered(parts, delivery, outcome, reason),
    now,
    holder: 'one',
    log,
  });
  return {
    parts,
    desk,
    store,
    ledger,
    /** So much later, all that is queued is sent. */
    async later(passed: Temporal.DurationLike) {
      time.now = time.now.add(passed);
      await working.sweep();
    },
  };
}

/** What was posted, each with its conversation. */
export function said({ messages }: ScriptedPlatform): readonly (readonly string[])[] {
  return messages.map(({ conversation, shows }) => [conversation, ...shows]);
}
