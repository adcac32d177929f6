import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOOKED_THROUGH } from '../../src/incident/likeness.ts';
import { change, incident, later } from '../support/changes.ts';
import type { Use } from './store-use.ts';

type Given = Parameters<typeof incident>[0];

export function storeAlike(use: Use): void {
  describe('the open incidents that are like a text', () => {
    /** Files one under a title of its own. */
    const titled = async (body: string, given: Given = {}, more: Partial<ReturnType<typeof incident>> = {}) => {
      const id = `title-${randomUUID()}`;
      const of = { ...incident(given), ...more, title: id } as ReturnType<typeof incident>;
      await use.store.file(change(of, { texts: [{ id, body }] }));
      return of;
    };
    const like = async (text: string, limit = 9) =>
      (await use.store.alike({ text, kind: 'real', limit })).map(({ number }) => number);

    it('come the most alike first, then the oldest, and no more than were asked for', async () => {
      await titled('Payment cards are being refused by the bank');
      await titled('The shop is slow');
      await titled('Cards are refused');
      await titled('The cards are refused again');
      expect(await like('Cards are refused')).toEqual([3, 4, 1]);
      expect(await like('Cards are refused', 2)).toEqual([3, 4]);
    });

    it('are found without diacritics, in any case, and whatever ending a word has', async () => {
      await titled('KARTY SĄ ODRZUCANE');
      await titled('Żółte światło na routerze');
      expect(await like('odrzuca kartę')).toEqual([1]);
      expect(await like('Zolte swiatla: router')).toEqual([2]);
    });

    it('are not alike because both do not work', async () => {
      await titled('The printer is not working');
      await titled('Drukarka nie działa');
      expect(await like('VPN is not working')).toEqual([]);
      expect(await like('VPN nie działa')).toEqual([]);
      expect(await like('It does not work')).toEqual([]);
      expect(await like('')).toEqual([]);
    });

    it('are private ones for those alone who see them', async () => {
      await titled('Cards are refused', {}, { members: ['eve'] });
      await titled('Cards are refused');
      expect(await like('Cards are refused')).toEqual([2]);
      const sees = ['eve'];
      const seen = await use.store.alike({ text: 'Cards are refused', kind: 'real', limit: 9, sees });
      expect(seen.map(({ number }) => number)).toEqual([1, 2]);
    });

    it('are those that are open, restored ones among them, of the same kind', async () => {
      for (const status of ['closed', 'cancelled', 'merged'] as const) {
        await titled('Cards are refused', {}, { status } as never);
      }
      await titled('Cards are refused', {}, { kind: 'drill' });
      await titled('Cards are refused', {}, { status: 'inProgress' } as never);
      await titled('Cards are refused', {}, { status: 'restored' } as never);
      expect(await like('Cards are refused')).toEqual([5, 6]);
      expect(
        (await use.store.alike({ text: 'cards refused', kind: 'drill', limit: 9 })).map((one) => one.number),
      ).toEqual([4]);
    });

    it('are compared by the title as it was corrected, and not by one that was withdrawn', async () => {
      const one = await titled('Cards are refused');
      const corrected = { ...later(one), corrections: { [one.title]: 'right' } };
      await use.store.append(change(corrected, { texts: [{ id: 'right', body: 'Printers are jammed' }] }));
      expect(await like('Cards are refused')).toEqual([]);
      expect(await like('A printer is jammed')).toEqual([1]);
      await use.store.append(change(later(corrected), { withdrawn: ['right', one.title] }));
      expect(await like('A printer is jammed')).toEqual([]);
    });

    it('are whole, with their texts', async () => {
      const one = await titled('Cards are refused');
      const [found] = await use.store.alike({ text: 'cards refused', kind: 'real', limit: 1 });
      expect(found).toEqual(await use.store.incident({ id: one.id }));
    });

    it('are found by the write of a new one too, as they were before it', async () => {
      const one = await titled('Cards are refused');
      const sought = { text: 'Cards are refused', kind: 'real', limit: 9 } as const;
      const request = { platform: 'paper', id: 'again' };
      const filing = change(incident(), { request, texts: [{ id: randomUUID(), body: 'Cards are refused' }] });
      const found = await use.store.incident({ id: one.id });
      expect(await use.store.file(filing, sought)).toEqual({ type: 'committed', number: 2, alike: [found] });
      expect(await use.store.file(filing, sought)).toMatchObject({ type: 'repeated' });
      expect(await use.store.file(change(incident()), { ...sought, text: 'It does not work' })).toMatchObject({
        alike: [],
      });
      expect(await use.store.file(change(incident()))).toMatchObject({ alike: null });
    });

    it('may have long titles, which are alike by their beginnings', async () => {
      const long = 'zażółć gęślą jaźń '.repeat(160);
      await titled(long);
      expect(await like(long)).toEqual([1]);
    });

    it('are looked for among the newest', async () => {
      await titled('Cards are refused');
      for (let count = 0; count < LOOKED_THROUGH; count++) await use.store.file(change(incident()));
      expect(await like('Cards are refused')).toEqual([]);
      await titled('Cards are refused');
      expect(await like('Cards are refused')).toEqual([LOOKED_THROUGH + 2]);
    });
  });
}
