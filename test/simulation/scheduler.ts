import type { Random } from './random.ts';
import type { Trace } from './trace.ts';

/** One run of one process. Once it is dead, nothing that it asked for is heard by it any more. */
export interface Process {
  readonly name: string;
  dead: boolean;
}

/** What becomes of one call. `lost…` is an outage of the database, `dies…` the end of the process that called. */
export type Fate = 'goes' | 'lostBefore' | 'lostAfter' | 'diesBefore' | 'diesAfter';

interface Call {
  readonly process: Process;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
  /** It is not answered later than this; null where it may take for ever. */
  readonly until: Temporal.Instant | null;
}

export interface SchedulerParts {
  readonly random: Random;
  readonly trace: Trace;
  readonly fate: (call: { readonly name: string; readonly process: Process }) => Fate;
  /** What a lost call throws. */
  readonly outage: () => Error;
}

/**
 * Decides, from the seed, in which order the calls of all processes are carried out: each waits until it is picked, and
 * nothing else runs while one is carried out. So what happens between two processes is explored, and can be replayed.
 */
export interface Scheduler {
  /** A call that waits for its turn. */
  call<Result>(
    process: Process,
    name: string,
    args: readonly unknown[],
    run: () => Promise<Result>,
    until?: Temporal.Instant | null,
  ): Promise<Result>;
  /** All functions of a port, each a call of this process. */
  port<Port extends object>(process: Process, name: string, port: Port): Port;
  waiting(): number;
  /** Carries out one waiting call, and lets run whatever follows from it. False where none waits. */
  release(): Promise<boolean>;
  /** Carries out whatever must be answered before `at`, and gives the next moment at which something must be. */
  releaseBefore(at: Temporal.Instant): Promise<void>;
  /** Carries out calls until none waits. */
  drain(): Promise<void>;
  /** The process ends here; what it waited for is forgotten, what was on its way may still arrive. */
  kill(process: Process): void;
  readonly calls: () => number;
}

const never = () => new Promise<never>(() => undefined);
/** Lets everything run that waits for nothing outside: no timer is waited for. */
export const allThatCan = () => new Promise<void>((resolve) => setImmediate(resolve));
const { compare } = Temporal.Instant;
/** More than this in a row without an end means that something calls for ever. */
const MOST_IN_A_ROW = 100_000;

export function scheduler({ random, trace, fate, outage }: SchedulerParts): Scheduler {
  let waiting: Call[] = [];
  let calls = 0;

  function kill(process: Process): void {
    process.dead = true;
    trace.note(process.name, 'dies');
    const left = waiting.filter((one) => one.process === process);
    waiting = waiting.filter((one) => one.process !== process);
    // What it said to a platform may still arrive there.
    for (const { run, until } of left) if (until !== null && random.chance(0.5)) void run();
  }

  async function carryOut(call: Call): Promise<void> {
    const { process, name, args, run, resolve, reject } = call;
    calls += 1;
    const outcome = fate(call);
    trace.note(process.name, outcome === 'goes' ? name : `${name} ${outcome}`, ...args);
    if (outcome === 'diesBefore') {
      kill(process);
    } else if (outcome === 'lostBefore') {
      reject(outage());
    } else {
      try {
        const result = await run();
        if (outcome === 'diesAfter') kill(process);
        else if (outcome === 'lostAfter') reject(outage());
        else resolve(result);
      } catch (fault) {
        trace.note(process.name, `${name} throws`, fault);
        reject(fault);
      }
    }
    await allThatCan();
  }

  async function take(index: number): Promise<void> {
    const [call] = waiting.splice(index, 1);
    if (call) await carryOut(call);
  }

  const self: Scheduler = {
    call<Result>(
      process: Process,
      name: string,
      args: readonly unknown[],
      run: () => Promise<Result>,
      until: Temporal.Instant | null = null,
    ): Promise<Result> {
      if (process.dead) return never();
      return new Promise<Result>((resolve, reject) => {
        waiting.push({ process, name, args, run, until, resolve: resolve as (value: unknown) => void, reject });
      });
    },
    port<Port extends object>(process: Process, name: string, port: Port) {
      const pairs = Object.entries(port).map(([key, given]) => {
        const work = given as (...args: unknown[]) => Promise<unknown>;
        return [key, (...args: unknown[]) => self.call(process, `${name}.${key}`, args, () => work(...args))] as const;
      });
      return Object.fromEntries(pairs) as Port;
    },
    waiting: () => waiting.length,
    async release() {
      // What was begun just now may not have come to its first call yet.
      if (waiting.length === 0) await allThatCan();
      if (waiting.length === 0) return false;
      await take(random.below(waiting.length));
      return true;
    },
    async releaseBefore(at) {
      for (let left = MOST_IN_A_ROW; left > 0; left -= 1) {
        const index = waiting.findIndex(({ until }) => until !== null && compare(until, at) < 0);
        if (index === -1) return;
        await take(index);
      }
      throw new Error('calls to a platform never end');
    },
    async drain() {
      for (let left = MOST_IN_A_ROW; await self.release(); left -= 1) {
        if (left === 0) throw new Error('calls never end');
      }
    },
    kill,
    calls: () => calls,
  };
  return self;
}
