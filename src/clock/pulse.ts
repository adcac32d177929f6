import { StoreUnavailable } from '../desk/faults.ts';
import type { Parts } from '../desk/parts.ts';
import { tellOperations } from '../desk/tell.ts';

/** When some desk on this database did its work last. */
const ALIVE = 'alive';
/** How often that is written down. */
const EVERY_SECONDS = 30;
/** A desk that was away for less was only begun anew: nobody has missed it. */
const LEAST_SECONDS = 120;

/** Knows when no desk was there, whether the process ended, the machine stood still or the database was away. */
export interface Pulse {
  /**
   * Does what is due. Where no desk was there before, that is said in operations afterwards, when it is known what was
   * late: once, however many desks come back together, and by the next start where this one ends before.
   */
  around<Came>(work: () => Promise<Came>): Promise<Came>;
  /** The desk goes: from now on it is away, unless another is there. */
  stop(): Promise<void>;
}

export function pulse(parts: Parts): Pulse {
  const { store, now } = parts;
  let written: Temporal.Instant | null = null;

  async function write(at: Temporal.Instant): Promise<void> {
    await store.setSetting(ALIVE, at.toString());
    written = at;
  }

  return {
    async around(work) {
      const to = now();
      if (written !== null && secondsBetween(written, to) < EVERY_SECONDS) return work();
      const last = await store.setting(ALIVE).catch(unknown);
      const came = await work();
      // The database went away in between: the next time looks again.
      if (last === undefined) return came;
      const from = last === null ? to : Temporal.Instant.from(last);
      if (secondsBetween(from, to) >= LEAST_SECONDS) {
        await tellOperations(parts, { type: 'away', from, to }, String(from));
      }
      // However long the work took, it was there.
      await write(now());
      return came;
    },
    stop: () => write(now()).catch(unknown),
  };
}

function unknown(fault: unknown): undefined {
  if (!(fault instanceof StoreUnavailable)) throw fault;
}

function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return to.since(from).total('seconds');
}
