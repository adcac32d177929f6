import { describe, expect, it } from 'vitest';
import { card, change, incident, later, noon, post, sec } from '../support/changes.ts';
import { begin, elsewhere, states, telling, type Use } from './store-use.ts';

const ops = { platform: 'alpha', id: 'ops' };

export function storeQueueing(use: Use): void {
  describe('notices of a change', () => {
    it('become deliveries in the order in which they were written, due at once', async () => {
      const one = incident();
      const notices = [
        card(one.id),
        post(one.id, '1', {
          about: { type: 'entries', seqs: [1, 2] },
          audience: 'clients',
          underCard: true,
          priority: 'P1',
        }),
        post(one.id, '@slot', { conversation: elsewhere, family: 'escalation', audience: 'reporter' }),
      ];
      await telling(use, one, { notices });
      const told = await use.ledger.told(one.id);
      expect(told.map(({ notice }) => notice)).toEqual(notices);
      expect(new Set(told.map(({ id }) => id)).size).toBe(3);
      const { id: _, notice: __, ...rest } = told[0]!;
      expect(rest).toEqual({
        state: 'queued',
        seqWanted: 1,
        seqShown: null,
        message: null,
        cardMessage: null,
        attempts: 0,
        openAttemptAt: null,
        queuedAt: noon,
        settledAt: null,
      });
      expect(await use.ledger.nextLaneAt()).toEqual(noon);
    });

    it('happen once: a post whose key is known is left alone', async () => {
      const one = incident();
      await telling(
        use,
        one,
        { notices: [post(one.id, '1')] },
        { notices: [post(one.id, '1', { audience: 'staff' })] },
      );
      const told = await use.ledger.told(one.id);
      expect(told.map(({ notice, seqWanted }) => [notice.audience, seqWanted])).toEqual([['responders', 1]]);
    });

    it('may name a key twice: of cards the last counts, of posts the first', async () => {
      const one = incident();
      const notices = [
        card(one.id),
        card(one.id, { priority: 'P1' }),
        post(one.id, '1', { audience: 'staff' }),
        post(one.id, '1'),
      ];
      await telling(use, one, { notices });
      const told = await use.ledger.told(one.id);
      expect(told.map(({ notice }) => [notice.kind, notice.priority, notice.audience])).toEqual([
        ['card', 'P1', 'responders'],
        ['post', 'P2', 'staff'],
      ]);
    });
  });

  describe('a card', () => {
    it('is one row however often it changes, and wants the newest seq', async () => {
      const one = incident();
      await telling(
        use,
        one,
        { notices: [card(one.id)] },
        { notices: [card(one.id, { priority: 'P1' })], now: sec(5) },
      );
      const told = await use.ledger.told(one.id);
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ seqWanted: 2, state: 'queued', queuedAt: noon, notice: { priority: 'P1' } });
    });

    it.each(['sent', 'failed', 'uncertain', 'superseded'] as const)(
      'that was %s is queued again by the next change, with its message kept',
      async (state) => {
        const one = incident();
        await telling(use, one, { notices: [card(one.id)] }, { notices: [] });
        const sent = await begin(use);
        await use.ledger.settle(sent.delivery, { state: 'sent', message: 'm1', seqShown: 1 }, noon);
        await use.store.append(change(later(one, 2), { notices: [card(one.id)] }));
        const second = await use.ledger.next(sent.lane, noon, 'holder', 60);
        if (state === 'sent') await use.ledger.settle(second!, { state, message: 'm1', seqShown: 3 }, noon);
        else await use.ledger.settle(second!, { state, reason: 'r' }, noon);
        expect((await use.ledger.told(one.id))[0]).toMatchObject({ state, settledAt: noon });
        await use.store.append(change(later(one, 3), { notices: [card(one.id)], now: sec(9) }));
        expect((await use.ledger.told(one.id))[0]).toMatchObject({
          state: 'queued',
          seqWanted: 4,
          seqShown: state === 'sent' ? 3 : 1,
          message: 'm1',
          attempts: 0,
          queuedAt: sec(9),
          settledAt: null,
          // Where its end is unknown, the lost message is looked for first.
          openAttemptAt: state === 'uncertain' ? noon : null,
        });
      },
    );

    it('is not shown again by a change without an entry', async () => {
      const one = incident();
      await telling(use, one, { notices: [card(one.id)] });
      const { delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'sent', message: 'm', seqShown: 1 }, noon);
      await use.store.append(change(one, { entries: [], notices: [card(one.id)] }));
      expect((await use.ledger.told(one.id))[0]?.state).toBe('sent');
    });

    it('that waits keeps its place; one that is queued again comes after what waits', async () => {
      const one = incident();
      await telling(use, one, { notices: [card(one.id), post(one.id, '1')] }, { notices: [card(one.id)] });
      expect(await states(use, one)).toEqual(['card@ops queued', '1@ops queued']);
      const { delivery } = await begin(use);
      expect(delivery.notice.kind).toBe('card');
      await use.ledger.settle(delivery, { state: 'sent', message: 'm', seqShown: 2 }, noon);
      await use.store.append(change(later(one, 2), { notices: [card(one.id)] }));
      expect(await states(use, one)).toEqual(['1@ops queued', 'card@ops queued']);
    });
  });

  describe('notices outside a change', () => {
    it('are queued, and known keys are left alone, cards too', async () => {
      const one = incident();
      await use.ledger.queue([card(one.id), post(one.id, '1')], 1, noon);
      await use.ledger.queue([card(one.id, { priority: 'P1' }), post(one.id, '1'), post(one.id, '2')], 5, sec(1));
      const told = await use.ledger.told(one.id);
      expect(told.map(({ notice, seqWanted }) => [notice.slot, notice.priority, seqWanted])).toEqual([
        ['card', 'P2', 1],
        ['1', 'P2', 1],
        ['2', 'P2', 5],
      ]);
      expect(await use.ledger.claim(noon, 'holder', 60)).toMatchObject({
        ...{ platform: ops.platform },
        conversation: ops.id,
      });
    });

    it('may be none', async () => {
      await use.ledger.queue([], 1, noon);
      expect(await use.ledger.nextLaneAt()).toBeNull();
    });
  });
}
