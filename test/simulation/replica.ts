import type { Logger } from 'pino';
import { hearing } from '../../src/alerts/hear.ts';
import type { Done } from '../../src/alerts/known.ts';
import type { Signal } from '../../src/alerts/signal.ts';
import { ticker } from '../../src/clock/tick.ts';
import { lanes } from '../../src/delivery/lanes.ts';
import { tick } from '../../src/desk/change.ts';
import { compose } from '../../src/desk/compose.ts';
import { desk } from '../../src/desk/desk.ts';
import type { Ledger } from '../../src/desk/ledger.ts';
import { membersOf } from '../../src/desk/members.ts';
import { rememberNamed } from '../../src/desk/named.ts';
import { noteOpened } from '../../src/desk/openings.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { rememberingPeople } from '../../src/desk/people.ts';
import { places } from '../../src/desk/places.ts';
import { presenceIn, type Roster, rosterKept } from '../../src/desk/presence.ts';
import { admittedTogether } from '../../src/desk/private-together.ts';
import type { Shelf } from '../../src/desk/shelf.ts';
import type { Change, Store } from '../../src/desk/store.ts';
import { sweeping } from '../../src/desk/sweep.ts';
import { tellUndelivered } from '../../src/desk/undelivered.ts';
import type { Filed } from '../../src/incident/filed.ts';
import type { Places } from '../../src/notice/routes.ts';
import type { Answer, Inbound, MessageChange, Platform } from '../../src/platform.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Process, Scheduler } from './scheduler.ts';

/** A part of the product that is broken on purpose; what isn't named is as it is. */
export interface Breaks {
  readonly platform?: (platform: Platform) => Platform;
  readonly store?: (store: Store) => Store;
  readonly ledger?: (ledger: Ledger) => Ledger;
  /** What the clock decides, given how the product decides. */
  readonly decide?: (filed: Filed, decide: (filed: Filed) => Change) => Change;
  readonly nudge?: (nudge: () => void) => () => void;
  readonly sweep?: (sweep: () => void) => () => void;
}

export interface ReplicaParts {
  readonly process: Process;
  readonly scheduler: Scheduler;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly shelf: Shelf;
  readonly platforms: readonly Platform[];
  readonly procedure: Procedure;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly log: Logger;
  /** What nobody caught. */
  readonly fault: (fault: unknown) => void;
  readonly breaks: Breaks;
}

/** One running desk: the real one, with ports that wait for their turn. */
export interface Replica {
  readonly process: Process;
  handle(platform: string, inbound: Inbound): Promise<Answer>;
  /** Takes an alert in; rejects where it must be sent again. */
  hear(signal: Signal): Promise<Done>;
  /** Resolves when it is noted; else it must be told again. */
  changed(platform: string, change: MessageChange): Promise<void>;
  /** A slot of the clock; skipped while the last one is still at work, as by the clock itself. */
  tick(): void;
  sweep(): void;
  /** Takes nothing more in, and resolves when what was under way is written down. */
  stop(): Promise<void>;
}

/** What is looked up before deadlines are decided. */
interface Prepared {
  readonly known: Places;
  readonly who: Roster;
}

const same = <Value>(value: Value): Value => value;

export function replica(given: ReplicaParts): Replica {
  const { process, scheduler, procedure, now, newId, log, breaks } = given;
  const store = rememberingPeople(scheduler.port(process, 'store', (breaks.store ?? same)(given.store)), now);
  const ledger = scheduler.port(process, 'ledger', (breaks.ledger ?? same)(given.ledger));
  const platforms = new Map(given.platforms.map((one) => [one.name, (breaks.platform ?? same)(one)]));
  const nudge = (breaks.nudge ?? same)(() => working.nudge());
  const sweep = (breaks.sweep ?? same)(() => working.nudge());
  const known: Omit<Parts, 'members'> = {
    store,
    ledger,
    shelf: scheduler.port(process, 'shelf', given.shelf),
    platforms,
    procedure,
    now,
    newId,
    nudge,
    log,
  };
  const parts: Parts = { ...known, members: membersOf(known) };
  const working = lanes({
    ledger,
    platforms,
    compose: (delivery) => compose(parts, delivery),
    undelivered: (delivery, outcome, reason) => tellUndelivered(parts, delivery, outcome, reason),
    opened: (delivery, conversation) => noteOpened(parts, delivery, conversation),
    now,
    holder: process.name,
    log,
  });
  const intake = desk(parts);
  const hear = hearing(parts);
  const present = rosterKept(parts);
  const daily = sweeping(parts);
  let ticking = false;
  let stopped = false;
  const underWay = new Set<Promise<unknown>>();

  function begin(work: () => Promise<unknown>): void {
    const run: Promise<unknown> = work()
      .catch(given.fault)
      .finally(() => underWay.delete(run));
    underWay.add(run);
  }

  async function tickOnce(): Promise<void> {
    ticking = true;
    try {
      const prepare = async () => ({ known: await places(parts), who: await present() });
      const decide = ({ known, who }: Prepared, filed: Filed, at: Temporal.Instant) => {
        const decided = (about: Filed) => tick(parts, known, about, at, presenceIn(who, about.procedure, at));
        return breaks.decide ? breaks.decide(filed, decided) : decided(filed);
      };
      const together = ({ known }: Prepared, change: Change, absorbed: readonly Filed[]) =>
        admittedTogether(parts, known, change, absorbed);
      await ticker({ store, prepare, decide, together, now, committed: nudge, log })();
    } finally {
      ticking = false;
    }
  }

  begin(async () => {
    await store.keepProcedure(procedure);
    await rememberNamed(parts);
  });

  return {
    process,
    handle: (platform, inbound) => {
      const answer = intake.handle(platform, inbound);
      begin(() => answer);
      return answer;
    },
    hear: (signal) => {
      const heard = hear(signal);
      // Whoever sent it hears of a fault.
      begin(() => Promise.allSettled([heard]));
      return heard;
    },
    changed: (platform, change) => {
      const noted = intake.changed(platform, change);
      begin(() => noted);
      return noted;
    },
    tick() {
      if (!ticking && !stopped) begin(tickOnce);
    },
    sweep() {
      if (stopped) return;
      sweep();
      begin(daily);
    },
    async stop() {
      stopped = true;
      await Promise.all([working.stop(), ...underWay]);
    },
  };
}
