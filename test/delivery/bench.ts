import type { Card } from '../../src/card/card.ts';
import { type Composed, type Lanes, type LanesParts, lanes } from '../../src/delivery/lanes.ts';
import type { Delivery, Ledger } from '../../src/desk/ledger.ts';
import type { Notice } from '../../src/notice/notice.ts';
import type { Platform } from '../../src/platform.ts';
import { memoryLedger } from '../../src/store/memory/ledger.ts';
import { keptLog } from '../support/kept-log.ts';
import { Crash, type ScriptedPlatform } from '../support/scripted-platform.ts';

const never = () => new Promise<never>(() => undefined);

/** Lets everything run that waits for nothing outside. No time passes: nothing here waits for a timer. */
export const allThatCan = () => new Promise<void>((resolve) => setImmediate(resolve));

export function cardOf(summary: string): Card {
  return { language: 'en', tone: 'normal', summary, blocks: [] };
}

/** A post to all responders in one conversation, unless told otherwise. */
export function post(slot: string, over: Partial<Notice> = {}): Notice {
  return {
    subject: 'incident-1',
    kind: 'post',
    slot,
    audience: 'responders',
    conversation: { platform: 'alpha', id: 'ops' },
    about: { type: 'entries', seqs: [1] },
    family: null,
    underCard: false,
    priority: 'P3',
    ...over,
  };
}

export function card(over: Partial<Notice> = {}): Notice {
  return post('card', { kind: 'card', about: { type: 'card' }, ...over });
}

export interface Replica extends Lanes {
  /** A sweep, or as much of it as the process lived to see. */
  run(): Promise<void>;
  dead(): boolean;
}

type Told = { readonly delivery: string; readonly outcome: string; readonly reason: string };

/** Lanes over one ledger and the outside world, at an hour that only the test moves. */
export function bench(platforms: readonly ScriptedPlatform[], over: Partial<LanesParts> = {}) {
  let at = Temporal.Instant.from('2026-01-05T08:00:00Z');
  let replicas = 0;
  const ledger = memoryLedger();
  const told: Told[] = [];
  const opened: { readonly delivery: string; readonly conversation: string }[] = [];
  const kept = keptLog();

  function replica(more: Partial<LanesParts> = {}): Replica {
    let dead = false;
    let die: () => void = () => undefined;
    const death = new Promise<void>((resolve) => {
      die = () => {
        dead = true;
        resolve();
      };
    });
    /** A dead process asks for nothing and hears nothing any more. */
    const alive =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (dead) return never();
        const result = await call(...args);
        return dead ? never() : result;
      };
    const mine: Ledger = {
      ...ledger,
      claim: alive(ledger.claim),
      next: alive(ledger.next),
      settle: alive(ledger.settle),
      release: alive(ledger.release),
    };
    const seen = platforms.map((platform): [string, Platform] => [
      platform.name,
      {
        ...platform,
        find: alive(platform.find),
        deliver: alive(async (parcel) => {
          try {
            return await platform.deliver(parcel);
          } catch (fault) {
            if (!(fault instanceof Crash)) throw fault;
            die();
            return never();
          }
        }),
      },
    ]);
    replicas += 1;
    const made = lanes({
      ledger: mine,
      platforms: new Map(seen),
      compose: async (delivery): Promise<Composed> => ({
        card: cardOf(saying(delivery)),
        seqShown: delivery.seqWanted,
      }),
      opened: async (delivery, conversation) => void opened.push({ delivery: delivery.id, conversation }),
      undelivered: async (delivery, outcome, reason) => void told.push({ delivery: delivery.id, outcome, reason }),
      now: () => at,
      holder: `replica-${replicas}`,
      log: kept.log,
      ...over,
      ...more,
    });
    return { ...made, run: () => Promise.race([made.sweep(), death]), dead: () => dead };
  }

  function pass(seconds: number): void {
    at = at.add({ milliseconds: seconds * 1_000 });
  }

  return {
    ledger,
    told,
    opened,
    logged: kept.lines,
    replica,
    now: () => at,
    pass,
    write: (...notices: readonly Notice[]) => ledger.write(notices, 1, at),
    states: () => ledger.rows().map(({ state }) => state),
    /** Sweeps and lets time pass until nothing is queued; a replica that died is replaced by a new one. */
    async finish(first: Replica, rounds = 2_000): Promise<void> {
      let current = first;
      for (let round = 0; ledger.rows().some(({ state }) => state === 'queued'); round += 1) {
        if (round > rounds) throw new Error(`still queued after ${rounds} rounds`);
        if (current.dead()) current = replica();
        await current.run();
        const due = await ledger.nextLaneAt();
        at = due !== null && Temporal.Instant.compare(due, at) > 0 ? due : at.add({ seconds: 1 });
      }
    },
  };
}

/** What a delivery says: a post its slot, a card the seq that it shows. */
export function saying(delivery: Delivery): string {
  const { kind, subject, slot } = delivery.notice;
  return kind === 'card' ? `${subject} at ${delivery.seqWanted}` : `${subject} ${slot}`;
}

export function said(platform: ScriptedPlatform): readonly string[] {
  return platform.messages.map(({ shows }) => shows.at(-1) ?? '');
}
