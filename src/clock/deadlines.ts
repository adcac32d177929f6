import { tick } from '../desk/change.ts';
import type { Parts } from '../desk/parts.ts';
import { places } from '../desk/places.ts';
import { presenceIn, rosterKept } from '../desk/presence.ts';
import { admittedTogether } from '../desk/private-together.ts';
import { ticker } from './tick.ts';

/** Where each incident is told is looked up once before a tick: nothing is asked of the database while one is decided. */
export function deadlines(parts: Parts): (signal?: AbortSignal) => Promise<number> {
  const present = rosterKept(parts);
  return ticker({
    store: parts.store,
    prepare: async () => {
      await parts.members.refresh([]);
      return { known: await places(parts), present: await present() };
    },
    decide: ({ known, present: who }, { procedure, ...filed }, at) => {
      const filled = parts.members.fill(procedure);
      return tick(parts, known, { ...filed, procedure: filled }, at, presenceIn(who, filled, at));
    },
    together: ({ known }, change, absorbed) => admittedTogether(parts, known, change, absorbed),
    now: parts.now,
    committed: parts.nudge,
    log: parts.log,
  });
}
