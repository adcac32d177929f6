import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AlertHeard } from '../../src/desk/alert-book.ts';
import { noon, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

export function storeAlerts(use: Use): void {
  describe('an alert', () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const alert = (given: Partial<AlertHeard> = {}): AlertHeard => ({
      key: '@disk\0',
      raised: one,
      incident: one,
      service: 'payments',
      state: 'firing',
      startsAt: sec(-60),
      ...given,
    });

    it('is kept by its key as it was last heard', async () => {
      expect(await use.store.alert('@disk\0')).toBeNull();
      await use.store.countAlert(alert(), noon);
      expect(await use.store.alert('@disk\0')).toMatchObject({ ...alert(), key: expect.any(String) });
      await use.store.countAlert(alert({ state: 'resolved', startsAt: null }), sec(1));
      expect(await use.store.alert('@disk\0')).toMatchObject({ raised: one, state: 'resolved', startsAt: null });
    });

    it('counts once within a minute, and again after it or when something else is said', async () => {
      const heard = async (given: Partial<AlertHeard>, at: Temporal.Instant) =>
        (await use.store.countAlert(alert(given), at)).heard;
      expect(await heard({}, noon)).toBe(1);
      expect(await heard({}, sec(59))).toBe(1);
      expect(await heard({}, sec(60))).toBe(2);
      expect(await heard({ startsAt: sec(0) }, sec(61))).toBe(3);
      expect(await heard({ state: 'resolved' }, sec(62))).toBe(4);
      expect(await heard({ state: 'resolved' }, sec(63))).toBe(4);
    });

    it('counts with the others of its incident, and begins anew for another one', async () => {
      await use.store.countAlert(alert(), noon);
      expect(await use.store.countAlert(alert({ key: 'b' }), noon)).toEqual({ alerts: 2, firing: 2, heard: 2, own: 1 });
      const over = alert({ key: 'b', state: 'resolved' });
      expect(await use.store.countAlert(over, noon)).toEqual({ alerts: 2, firing: 1, heard: 3, own: 2 });
      const anew = alert({ key: 'b', raised: other, incident: other });
      expect(await use.store.countAlert(anew, noon)).toEqual({ alerts: 1, firing: 1, heard: 1, own: 1 });
      // Counted elsewhere for the same trouble, it goes on.
      const moved = alert({ key: 'b', raised: other, incident: one });
      expect(await use.store.countAlert(moved, noon)).toEqual({ alerts: 2, firing: 2, heard: 3, own: 2 });
    });

    it('counts once however many say it at the same time', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => use.store.countAlert(alert(), noon)));
      expect(all.map(({ heard }) => heard)).toEqual(all.map(() => 1));
    });

    it('is new for its service since it was first heard for its incident', async () => {
      await use.store.countAlert(alert({ key: 'a' }), sec(-100));
      await use.store.countAlert(alert({ key: 'a' }), noon);
      await use.store.countAlert(alert({ key: 'b' }), sec(10));
      await use.store.countAlert(alert({ key: 'c', raised: other, incident: other }), sec(20));
      await use.store.countAlert(alert({ key: 'd', raised: other, incident: other }), sec(30));
      await use.store.countAlert(alert({ key: 'e', service: 'website' }), sec(40));
      const counts = async (since: Temporal.Instant) =>
        Object.fromEntries((await use.store.newAlerts('payments', since)).map((each) => [each.incident, each.alerts]));
      expect(await counts(sec(-50))).toEqual({ [one]: 1, [other]: 2 });
      expect(await counts(sec(-200))).toEqual({ [one]: 2, [other]: 2 });
      expect(await counts(sec(20))).toEqual({ [other]: 1 });
    });

    it('is moved with all of its incident', async () => {
      await use.store.countAlert(alert({ key: 'a' }), noon);
      await use.store.countAlert(alert({ key: 'b' }), noon);
      await use.store.moveAlerts(one, other);
      expect(await use.store.alert('b')).toMatchObject({ raised: one, incident: other });
      expect((await use.store.newAlerts('payments', sec(-1))).map(({ incident }) => incident)).toEqual([other]);
    });
  });
}
