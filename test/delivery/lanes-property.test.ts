import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Composed } from '../../src/delivery/lanes.ts';
import type { Delivery } from '../../src/desk/ledger.ts';
import type { Notice } from '../../src/notice/notice.ts';
import type { FindResult } from '../../src/platform.ts';
import { scriptedPlatform, type Turn } from '../support/scripted-platform.ts';
import { bench, card, cardOf, post, saying } from './bench.ts';

const turn = fc.oneof(
  fc.constantFrom<Turn>('sent', 'sent', 'sent', 'lost', 'dropped', 'refused', 'crashAfter', 'crashBefore'),
  fc.record({ retryAfter: fc.option(fc.integer({ min: 0, max: 600 })) }),
);
/** Null: the platform looks and tells the truth. */
const answer = fc.option(
  fc.constantFrom<FindResult>(
    { outcome: 'undecided', reason: 'missing_scope' },
    { outcome: 'retry', reason: 'busy', afterSeconds: 3 },
  ),
  { freq: 2 },
);
const written = fc.record({
  kind: fc.constantFrom('card', 'post', 'post', 'reminder'),
  subject: fc.constantFrom('incident-1', 'incident-2', 'incident-3'),
  conversation: fc.constantFrom(
    { platform: 'alpha', id: 'ops' },
    { platform: 'alpha', id: 'b' },
    { platform: 'beta', id: 'ops' },
  ),
  priority: fc.constantFrom('P1', 'P4'),
});
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      notices: fc.array(written, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('sweep' as const), replica: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('both' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('pass' as const), seconds: fc.integer({ min: 0, max: 45 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), which: fc.nat({ max: 20 }) }) },
);

function notice(kind: string, slot: number, where: Pick<Notice, 'subject' | 'conversation' | 'priority'>): Notice {
  if (kind === 'card') return card(where);
  return post(`${slot}`, { ...where, family: kind === 'reminder' ? 'reminder' : null });
}

it('each delivery is sent exactly once, or told as failed or uncertain, or overtaken; one incident keeps its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.array(turn, { maxLength: 30 }),
      fc.array(answer, { maxLength: 10 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (steps, turns, answers, faults) => {
        const platforms = [scriptedPlatform('alpha'), scriptedPlatform('beta', 0)] as const;
        const fault = [...faults];
        const told: string[] = [];
        const desk = bench(platforms, {
          compose: async (delivery: Delivery): Promise<Composed> => {
            if (fault.shift() === true) throw new Error('no words');
            return { card: cardOf(saying(delivery)), seqShown: delivery.seqWanted };
          },
          undelivered: async (delivery, outcome) => {
            if (fault.shift() === true) throw new Error('nobody there');
            told.push(`${delivery.id} ${outcome}`);
          },
        });
        for (const platform of platforms) {
          platform.script(...turns);
          platform.answers(...answers.flatMap((one) => one ?? []));
        }
        const replicas = [desk.replica(), desk.replica()];
        const alive = (n: number) => {
          const at = replicas[n];
          if (at !== undefined && !at.dead()) return at;
          const fresh = desk.replica();
          replicas[n] = fresh;
          return fresh;
        };

        for (const [slot, one] of steps.entries()) {
          if (one.does === 'write') {
            const notices = one.notices.map(({ kind, ...where }, n) => notice(kind, slot * 10 + n, where));
            desk.ledger.write(notices, slot + 1, desk.now());
          } else if (one.does === 'sweep') await alive(one.replica).run();
          else if (one.does === 'both') await Promise.all([alive(0).run(), alive(1).run()]);
          else if (one.does === 'pass') desk.pass(one.seconds);
          else
            platforms[0].remove(
              platforms[0].messages.filter(({ shows }) => / at /.test(shows[0] ?? ''))[one.which]?.id ?? '',
            );
        }
        await desk.finish(alive(0), 5_000);

        const messages = platforms.flatMap((platform) => platform.messages);
        for (const row of desk.ledger.rows()) {
          const there = messages.filter(({ delivery, gone }) => delivery === row.id && !gone);
          const once = row.notice.kind === 'post';
          if (row.state === 'sent' && once) expect(there).toHaveLength(1);
          if (row.state === 'sent' && !once) {
            const one = messages.find(({ id }) => id === row.message);
            expect(one?.gone === true || one?.shows.at(-1) === saying(row)).toBe(true);
          }
          if (row.state === 'failed' || row.state === 'uncertain') expect(told).toContain(`${row.id} ${row.state}`);
          // One that is there, and could not be made to say something else, failed all the same.
          if (row.state === 'failed' && once && row.message === null) expect(there).toHaveLength(0);
          // A card of which nothing could be told may be there twice: it was told as uncertain, and posted anew later.
          const decided = once || !answers.some((one) => one?.outcome === 'undecided');
          if (decided) expect(there.length).toBeLessThanOrEqual(1);
        }
        for (const { conversation, subject } of desk.ledger.rows().map(({ notice: n }) => n)) {
          const order = new Map(desk.ledger.rows().map(({ id }, n) => [id, n]));
          const posts = messages
            .filter((one) => one.conversation === conversation.id && one.id.startsWith(conversation.platform))
            .filter(({ shows }) => shows[0]?.startsWith(`${subject} `) === true && !/ at /.test(shows[0] ?? ''))
            .map(({ delivery }) => order.get(delivery) ?? -1);
          expect(posts).toEqual([...posts].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 400 },
  );
});
