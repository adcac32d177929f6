import { randomUUID } from 'node:crypto';
import type { Card } from '../../src/card/card.ts';
import { lanes } from '../../src/delivery/lanes.ts';
import type { Priority } from '../../src/incident/incident.ts';
import { createLog } from '../../src/log.ts';
import type { Notice } from '../../src/notice/notice.ts';
import type { Parcel, Platform } from '../../src/platform.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Bench, Line } from './bench.ts';
import { quietPlatform } from './quiet-platform.ts';
import { count } from './report.ts';
import { virtualTime } from './virtual-time.ts';

const PACE_MS = 1000;
/** Messages to each conversation: all P4 but the last, which is a P1. */
const EACH = 10;
const begin = Temporal.Instant.from('2026-03-02T08:00:00Z');

/** Many deliveries that are due at once, on simulated time, beside what the platforms' pace allows. */
export const deliveries: Bench = {
  name: 'deliveries',
  async run({ quick, server, say }) {
    const conversations = quick ? 10 : 1_000;
    say(`${count(conversations * EACH)} deliveries on simulated time`);
    const flood = await delivered(await (await server()).create(), conversations, 0);
    const alone = await delivered(await (await server()).create(), 1, 150);
    const line = (what: string, took: number, bound: Line['bound']): Line => {
      const least = ((EACH - 1) * PACE_MS) / 1000;
      const ratio = took / least;
      return { what, product: `${took.toFixed(1)} s simulated`, floor: `${least.toFixed(1)} s`, ratio, bound };
    };
    const what = `${count(conversations * EACH)} deliveries due at once to ${count(conversations)} conversations, each P1 before its flood of P4; the platforms' limit`;
    return {
      lines: [
        line(what, flood.seconds, { kind: 'most', ratio: 1.1 }),
        line(`${EACH} to one conversation, each call taking 150 ms; the platform's limit`, alone.seconds, null),
      ],
      notes: [
        `The ${count(conversations * EACH)} deliveries took ${flood.realSeconds.toFixed(0)} s of real time: ${count((conversations * EACH) / flood.realSeconds)}/s for one desk.`,
      ],
    };
  },
};

/** Queues all, and lets time pass until all are sent: swept each second, as by the clock. */
async function delivered(databaseUrl: string, conversations: number, callMs: number) {
  const { store, ledger } = await openStore({ databaseUrl });
  const time = virtualTime(begin);
  const platform = pacedPlatform(
    () => time.now(),
    () => (callMs === 0 ? Promise.resolve() : time.after(callMs)),
  );
  const working = lanes({
    ledger: time.timeless(ledger),
    platforms: new Map([[platform.name, platform]]),
    compose: async ({ notice }) => ({ card: cardOf(notice), seqShown: 1 }),
    undelivered: async () => undefined,
    now: time.now,
    holder: randomUUID(),
    log: createLog('warn'),
    later: (milliseconds, call) => void time.after(milliseconds).then(call),
  });
  for (let slot = 1; slot <= EACH; slot += 1) {
    const priority = slot === EACH ? 'P1' : 'P4';
    const subject = randomUUID();
    const places = Array.from({ length: conversations }, (_, index) => `conversation-${index}`);
    await ledger.queue(
      places.map((id) => post(subject, id, priority)),
      1,
      begin,
    );
  }
  const from = performance.now();
  const sweeping = async () => {
    for (;;) {
      working.nudge();
      await time.after(1000);
    }
  };
  void sweeping();
  await time.run(async () => platform.seen() === conversations * EACH);
  const realSeconds = (performance.now() - from) / 1000;
  const seconds = time.now().since(begin).total('seconds');
  await working.stop();
  await store.close();
  platform.verify();
  return { seconds, realSeconds };
}

function post(subject: string, id: string, priority: Priority): Notice {
  return {
    subject,
    kind: 'post',
    slot: '1',
    audience: 'responders',
    conversation: { platform: 'paced', id },
    about: { type: 'entries', seqs: [1] },
    family: null,
    underCard: false,
    priority,
  };
}

/** Says the priority: all that is looked at here. */
function cardOf({ priority }: Notice): Card {
  return { language: 'en', tone: 'normal', summary: priority, blocks: [] };
}

/** A platform that refuses what comes faster than a message a second to a conversation, and sees who comes first. */
function pacedPlatform(now: () => Temporal.Instant, call: () => Promise<void>) {
  const last = new Map<string, Temporal.Instant>();
  const first = new Map<string, string>();
  let refused = 0;
  const quiet = quietPlatform('paced', PACE_MS);
  const deliver: Platform['deliver'] = async (parcel: Parcel) => {
    const { conversation, card } = parcel;
    const before = last.get(conversation);
    await call();
    if (before && now().since(before).total('milliseconds') < PACE_MS) {
      refused += 1;
      return { outcome: 'retry', reason: 'ratelimited', afterSeconds: 1 };
    }
    last.set(conversation, now());
    if (!first.has(conversation)) first.set(conversation, card.summary);
    return quiet.deliver(parcel);
  };
  return {
    ...quiet,
    deliver,
    seen: quiet.sent,
    verify() {
      const behind = [...first.values()].filter((priority) => priority !== 'P1').length;
      if (behind > 0) throw new Error(`A P1 came after a flood of P4 in ${behind} conversations`);
      if (refused > 0) throw new Error(`${refused} messages came faster than the platform allows`);
    },
  };
}
