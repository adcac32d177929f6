import { describe, expect, it } from 'vitest';
import { change, entry, incident, later, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

export function storeListing(use: Use): void {
  describe('the list of open incidents', () => {
    const number = (page: { incidents: readonly { number: number }[] }) => page.incidents.map((filed) => filed.number);
    const all = { offset: 0, limit: 50, reporter: null };

    it('has the worst priority first, then the oldest report', async () => {
      await use.store.file(change(incident({ priority: 'P3', at: sec(1) })));
      await use.store.file(change(incident({ priority: 'P1', at: sec(9) })));
      await use.store.file(change(incident({ priority: 'P3', at: sec(-1) })));
      await use.store.file(change(incident({ priority: 'P1', at: sec(2) })));
      expect(number(await use.store.listOpen(all))).toEqual([4, 2, 3, 1]);
    });

    it('follows a change of priority', async () => {
      const one = incident({ priority: 'P4' });
      await use.store.file(change(one));
      await use.store.file(change(incident({ priority: 'P3' })));
      await use.store.append(change({ ...later(one), priority: 'P1' }));
      expect(number(await use.store.listOpen(all))).toEqual([1, 2]);
    });

    it('leaves out what is closed or cancelled and keeps what is restored', async () => {
      const statuses = ['closed', 'cancelled', 'restored', 'inProgress', 'logged'] as const;
      for (const status of statuses)
        await use.store.file(change({ ...incident(), status } as ReturnType<typeof incident>));
      expect(number(await use.store.listOpen(all))).toEqual([3, 4, 5]);
    });

    it('comes in pages, each with the total', async () => {
      for (let i = 0; i < 5; i++) await use.store.file(change(incident({ at: sec(i) })));
      const page = await use.store.listOpen({ offset: 2, limit: 2, reporter: null });
      expect([number(page), page.total]).toEqual([[3, 4], 5]);
      expect(await use.store.listOpen({ offset: 7, limit: 2, reporter: null })).toEqual({ incidents: [], total: 5 });
    });

    it('holds a private one for its members, its reporter and followers only, and for the desk itself', async () => {
      const one = { ...incident({ reporter: 'ada' }), members: ['eve', 'jan'] };
      await use.store.file(change({ ...one, followers: [{ person: 'bea', is: 'staff', of: null }] }));
      await use.store.file(change(incident({ reporter: 'ada' })));
      const seen = async (sees?: readonly string[] | 'all', reporter: string | null = null) =>
        number(await use.store.listOpen({ ...all, reporter, ...(sees && { sees }) }));
      expect(await seen()).toEqual([2]);
      expect(await seen([])).toEqual([2]);
      expect(await seen(['zoe', "'); --"])).toEqual([2]);
      for (const person of ['eve', 'jan', 'ada', 'bea']) expect(await seen(['zoe', person]), person).toEqual([1, 2]);
      expect(await seen('all')).toEqual([1, 2]);
      expect(await seen(['eve'], 'eve')).toEqual([1]);
      expect(await seen(['bea'], 'bea')).toEqual([1]);
      const { total } = await use.store.listOpen({ ...all, limit: 1, sees: ['zoe'] });
      expect(total).toBe(1);
    });

    it('of what had a workaround has the closed ones of that service and category, the newest first', async () => {
      const ended = (given: object) =>
        use.store.file(change({ ...incident(), status: 'closed', workaround: 'a way', ...given } as never));
      await ended({ service: '@till', category: '@slow' });
      await ended({ service: '@till', category: null });
      await ended({ service: '@till', category: '@slow', workaround: null });
      await ended({ service: 'other', category: '@slow' });
      await ended({ service: '@till', category: '@slow', status: 'inProgress' });
      await ended({ service: '@till', category: '@slow' });
      await ended({ service: '@till', category: '@slow', kind: 'drill' });
      const found = async (category: string | null, limit = 9) =>
        (await use.store.workedAround({ service: '@till', category, limit, sees: 'all' })).map((one) => one.number);
      expect(await found('@slow')).toEqual([6, 1]);
      expect(await found('@slow', 1)).toEqual([6]);
      expect(await found(null)).toEqual([2]);
    });

    it('of what may be left to do has what is restored, owes a review or an action, or lacks something, worst first', async () => {
      const filed = (given: object) =>
        use.store.file(change({ ...incident({ priority: 'P3' }), ...complete, ...given } as never));
      const complete = {
        status: 'closed',
        since: sec(9),
        cause: 'change',
        category: '@slow',
        resolution: 'done',
        departures: [],
      };
      const action = (stands: string) => ({ gathered: { actions: [{ stands }] } });
      const departed = (reason: string | null) => ({
        departures: [{ kind: 'takenLate', at: sec(1), entry: 1, reason }],
      });
      await filed({});
      await filed({ cause: null });
      await filed({ category: null });
      await filed(departed(null));
      await filed(departed('why'));
      await filed({ status: 'inProgress', ...departed(null), cause: undefined });
      await filed({ status: 'restored', priority: 'P1' });
      await filed({ review: { of: 'ada', dueAt: sec(1), held: false } });
      await filed({ review: { of: 'ada', dueAt: sec(1), held: true } });
      await filed({ status: 'cancelled', ...action('open'), priority: 'P2' });
      await filed({ ...action('followUp') });
      await filed({ ...action('done') });
      await filed({ status: 'cancelled', category: null });
      await filed({ cause: null, since: sec(3) });
      await filed({ cause: null, members: ['eve'] });
      await filed({ resolution: null });
      await filed({ status: 'cancelled', ...departed(null) });
      await filed({ status: 'merged', ...departed(null) });
      await filed({ status: 'merged', ...departed(null), since: sec(3) });
      const found = async (more: { readonly sees?: readonly string[]; readonly limit?: number } = {}) =>
        (await use.store.leftUndone({ since: sec(9), limit: 50, ...more })).map((one) => one.number);
      expect(await found()).toEqual([7, 10, 2, 3, 4, 8, 11, 16, 17, 18]);
      expect(await found({ sees: ['eve'] })).toEqual([7, 10, 2, 3, 4, 8, 11, 15, 16, 17, 18]);
      expect(await found({ limit: 3 })).toEqual([7, 10, 2]);
    });

    it('of what clients were told of has what is open or changed since then, without drills and private ones', async () => {
      const filed = async (given: object) => {
        const one = { ...incident(), clientsTold: true, since: sec(5), ...given };
        await use.store.file(change(one as never));
        return one.id;
      };
      const open = await filed({ status: 'inProgress' });
      await filed({ status: 'inProgress', clientsTold: false });
      await filed({ status: 'inProgress', members: ['eve'] });
      await filed({ status: 'inProgress', kind: 'drill' });
      const past = await filed({ status: 'restored', kind: 'past' });
      await filed({ status: 'closed' });
      const closed = await filed({ status: 'closed', since: sec(9) });
      const merged = await filed({ status: 'merged', since: sec(10) });
      const found = async (limit = 9) =>
        (await use.store.toldToClients({ since: sec(9), limit })).map(({ id, seq }) => [id, seq]);
      expect(await found()).toEqual([merged, closed, past, open].map((id) => [id, 1]));
      expect(await found(1)).toEqual([[merged, 1]]);
    });

    it('counts how often the clock acted late since then', async () => {
      const acted = (at: Temporal.Instant, late: boolean) =>
        entry(1, { type: 'progressPosted', timing: { dueAt: sec(0), late } }, at);
      for (const one of [acted(sec(5), true), acted(sec(9), true), acted(sec(9), false), acted(sec(20), true)]) {
        await use.store.file(change(incident(), { entries: [one] }));
      }
      expect(await use.store.lateSince(sec(9))).toBe(2);
      expect(await use.store.lateSince(sec(21))).toBe(0);
    });

    it("narrows to one's own", async () => {
      await use.store.file(change(incident({ reporter: 'ada' })));
      await use.store.file(change(incident({ reporter: 'eve' })));
      const page = await use.store.listOpen({ ...all, reporter: 'eve' });
      expect([number(page), page.total]).toEqual([[2], 1]);
    });
  });
}
