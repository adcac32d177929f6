import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Delivery, Settlement } from '../../src/desk/ledger.ts';
import { card, change, incident, later, noon, post, sec } from '../support/changes.ts';
import { begin, type Use } from './store-use.ts';

const sent = (seqShown = 1, message = 'm1'): Settlement => ({ state: 'sent', message, seqShown });

async function row(use: Use, { notice, id }: Delivery): Promise<Delivery> {
  const found = (await use.ledger.told(notice.subject)).find((delivery) => delivery.id === id);
  if (found === undefined) throw new Error('a delivery was lost');
  return found;
}

export function storeSettling(use: Use): void {
  describe('an attempt', () => {
    const one = () => use.ledger.queue([post(randomUUID(), '1')], 1, noon);

    it('that was sent is written down with its message, and is over', async () => {
      await one();
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, sent(), sec(1));
      expect(await row(use, delivery)).toEqual({
        ...delivery,
        state: 'sent',
        message: 'm1',
        seqShown: 1,
        openAttemptAt: null,
        settledAt: sec(1),
      });
      expect(await use.ledger.next(lane, noon, 'holder', 60)).toBeNull();
    });

    it.each(['failed', 'superseded', 'uncertain'] as const)(
      'that was %s is over, and the lane goes on',
      async (state) => {
        await use.ledger.queue([post(randomUUID(), '1'), post(randomUUID(), '2')], 1, noon);
        const { lane, delivery } = await begin(use);
        await use.ledger.settle(delivery, { state, reason: 'channel_not_found' }, noon);
        expect((await row(use, delivery)).state).toBe(state);
        expect(await use.ledger.next(lane, noon, 'holder', 60)).toMatchObject({ notice: { slot: '2' } });
      },
    );

    it('that was refused leaves an earlier one of unknown end open, so that it is looked for once it is shown anew', async () => {
      const of = incident();
      await use.store.file(change(of, { notices: [card(of.id)] }));
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'ambiguous', reason: 'timeout', retryAt: sec(1) }, noon);
      const again = await use.ledger.next(lane, sec(1), 'holder', 60);
      if (again === null) throw new Error('it is not tried again');
      await use.ledger.settle(again, { state: 'failed', reason: 'channel_not_found' }, sec(2));
      expect(await row(use, delivery)).toMatchObject({ state: 'failed', openAttemptAt: noon });
    });

    it('known to have had no effect is tried again, nothing open, and its lane waits until then', async () => {
      await one();
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'queued', reason: 'rate_limited', retryAt: sec(7) }, noon);
      expect(await row(use, delivery)).toMatchObject({ state: 'queued', openAttemptAt: null, attempts: 1 });
      await use.ledger.release(lane, 'holder', null);
      expect(await use.ledger.claim(sec(6.999), 'holder', 60)).toBeNull();
      expect((await begin(use, sec(7))).delivery).toMatchObject({ attempts: 2, openAttemptAt: null });
    });

    it('of unknown end stays open, and its lane waits until then', async () => {
      await one();
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'ambiguous', reason: 'timeout', retryAt: sec(7) }, noon);
      expect(await row(use, delivery)).toMatchObject({ state: 'queued', openAttemptAt: noon });
      await use.ledger.release(lane, 'holder', null);
      expect(await use.ledger.nextLaneAt()).toEqual(sec(7));
      expect((await begin(use, sec(7))).delivery).toMatchObject({ attempts: 2, openAttemptAt: noon });
    });

    it('leaves its lane waiting even when its holder dies before giving it back', async () => {
      await one();
      const { delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'queued', reason: 'rate_limited', retryAt: sec(90) }, noon);
      expect(await use.ledger.claim(sec(89), 'other', 60)).toBeNull();
      expect(await use.ledger.claim(sec(90), 'other', 60)).not.toBeNull();
    });

    it('of unknown end may be decided later: it had no effect after all', async () => {
      await one();
      const first = await begin(use);
      await use.ledger.settle(first.delivery, { state: 'ambiguous', reason: 'timeout', retryAt: noon }, noon);
      const second = await use.ledger.next(first.lane, noon, 'holder', 60);
      await use.ledger.settle(second!, { state: 'queued', reason: 'not_found', retryAt: noon }, noon);
      expect(await row(use, first.delivery)).toMatchObject({ state: 'queued', openAttemptAt: null });
    });
  });

  describe('an attempt of somebody who lost the lease', () => {
    const settlements: readonly Settlement[] = [
      sent(1, 'late'),
      { state: 'failed', reason: 'late' },
      { state: 'uncertain', reason: 'late' },
      { state: 'superseded', reason: 'late' },
      { state: 'queued', reason: 'late', retryAt: sec(999) },
      { state: 'ambiguous', reason: 'late', retryAt: sec(999) },
    ];

    it.each(settlements)('changes nothing while a later one is under way: $state', async (settlement) => {
      await use.ledger.queue([post(randomUUID(), '1')], 1, noon);
      const first = await begin(use);
      const second = await begin(use, sec(60));
      await use.ledger.settle(first.delivery, settlement, sec(61));
      expect(await row(use, first.delivery)).toEqual({ ...second.delivery, openAttemptAt: noon });
      expect(await use.ledger.nextLaneAt()).toEqual(sec(120));
    });

    it.each(settlements)('changes nothing that was settled for good: $state', async (settlement) => {
      for (const final of [sent(), { state: 'failed', reason: 'r' }, { state: 'uncertain', reason: 'r' }] as const) {
        await use.ledger.queue([post(randomUUID(), '1')], 1, noon);
        const { delivery, lane } = await begin(use);
        await use.ledger.settle(delivery, final, noon);
        const before = await row(use, delivery);
        await use.ledger.settle(delivery, settlement, sec(1));
        expect(await row(use, delivery)).toEqual(before);
        expect(await use.ledger.nextLaneAt()).toEqual(sec(60));
        await use.ledger.release(lane, 'holder', null);
      }
    });

    /** Ways in which a card counts its attempts from 0 again. */
    const again: Readonly<Record<string, Settlement>> = {
      'was sent': sent(1),
      'was found, nobody knows what it shows': sent(0),
      'failed and was changed': { state: 'failed', reason: 'r' },
    };

    it.each(Object.entries(again))('is told from the first attempt of a card that %s', async (_, settled) => {
      for (const settlement of settlements) {
        const of = incident();
        const conversation = { platform: 'alpha', id: of.id };
        await use.store.file(change(of, { notices: [card(of.id, { conversation })] }));
        const first = await begin(use);
        const second = await begin(use, sec(60));
        await use.ledger.settle(second.delivery, settled, sec(60));
        if (settled.state !== 'sent' || settled.seqShown > 0) {
          await use.store.append(change(later(of), { notices: [card(of.id, { conversation })] }));
        }
        const third = await use.ledger.next(second.lane, sec(61), 'holder', 60);
        expect(third?.attempts).toBe(first.delivery.attempts);
        await use.ledger.settle(first.delivery, settlement, sec(62));
        expect(await row(use, first.delivery)).toEqual({
          ...third,
          openAttemptAt: third?.openAttemptAt ?? sec(61),
        });
        await use.ledger.settle(third!, sent(2), sec(63));
        await use.ledger.release(second.lane, 'holder', null);
        // The change came while the lane was held, so that it is due once more.
        const left = await use.ledger.claim(sec(64), 'holder', 60);
        if (left) await use.ledger.release(left, 'holder', null);
      }
    });
  });

  describe('a post that was superseded while under way', () => {
    /** An attempt of unknown end is never superseded by the store, so its own worker does it, and the older one answers late. */
    const overtaken = async () => {
      await use.ledger.queue([post(randomUUID(), '1')], 1, noon);
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'superseded', reason: 'nothing_to_say' }, noon);
      await use.ledger.release(lane, 'holder', null);
      return delivery;
    };

    it('becomes sent or uncertain all the same, since that is the truth', async () => {
      const first = await overtaken();
      await use.ledger.settle(first, sent(), sec(1));
      expect(await row(use, first)).toMatchObject({ state: 'sent', message: 'm1' });
      const second = await overtaken();
      await use.ledger.settle(second, { state: 'uncertain', reason: 'timeout' }, sec(1));
      expect((await row(use, second)).state).toBe('uncertain');
    });

    it('stays superseded otherwise', async () => {
      const first = await overtaken();
      for (const state of ['failed', 'superseded'] as const)
        await use.ledger.settle(first, { state, reason: 'r' }, sec(1));
      for (const state of ['queued', 'ambiguous'] as const)
        await use.ledger.settle(first, { state, reason: 'r', retryAt: sec(9) }, sec(1));
      expect((await row(use, first)).state).toBe('superseded');
    });
  });

  describe('a card whose wanted seq moved on during its attempt', () => {
    async function movedOn() {
      const of = incident();
      await use.store.file(change(of, { notices: [card(of.id)] }));
      const { delivery, lane } = await begin(use);
      await use.store.append(change(later(of), { notices: [card(of.id)] }));
      return { delivery, lane };
    }

    it('stays queued when the older state was sent, and the next attempt edits that message', async () => {
      const { delivery, lane } = await movedOn();
      await use.ledger.settle(delivery, sent(1), noon);
      expect(await row(use, delivery)).toMatchObject({
        state: 'queued',
        message: 'm1',
        seqShown: 1,
        seqWanted: 2,
        attempts: 0,
        openAttemptAt: null,
      });
      expect(await use.ledger.next(lane, noon, 'holder', 60)).toMatchObject({
        attempts: 1,
        message: 'm1',
        openAttemptAt: null,
      });
    });

    it('is done when the newer state was what was rendered', async () => {
      const { delivery } = await movedOn();
      await use.ledger.settle(delivery, sent(2), noon);
      expect(await row(use, delivery)).toMatchObject({ state: 'sent', seqShown: 2 });
    });

    it.each(['failed', 'uncertain', 'superseded'] as const)('stays queued when the older one was %s', async (state) => {
      const { delivery, lane } = await movedOn();
      await use.ledger.settle(delivery, { state, reason: 'r' }, noon);
      expect(await row(use, delivery)).toMatchObject({
        state: 'queued',
        seqWanted: 2,
        openAttemptAt: state === 'uncertain' ? noon : null,
      });
      const again = await use.ledger.next(lane, noon, 'holder', 60);
      await use.ledger.settle(again!, { state, reason: 'r' }, noon);
      expect((await row(use, delivery)).state).toBe(state);
    });

    it('that shows nobody knows what stays queued', async () => {
      const of = incident();
      await use.store.file(change(of, { notices: [card(of.id)] }));
      const { delivery } = await begin(use);
      await use.ledger.settle(delivery, sent(0, 'found'), noon);
      expect(await row(use, delivery)).toMatchObject({ state: 'queued', message: 'found', seqShown: 0 });
    });
  });
}
