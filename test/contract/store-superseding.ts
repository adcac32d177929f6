import { describe, expect, it } from 'vitest';
import { card, change, incident, later, noon, post, sec } from '../support/changes.ts';
import { begin, elsewhere, states, telling, type Use } from './store-use.ts';

export function storeSuperseding(use: Use): void {
  describe('a waiting post', () => {
    it.each(['reminder', 'progress', 'holding'] as const)(
      'of the family %s is superseded by the next one of its family in its conversation',
      async (family) => {
        const one = incident();
        const notices = [
          post(one.id, '1', { family }),
          post(one.id, '1', { family, conversation: elsewhere }),
          post(one.id, 'other', { family: family === 'reminder' ? 'progress' : 'reminder' }),
          post(one.id, 'stays'),
        ];
        await telling(use, one, { notices }, { notices: [post(one.id, '2', { family })] });
        expect(await states(use, one)).toEqual([
          '1@ops superseded',
          '1@elsewhere queued',
          'other@ops queued',
          'stays@ops queued',
          '2@ops queued',
        ]);
      },
    );

    it('is superseded also by one that is queued outside a change', async () => {
      const one = incident();
      await telling(use, one, { notices: [post(one.id, '1', { family: 'progress' })] });
      await use.ledger.queue([post(one.id, '2', { family: 'progress' })], 1, noon);
      expect(await states(use, one)).toEqual(['1@ops superseded', '2@ops queued']);
    });

    it('is superseded by its own incident only, on its own platform only', async () => {
      const one = incident();
      const two = incident();
      const beta = { platform: 'beta', id: 'ops' };
      const notices = [
        post(one.id, '1', { family: 'reminder' }),
        post(one.id, '1', { family: 'reminder', conversation: beta }),
      ];
      await telling(use, one, { notices });
      await telling(use, two, { notices: [post(two.id, '2', { family: 'reminder' })] });
      expect((await use.ledger.told(one.id)).map(({ state }) => state)).toEqual(['queued', 'queued']);
    });

    it('of the family escalation is never superseded by the next one', async () => {
      const one = incident();
      const family = 'escalation';
      await telling(
        use,
        one,
        { notices: [post(one.id, '1', { family })] },
        { notices: [post(one.id, '2', { family })] },
      );
      expect(await states(use, one)).toEqual(['1@ops queued', '2@ops queued']);
    });

    it('is not superseded by itself when it is named again', async () => {
      const one = incident();
      const notices = [post(one.id, '1', { family: 'reminder' })];
      await telling(use, one, { notices }, { notices });
      expect(await states(use, one)).toEqual(['1@ops queued']);
    });

    it.each(['reminder', 'progress', 'escalation', 'holding'] as const)(
      'of the family %s is superseded when the clock stops; cards and what stays true are not',
      async (family) => {
        const one = incident();
        const first = [
          card(one.id),
          post(one.id, '1', { family }),
          post(one.id, 'true'),
          post(one.id, '1', { family, conversation: elsewhere }),
        ];
        await telling(use, one, { notices: first }, { notices: [post(one.id, 'new', { family })], stopsClock: true });
        expect(await states(use, one)).toEqual([
          'card@ops queued',
          '1@ops superseded',
          'true@ops queued',
          '1@elsewhere superseded',
          'new@ops queued',
        ]);
      },
    );

    it('is superseded when the clock stops without a word to anybody', async () => {
      const one = incident();
      const two = incident();
      const family = 'reminder';
      await telling(use, two, { notices: [post(two.id, '1', { family })] });
      await telling(use, one, { notices: [post(one.id, '1', { family })] }, { notices: [], stopsClock: true });
      expect([await states(use, one), await states(use, two)]).toEqual([['1@ops superseded'], ['1@ops queued']]);
    });

    it.each([true, false])(
      'with an open attempt stays queued, since it may have been read, and one that was sent stays sent: clock stopped %s',
      async (stopsClock) => {
        const one = incident();
        const family = 'reminder';
        const there = { family, conversation: elsewhere } as const;
        await telling(use, one, { notices: [post(one.id, '1', { family }), post(one.id, '2', there)] });
        const first = await begin(use);
        const other = await begin(use);
        await use.ledger.settle(first.delivery, { state: 'sent', message: 'm', seqShown: 1 }, noon);
        const notices = [post(one.id, '3', { family }), post(one.id, '3', there)];
        await use.store.append(change(later(one), { notices, stopsClock }));
        const told = new Map((await use.ledger.told(one.id)).map((delivery) => [delivery.id, delivery]));
        expect(told.get(first.delivery.id)).toMatchObject({ state: 'sent' });
        expect(told.get(other.delivery.id)).toMatchObject({ state: 'queued', openAttemptAt: noon });
        // Looked up in its turn and absent, it is what the others were at once.
        await use.ledger.settle(other.delivery, { state: 'superseded', reason: 'nothing_to_say' }, noon);
        expect((await use.ledger.told(one.id)).map(({ state }) => state)).toContain('superseded');
      },
    );

    it.each([true, false])(
      'that was read and must say something else is not superseded: clock stopped %s',
      async (stopsClock) => {
        const one = incident();
        const first = post(one.id, '1', { family: 'progress' });
        await telling(use, one, { notices: [first] });
        const { delivery } = await begin(use);
        await use.ledger.settle(delivery, { state: 'sent', message: 'm', seqShown: 1 }, noon);
        await use.store.append(change(later(one), { again: [first] }));
        expect(await states(use, one)).toEqual(['1@ops queued']);
        const next = post(one.id, '2', { family: 'progress' });
        await use.store.append(change(later(one, 2), { notices: [next], stopsClock }));
        expect((await states(use, one)).sort()).toEqual(['1@ops queued', '2@ops queued']);
      },
    );

    it('of an attempt known to have had no effect is superseded as any other', async () => {
      const one = incident();
      const family = 'reminder';
      await telling(use, one, { notices: [post(one.id, '1', { family })] });
      const { delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'queued', reason: 'busy', retryAt: sec(9) }, noon);
      await use.store.append(change(later(one), { notices: [post(one.id, '2', { family })] }));
      expect(await states(use, one)).toEqual(['1@ops superseded', '2@ops queued']);
    });
  });
}
