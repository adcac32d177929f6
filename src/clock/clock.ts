import { createTask, type ScheduledTask } from 'node-cron';
import type { Logger } from 'pino';

/** Work that is done once a slot. The signal says that the desk stops. */
type Job = (signal: AbortSignal) => unknown;

interface ClockParts {
  /** Handles the deadlines that have come. */
  readonly tick: Job;
  /** Looks for lanes that are due. Begins the work rather than waits for it: a slot that still runs has no next one. */
  readonly sweep: Job;
  readonly log: Logger;
}

/** Calls what must happen again and again. It remembers nothing: whatever a slot misses, the next one finds in the database. */
export interface Clock {
  start(): void;
  /** No slot begins any more; resolves when those under way have ended. */
  stop(): Promise<void>;
}

const EVERY_5_SECONDS = '*/5 * * * * *';
const EVERY_SECOND = '* * * * * *';
/** Longer than any slot is apart. */
const WATCH_MS = 15_000;

/** One job on node-cron. */
function beat(name: string, pattern: string, job: () => Promise<void>, log: Logger) {
  let task: ScheduledTask | null = null;
  let beats = 0;
  let missed = 0;

  // Each slot missed is told on its own, thousands after the machine slept: they are counted and logged in one line.
  function tellMissed(): void {
    if (missed > 0)
      log.warn({ job: name, slots: missed }, 'the clock missed slots: the process or the machine stood still');
    missed = 0;
  }

  function start(): void {
    task = createTask(
      pattern,
      () => {
        beats += 1;
        tellMissed();
        return job();
      },
      // node-cron warns of every overlap, which is no fault here.
      { name, timezone: 'UTC', noOverlap: true, logger: quiet(log) },
    );
    task.on('execution:overlap', () => {
      beats += 1;
    });
    task.on('execution:missed', () => {
      missed += 1;
    });
    void task.start();
  }

  function stop(): void {
    void task?.destroy();
    task = null;
  }

  return {
    start,
    stop,
    /** node-cron waits for a moment by the wall clock: when that is set back, it would sleep until it has caught up. */
    watch(): void {
      if (beats === 0) {
        log.warn({ job: name }, 'no slot came: the wall clock was set back; begun anew');
        stop();
        start();
      }
      beats = 0;
    },
  };
}

function quiet(log: Logger) {
  return {
    info: (message: string) => log.debug(message),
    warn: (message: string) => log.debug(message),
    error: (message: string | Error, err?: Error) => log.error({ err: err ?? message }, 'a job could not be run'),
    debug: (message: string | Error) => log.debug(String(message)),
  };
}

export function clock(parts: ClockParts): Clock {
  const { log } = parts;
  const underWay = new Set<Promise<void>>();
  let stopping = new AbortController();
  let watch: NodeJS.Timeout | undefined;

  function guarded(name: string, job: Job): () => Promise<void> {
    async function once(): Promise<void> {
      try {
        await job(stopping.signal);
      } catch (fault) {
        log.error({ err: fault, job: name }, 'a job failed; its next slot tries again');
      }
    }
    return async () => {
      const run = once();
      underWay.add(run);
      await run;
      underWay.delete(run);
    };
  }

  const beats = [
    beat('tick', EVERY_5_SECONDS, guarded('tick', parts.tick), log),
    beat('sweep', EVERY_SECOND, guarded('sweep', parts.sweep), log),
  ];

  return {
    start() {
      if (watch !== undefined) throw new Error('the clock runs already');
      stopping = new AbortController();
      for (const one of beats) one.start();
      watch = setInterval(() => {
        for (const one of beats) one.watch();
      }, WATCH_MS);
    },
    async stop() {
      stopping.abort();
      clearInterval(watch);
      watch = undefined;
      for (const one of beats) one.stop();
      await Promise.all(underWay);
    },
  };
}
