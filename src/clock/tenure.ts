import type { Logger } from 'pino';
import { StoreUnavailable } from '../desk/faults.ts';
import type { Store } from '../desk/store.ts';
import type { Intake, Platform } from '../platform.ts';

export interface TenureParts {
  readonly store: Pick<Store, 'lease' | 'giveUp'>;
  readonly platform: Platform;
  readonly intake: Intake;
  readonly now: () => Temporal.Instant;
  /** Unique to this run of this process. */
  readonly holder: string;
  readonly log: Logger;
}

/** The turn of one process at taking requests in from a platform that lets only one do so. */
export interface Tenure {
  /** Looks whether it is this process's turn, and begins or ends it. To be called each second; never throws. */
  look(): Promise<void>;
  /** True while requests can come in here, or another process takes them in. */
  ready(): boolean;
  stop(): Promise<void>;
}

/** A dead holder's turn is over after that many seconds: with a look each second it is taken over well within 15 s. */
const LEASE_SECONDS = 10;
/** How often the holder says that it lives. */
const RENEW_SECONDS = 3;

export function tenure(parts: TenureParts): Tenure {
  const { store, platform, holder, log, now } = parts;
  const name = `intake:${platform.name}`;
  /** When this process's turn ends unless it is renewed; null while it is another's. */
  let until: Temporal.Instant | null = null;
  let elsewhere = false;
  let looking: Promise<void> | null = null;
  let stopped = false;

  const secondsLeft = () => (until === null ? 0 : until.since(now()).total('seconds'));

  async function begin(): Promise<void> {
    try {
      await platform.start(parts.intake);
    } catch (fault) {
      // Given back, so that another process, or this one later, tries.
      until = null;
      await store.giveUp(name, holder);
      throw fault;
    }
    log.info({ platform: platform.name }, 'This process takes the requests in');
  }

  async function end(): Promise<void> {
    until = null;
    await platform.stop();
  }

  /** Another may hold it by now: two at once would answer everything twice. */
  async function endWhenOver(): Promise<void> {
    if (until === null || secondsLeft() > 0) return;
    try {
      await end();
    } catch (fault) {
      log.error({ err: fault }, `${name} could not be ended`);
    }
  }

  async function ask(): Promise<void> {
    if (secondsLeft() > LEASE_SECONDS - RENEW_SECONDS) return;
    const asked = now();
    const mine = await store.lease(name, holder, asked, LEASE_SECONDS);
    elsewhere = !mine;
    if (!mine) return until === null ? undefined : await end();
    const begins = until === null;
    until = asked.add({ seconds: LEASE_SECONDS });
    // Answered after its own end: somebody else may hold it by now.
    if (secondsLeft() <= 0) return end();
    if (begins) await begin();
  }

  async function lookOnce(): Promise<void> {
    try {
      await ask();
    } catch (fault) {
      if (fault instanceof StoreUnavailable) log.warn({ err: fault }, `the database is away; ${name} waits`);
      else log.error({ err: fault }, `${name} could not be taken`);
      await endWhenOver();
    }
  }

  return {
    async look() {
      if (stopped) return;
      // The database may not have answered the last time for long.
      if (looking !== null) await endWhenOver();
      looking ??= lookOnce().finally(() => {
        looking = null;
      });
      await looking;
    },
    ready: () => (until === null ? elsewhere : platform.ready()),
    async stop() {
      stopped = true;
      await looking;
      if (until === null) return;
      await end();
      await store.giveUp(name, holder).catch((fault: unknown) => {
        log.warn({ err: fault }, `${name} could not be given up; it is free when its lease ends`);
      });
    },
  };
}
