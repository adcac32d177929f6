import { randomUUID } from 'node:crypto';
import type { Card } from '../../src/card/card.ts';
import { lanes } from '../../src/delivery/lanes.ts';
import type { Ledger } from '../../src/desk/ledger.ts';
import type { Priority } from '../../src/incident/terms.ts';
import { createLog } from '../../src/log.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Bench, Line } from './bench.ts';
import { type Limits, PACE_MS, pacedPlatform } from './paced-platform.ts';
import { count } from './report.ts';
import { virtualTime } from './virtual-time.ts';

/** Messages to each conversation: all P4 but the last, which is a P1. */
const EACH = 10;
const CALL_MS = 150;
/** What Discord takes of one bot in a second; Slack takes less. */
const TOTAL = 50;
/** How many conversations get another P1 in the middle of a flood. */
const URGENT = 10;
const begin = Temporal.Instant.from('2026-03-02T08:00:00Z');

/** Many deliveries that are due at once, on simulated time, beside what the platforms' limits allow. */
export const deliveries: Bench = {
  name: 'deliveries',
  async run({ quick, server, say }) {
    const conversations = quick ? 10 : 1_000;
    const all = conversations * EACH;
    say(`${count(all)} deliveries on simulated time`);
    const create = async () => (await server()).create();
    const flood = await delivered(await create(), conversations, EACH, { callMs: 0, total: null });
    const alone = await delivered(await create(), 1, EACH, { callMs: CALL_MS, total: null });
    const crowd = quick ? 100 : 1_000;
    const limited = await delivered(await create(), crowd, 3, { callMs: CALL_MS, total: TOTAL });
    const line = (what: string, took: number, least: number, bound: Line['bound']): Line => ({
      what,
      product: `${took.toFixed(1)} s simulated`,
      floor: `${least.toFixed(1)} s`,
      ratio: took / least,
      bound,
    });
    const paced = ((EACH - 1) * PACE_MS) / 1000;
    const most = { kind: 'most', ratio: 1.1 } as const;
    return {
      lines: [
        line(
          `${count(all)} deliveries due at once to ${count(conversations)} conversations, each P1 before its flood of P4; at a message a second to a conversation`,
          flood.seconds,
          paced,
          most,
        ),
        line(
          `${count(crowd * 3)} to ${count(crowd)} conversations, calls of ${CALL_MS} ms; at ${TOTAL} a second in all`,
          limited.seconds,
          (crowd * 3 + URGENT) / TOTAL,
          most,
        ),
        line(
          `Amid that flood, the slowest of ${URGENT} further P1 until it is there; the conversation's own pace and a call`,
          limited.urgentSeconds,
          (PACE_MS + CALL_MS) / 1000,
          null,
        ),
        line(
          `${EACH} to one conversation, calls of ${CALL_MS} ms, each begun a second after the last one's end`,
          alone.seconds,
          paced,
          null,
        ),
      ],
      notes: [
        `On simulated time the desk's own work takes none. The ${count(all)} deliveries took one desk ${flood.realSeconds.toFixed(0)} s of real time, ${count(all / flood.realSeconds)} a second.`,
      ],
    };
  },
};

/** Queues all and some more P1 on the way, and lets time pass until all are sent: swept each second, as by the clock. */
async function delivered(databaseUrl: string, conversations: number, each: number, limits: Limits) {
  const { store, ledger } = await openStore({ databaseUrl });
  const time = virtualTime(begin);
  const platform = pacedPlatform(time, limits);
  const timeless = time.timeless(ledger);
  const working = lanes({
    ledger: timeless,
    platforms: new Map([[platform.name, platform]]),
    compose: async ({ notice }) => ({ card: cardOf(notice), seqShown: 1 }),
    undelivered: async () => undefined,
    opened: async () => undefined,
    now: time.now,
    holder: randomUUID(),
    log: createLog('warn'),
    later: (milliseconds, call) => void time.after(milliseconds).then(call),
  });
  for (let slot = 1; slot <= each; slot += 1) {
    const place = (_: unknown, index: number) => index;
    await queue(ledger, Array.from({ length: conversations }, place), slot === each ? 'P1' : 'P4', 'flood', begin);
  }
  const from = performance.now();
  const sweeping = async () => {
    for (;;) {
      working.nudge();
      await time.after(1000);
    }
  };
  void sweeping();
  const urgent = limits.total === null ? 0 : URGENT;
  const half = begin.add({ milliseconds: Math.round((500 * conversations * each) / (limits.total ?? 1)) });
  const places = Array.from({ length: urgent }, (_, index) => Math.floor((index * conversations) / urgent));
  if (urgent > 0) {
    void time.after(half.since(begin).total('milliseconds')).then(async () => {
      await queue(timeless, places, 'P1', 'urgent', half);
      working.nudge();
    });
  }
  await time.run(async () => platform.sent() === conversations * each + urgent);
  const realSeconds = (performance.now() - from) / 1000;
  const seconds = time.now().since(begin).total('seconds');
  await working.stop();
  await store.close();
  platform.verify();
  const waits = places.map((place) =>
    platform.cameAt.get(`conversation-${place} P1 urgent`)?.since(half).total('seconds'),
  );
  const urgentSeconds = Math.max(...waits.map((wait) => wait ?? Number.NaN));
  return { seconds, realSeconds, urgentSeconds };
}

/** One incident that is told in many places. */
async function queue(
  ledger: Pick<Ledger, 'queue'>,
  places: readonly number[],
  priority: Priority,
  slot: string,
  at: Temporal.Instant,
): Promise<void> {
  const subject = randomUUID();
  const notices = places.map(
    (place): Notice => ({
      subject,
      kind: 'post',
      slot,
      audience: 'responders',
      conversation: { platform: 'paced', id: `conversation-${place}` },
      about: { type: 'entries', seqs: [1] },
      family: null,
      underCard: false,
      priority,
    }),
  );
  await ledger.queue(notices, 1, at);
}

/** Says the priority and the slot: all that is looked at here. */
function cardOf({ priority, slot }: Notice): Card {
  return { language: 'en', tone: 'normal', summary: `${priority} ${slot}`, blocks: [] };
}
