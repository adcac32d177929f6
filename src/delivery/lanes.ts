import { StoreUnavailable } from '../desk/faults.ts';
import { pool } from './pool.ts';
import { type Claimed, LEASE_SECONDS, type WorkParts, worker } from './work.ts';

export type { Composed } from '../desk/compose.ts';

/** Works the ledger's lanes in this process. Any number of processes may do so on one ledger. */
export interface Lanes {
  /** Looks for lanes that are due, in the background, while others are still worked. Call it after each commit and each second. */
  nudge(): void;
  /**
   * Works lanes until none is due at `now()`, and resolves when all were given back. One slow conversation makes it slow,
   * so what runs by the clock nudges instead. A fault is logged, not thrown: the next sweep tries again.
   */
  sweep(): Promise<void>;
  /** Resolves when no lane is worked and none was due when last looked. */
  idle(): Promise<void>;
  /** Claims no more lanes; resolves when the deliveries under way are written down and their lanes given back. */
  stop(): Promise<void>;
}

export interface LanesParts extends WorkParts {
  /** The most lanes worked at once; a slow one takes one slot. */
  readonly concurrency?: number;
  /**
   * Calls back after so many milliseconds; absent where time is moved by hand. A lane that keeps its platform's pace then
   * goes on to the moment, not with the sweep after it. Where it is never called back, the sweep finds the lane as ever.
   */
  readonly later?: (milliseconds: number, call: () => void) => void;
}

/** Longer waits are left to the sweep. */
const SOON_MS = 2_000;
/** A timer may be a little early by the clock. */
const EARLY_MS = 5;

const CONCURRENCY = 20;

export function lanes(parts: LanesParts): Lanes {
  let stopping = false;
  let claims = 0;
  async function take(): Promise<Claimed | null> {
    claims += 1;
    const holder = `${parts.holder}/${claims}`;
    const lane = await parts.ledger.claim(parts.now(), holder, LEASE_SECONDS);
    return lane && { lane, holder };
  }
  function waits(until: Temporal.Instant): void {
    const milliseconds = until.epochMilliseconds - parts.now().epochMilliseconds;
    if (milliseconds <= SOON_MS) parts.later?.(Math.max(0, milliseconds) + EARLY_MS, () => lanesAtWork.ask());
  }
  const lanesAtWork = pool<Claimed>({
    take,
    work: worker(parts, () => stopping, waits),
    fault(fault) {
      if (fault instanceof StoreUnavailable) parts.log.warn({ err: fault }, 'the database is away; lanes wait');
      else parts.log.error({ err: fault }, 'lanes could not be claimed');
    },
    limit: parts.concurrency ?? CONCURRENCY,
  });
  return {
    nudge: lanesAtWork.ask,
    sweep() {
      lanesAtWork.ask();
      return lanesAtWork.idle();
    },
    idle: lanesAtWork.idle,
    stop() {
      stopping = true;
      return lanesAtWork.stop();
    },
  };
}
