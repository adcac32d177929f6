import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Lane } from '../../src/desk/ledger.ts';
import type { Priority } from '../../src/incident/terms.ts';
import { card, change, incident, later, noon, post, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

const here = (id: string) => ({ conversation: { platform: 'alpha', id } });
const queue = (use: Use, conversation: string, at = noon, priority: Priority = 'P2') =>
  use.ledger.queue([post(randomUUID(), '1', { ...here(conversation), priority })], 1, at);
const claim = (use: Use, at = noon, holder = 'a') => use.ledger.claim(at, holder, 30);

async function held(use: Use, at = noon, holder = 'a'): Promise<Lane> {
  const lane = await claim(use, at, holder);
  if (lane === null) throw new Error('no lane is due');
  return lane;
}

/** Sends everything that waits in the lane, and gives the slots in that order. */
async function sendAll(use: Use, lane: Lane, at = noon, holder = 'a'): Promise<readonly string[]> {
  const slots: string[] = [];
  for (;;) {
    const delivery = await use.ledger.next(lane, at, holder, 30);
    if (delivery === null) return slots;
    slots.push(delivery.notice.slot);
    await use.ledger.settle(delivery, { state: 'sent', message: `of ${delivery.notice.slot}`, seqShown: 99 }, at);
  }
}

export function storeLanes(use: Use): void {
  describe('a lane', () => {
    it('is claimed when its turn has come, the one that came first before others', async () => {
      await queue(use, 'a', sec(2));
      await queue(use, 'b', sec(1));
      expect(await claim(use, noon)).toBeNull();
      expect(await claim(use, sec(3))).toEqual({ platform: 'alpha', conversation: 'b', wanted: 1 });
      expect(await claim(use, sec(3))).toEqual({ platform: 'alpha', conversation: 'a', wanted: 1 });
      expect(await claim(use, sec(3))).toBeNull();
    });

    it('with a P1 is claimed before others that wait longer, also when the P1 came later', async () => {
      await queue(use, 'a', noon, 'P4');
      await queue(use, 'b', noon, 'P3');
      await queue(use, 'c', sec(1), 'P1');
      await queue(use, 'd', noon, 'P4');
      await queue(use, 'd', sec(2), 'P2');
      const order = ['c', 'd', 'b', 'a'];
      for (const conversation of order) expect(await held(use, sec(3))).toMatchObject({ conversation });
    });

    it('has no priority left of what was sent', async () => {
      await queue(use, 'a', noon, 'P3');
      await queue(use, 'b', noon, 'P1');
      await queue(use, 'b', noon, 'P4');
      const lane = await held(use);
      const delivery = (await use.ledger.next(lane, noon, 'a', 30))!;
      await use.ledger.settle(delivery, { state: 'sent', message: 'm', seqShown: 1 }, noon);
      await use.ledger.release(lane, 'a', sec(1));
      expect(await held(use, sec(1))).toMatchObject({ conversation: 'a' });
      expect(await held(use, sec(1))).toMatchObject({ conversation: 'b' });
    });

    it('keeps the priority of what was queued while it was held', async () => {
      await queue(use, 'a', noon, 'P4');
      await queue(use, 'b', noon, 'P3');
      const lane = await held(use);
      expect(lane.conversation).toBe('b');
      await queue(use, 'b', sec(1), 'P1');
      expect(await sendAll(use, lane)).toEqual(['1', '1']);
      await queue(use, 'b', sec(1), 'P2');
      await queue(use, 'c', noon, 'P3');
      await use.ledger.release(lane, 'a', sec(2));
      const claimed = [await held(use, sec(2)), await held(use, sec(2)), await held(use, sec(2))];
      expect(claimed.map(({ conversation }) => conversation)).toEqual(['b', 'c', 'a']);
    });

    it('is another one on another platform', async () => {
      await queue(use, 'ops');
      await use.ledger.queue([post(randomUUID(), '1', { conversation: { platform: 'beta', id: 'ops' } })], 1, noon);
      const lanes = [await held(use), await held(use)];
      expect(lanes.map(({ platform }) => platform)).toEqual(['alpha', 'beta']);
      expect(await sendAll(use, lanes[0]!)).toEqual(['1']);
      expect((await use.ledger.next(lanes[1]!, noon, 'a', 30))?.notice.conversation.platform).toBe('beta');
    });

    it('that is held is claimed by nobody else until the lease ends; then the next holder takes over', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      expect(await claim(use, sec(29.999), 'b')).toBeNull();
      expect(await claim(use, sec(30), 'b')).toEqual(lane);
      expect(await use.ledger.next(lane, sec(30), 'a', 30)).toBeNull();
      expect(await use.ledger.next(lane, sec(30), 'b', 30)).toMatchObject({ attempts: 1 });
    });

    it('is held longer with every delivery', async () => {
      await queue(use, 'ops');
      await use.ledger.next(await held(use), sec(20), 'a', 30);
      expect(await claim(use, sec(49.999), 'b')).toBeNull();
      expect(await claim(use, sec(50), 'b')).not.toBeNull();
    });

    it('that was lost is not given back by its former holder', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      await held(use, sec(30), 'b');
      await use.ledger.release(lane, 'a', null);
      expect(await claim(use, sec(31), 'c')).toBeNull();
      expect(await use.ledger.nextLaneAt()).toEqual(sec(60));
    });

    it('with nothing left is due again when something is queued', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      await sendAll(use, lane);
      await use.ledger.release(lane, 'a', null);
      expect(await use.ledger.nextLaneAt()).toBeNull();
      expect(await claim(use, sec(9e6))).toBeNull();
      await queue(use, 'ops', sec(70));
      expect(await claim(use, sec(69))).toBeNull();
      expect(await claim(use, sec(70))).toEqual({ ...lane, wanted: 2 });
    });

    it('in which something was queued since the claim is due at once', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      expect(await sendAll(use, lane)).toEqual(['1']);
      // Nothing waits any more when this is told of, so only the count can say it.
      const one = incident();
      await use.ledger.queue([card(one.id, here('ops'))], 1, sec(1));
      expect(await sendAll(use, lane)).toEqual(['card']);
      await use.ledger.release(lane, 'a', null);
      expect(await claim(use, sec(1))).toEqual({ ...lane, wanted: 2 });
    });

    it('never sleeps on what waits', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      await use.ledger.release(lane, 'a', null);
      expect(await claim(use, noon, 'b')).toEqual(lane);
    });

    it('that is given back until a time is due then, whatever is queued before', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      await queue(use, 'ops', sec(1));
      await use.ledger.release(lane, 'a', sec(60));
      await queue(use, 'ops', sec(2));
      expect(await use.ledger.nextLaneAt()).toEqual(sec(60));
      expect(await claim(use, sec(59.999))).toBeNull();
      expect(await claim(use, sec(60))).toEqual({ ...lane, wanted: 3 });
    });

    it('waits for nobody: a slow one is held while the others are claimed', async () => {
      for (const name of ['a', 'b', 'c']) await queue(use, name);
      const slow = await held(use);
      const others = [await held(use, noon, 'b'), await held(use, noon, 'b')];
      expect(others.map(({ conversation }) => conversation)).toEqual(['b', 'c']);
      expect(slow.conversation).toBe('a');
    });

    it('tells when it is due next, a held one when its lease ends', async () => {
      expect(await use.ledger.nextLaneAt()).toBeNull();
      await queue(use, 'ops', sec(5));
      expect(await use.ledger.nextLaneAt()).toEqual(sec(5));
      await held(use, sec(6));
      expect(await use.ledger.nextLaneAt()).toEqual(sec(36));
      await queue(use, 'other', sec(8));
      expect(await use.ledger.nextLaneAt()).toEqual(sec(8));
    });
  });

  describe('the deliveries of a lane', () => {
    it('begin with an attempt, which counts', async () => {
      await queue(use, 'ops');
      const lane = await held(use);
      expect(await use.ledger.next(lane, sec(1), 'a', 30)).toMatchObject({
        attempts: 1,
        openAttemptAt: null,
        state: 'queued',
      });
      // The one who comes after a crash learns that an end is unknown, and since when.
      expect(await use.ledger.next(lane, sec(2), 'a', 30)).toMatchObject({ attempts: 2, openAttemptAt: sec(1) });
      expect(await use.ledger.next(lane, sec(3), 'a', 30)).toMatchObject({ attempts: 3, openAttemptAt: sec(1) });
    });

    it('leave by priority; the best waiting one of an incident counts for all of its deliveries, in their order', async () => {
      const [low, mid, high] = [randomUUID(), randomUUID(), randomUUID()];
      const notices = [
        post(low, 'low-1', { priority: 'P4' }),
        post(mid, 'mid-1', { priority: 'P3' }),
        post(high, 'high-1', { priority: 'P4' }),
        post(low, 'low-2', { priority: 'P4' }),
        post(high, 'high-2', { priority: 'P1' }),
        post(mid, 'mid-2', { priority: 'P2' }),
      ];
      await use.ledger.queue(notices, 1, noon);
      const order = ['high-1', 'high-2', 'mid-1', 'mid-2', 'low-1', 'low-2'];
      expect(await sendAll(use, await held(use))).toEqual(order);
    });

    it('count the priority of what still waits only', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      const notices = [
        post(one, 'one-1', { priority: 'P1' }),
        post(one, 'one-2', { priority: 'P3' }),
        post(two, 'two-1', { priority: 'P2' }),
      ];
      await use.ledger.queue(notices, 1, noon);
      expect(await sendAll(use, await held(use))).toEqual(['one-1', 'two-1', 'one-2']);
    });

    it('of equal priority leave in the order in which they were written', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      await use.ledger.queue([post(one, 'one-1'), post(two, 'two-1'), post(one, 'one-2')], 1, noon);
      expect(await sendAll(use, await held(use))).toEqual(['one-1', 'two-1', 'one-2']);
    });

    it('know the message of the card that they belong under', async () => {
      const one = incident();
      const notices = [card(one.id), post(one.id, 'under', { underCard: true }), post(one.id, 'beside')];
      await use.store.file(change(one, { notices }));
      await use.ledger.queue([post(one.id, 'other', { underCard: true, ...here('elsewhere') })], 1, noon);
      expect((await use.ledger.told(one.id)).map(({ cardMessage }) => cardMessage)).toEqual([null, null, null, null]);
      const lane = await use.ledger.claim(noon, 'a', 30);
      const lanes = [lane!, (await claim(use))!].toSorted((a, b) => b.conversation.localeCompare(a.conversation));
      const ops = lanes[0]!;
      await use.ledger.settle(
        (await use.ledger.next(ops, noon, 'a', 30))!,
        { state: 'sent', message: 'card-1', seqShown: 1 },
        noon,
      );
      expect(await use.ledger.next(ops, noon, 'a', 30)).toMatchObject({
        notice: { slot: 'under' },
        cardMessage: 'card-1',
      });
      const told = await use.ledger.told(one.id);
      expect(told.map(({ cardMessage }) => cardMessage)).toEqual([null, 'card-1', null, null]);
      await use.store.append(change(later(one), { notices: [card(one.id)] }));
      expect((await use.ledger.told(one.id)).find(({ notice }) => notice.kind === 'card')).toMatchObject({
        message: 'card-1',
        seqShown: 1,
        seqWanted: 2,
      });
    });
  });
}
