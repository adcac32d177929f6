import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { change, incident, later, noon, procedure, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

export function storeRecords(use: Use): void {
  describe('a person', () => {
    const ada = { platform: 'alpha', external: 'U1', name: 'Ada' };

    it('is remembered at the first sight of an account and found again', async () => {
      const first = await use.store.person(ada);
      expect(first).toEqual({ id: expect.any(String), name: 'Ada', language: null, timeZone: null });
      expect(await use.store.person(ada)).toEqual(first);
    });

    it('is another one for another account, and the same id on another platform is another account', async () => {
      const people = [ada, { ...ada, external: 'U2' }, { ...ada, platform: 'beta' }];
      const ids = new Set<string>();
      for (const one of people) ids.add((await use.store.person(one)).id);
      expect(ids.size).toBe(3);
    });

    it('is one person however many first requests come at once', async () => {
      const people = await Promise.all(Array.from({ length: 10 }, () => use.store.person(ada)));
      expect(new Set(people.map(({ id }) => id)).size).toBe(1);
    });

    it('takes over a changed name', async () => {
      const { id } = await use.store.person(ada);
      expect(await use.store.person({ ...ada, name: 'Ada L.' })).toMatchObject({ id, name: 'Ada L.' });
      expect((await use.store.people([id])).get(id)?.name).toBe('Ada L.');
    });

    it('keeps what was chosen, each for itself', async () => {
      const { id } = await use.store.person(ada);
      await use.store.setPreferences(id, { language: 'pl' });
      await use.store.setPreferences(id, { timeZone: 'Europe/Warsaw' });
      expect(await use.store.person({ ...ada, name: 'A.' })).toEqual({
        id,
        name: 'A.',
        language: 'pl',
        timeZone: 'Europe/Warsaw',
      });
    });

    it('is found among others; who is not known is left out', async () => {
      const one = await use.store.person(ada);
      const two = await use.store.person({ ...ada, external: 'U2', name: 'Eve' });
      const found = await use.store.people([one.id, two.id, randomUUID(), 'nobody']);
      expect(found).toEqual(
        new Map([
          [one.id, one],
          [two.id, two],
        ]),
      );
      expect(await use.store.people([])).toEqual(new Map());
    });
  });

  describe('linked accounts', () => {
    const ada = { platform: 'alpha', external: 'ada', name: 'Ada' };
    const other = { platform: 'beta', external: '9', name: 'ada_l' };

    it('are one person, by the name of the first, and it is known which they are', async () => {
      const { id } = await use.store.person(ada);
      await use.store.person(other);
      await use.store.link(other, id);
      expect(await use.store.person(other)).toMatchObject({ id, name: 'Ada', also: ['beta:9'] });
      expect((await use.store.people([id])).get(id)).toMatchObject({ name: 'Ada', also: ['beta:9'] });
      await use.store.person({ ...other, name: 'ada_renamed' });
      expect((await use.store.person(ada)).name).toBe('Ada');
    });

    it('must both be known', async () => {
      const { id } = await use.store.person(ada);
      await expect(use.store.link(other, id)).rejects.toThrow('not known');
    });
  });

  describe('a lease', () => {
    it('is one holder’s until it ends, is kept by asking again, and is given up early by its holder alone', async () => {
      const lease = (holder: string, seconds: number) => use.store.lease('gate', holder, sec(seconds), 10);
      expect(await lease('a', 0)).toBe(true);
      expect(await lease('b', 9.999)).toBe(false);
      expect(await lease('a', 5)).toBe(true);
      expect(await lease('b', 14)).toBe(false);
      expect(await use.store.lease('another', 'b', sec(14), 10)).toBe(true);
      expect(await lease('b', 15)).toBe(true);
      expect(await lease('a', 16)).toBe(false);
      await use.store.giveUp('gate', 'a');
      expect(await lease('a', 17)).toBe(false);
      await use.store.giveUp('gate', 'b');
      expect(await lease('a', 17)).toBe(true);
    });

    it('that many ask for at once is one’s', async () => {
      const asked = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => use.store.lease('gate', holder, noon, 10)));
      expect(asked.filter((mine) => mine)).toHaveLength(1);
    });
  });

  it('a setting stays as it was first set, also by several at once', async () => {
    expect(await use.store.setting('where')).toBeNull();
    const given = await Promise.all(['here', '@there', 'up', 'down'].map((at) => use.store.keepFirst('where', at)));
    const kept = await use.store.setting('where');
    expect(given).toEqual([kept, kept, kept, kept]);
    expect(await use.store.keepFirst('where', 'elsewhere')).toBe(kept);
    expect(await use.store.setting('where')).toBe(kept);
    expect(await use.store.setting('else')).toBeNull();
    await use.store.setSetting('where', 'elsewhere');
    expect(await use.store.setting('where')).toBe('elsewhere');
  });

  it("an incident is read with the procedure's version that it was opened under, and a version stays as it was first kept", async () => {
    const next = { ...procedure, version: 'next', catchAll: 'others' };
    await use.store.keepProcedure(next);
    await use.store.keepProcedure({ ...next, catchAll: 'changed' });
    expect([await use.store.procedure('next'), await use.store.procedure('none')]).toEqual([next, null]);
    const old = incident();
    await use.store.file(change(old));
    const fresh = { ...incident(), procedure: 'next' };
    await use.store.file(change(fresh));
    expect((await use.store.incident({ id: old.id }))?.procedure).toEqual(procedure);
    expect((await use.store.incident({ id: fresh.id }))?.procedure).toEqual(next);
  });

  it('procedures are in use while an incident is open that was opened under them', async () => {
    const [next, unused] = ['next', 'unused'].map((version) => ({ ...procedure, version })) as [Procedure, Procedure];
    for (const one of [next, unused]) await use.store.keepProcedure(one);
    expect(await use.store.proceduresInUse()).toEqual([]);
    const [old, fresh] = [incident(), { ...incident(), procedure: 'next' }];
    for (const one of [old, incident(), fresh, { ...incident(), procedure: 'never kept' }]) {
      await use.store.file(change(one));
    }
    const inUse = await use.store.proceduresInUse();
    expect(inUse).toHaveLength(2);
    expect(inUse).toEqual(expect.arrayContaining([procedure, next]));
    await use.store.append(change({ ...later(fresh), status: 'closed' } as typeof fresh));
    expect(await use.store.proceduresInUse()).toEqual([procedure]);
  });

  it('an incident whose procedure was never kept can not be read', async () => {
    const one = { ...incident(), procedure: 'unheard of' };
    await use.store.file(change(one));
    await expect(use.store.incident({ id: one.id })).rejects.toThrow('unheard of was never kept');
  });

  describe('a shelf', () => {
    it('keeps documents in order of arrival and lists the newest, oldest of them first', async () => {
      const shelf = use.shelf('alpha');
      for (const [index, key] of ['c', 'a', 'b'].entries()) await shelf.put('talk', key, { index }, sec(index));
      expect(await shelf.list('talk', 2)).toEqual([
        { key: 'a', body: { index: 1 }, at: sec(1) },
        { key: 'b', body: { index: 2 }, at: sec(2) },
      ]);
      expect((await shelf.list('talk', 9)).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
    });

    it('adds a document once and leaves the one that is there', async () => {
      const shelf = use.shelf('alpha');
      expect(await shelf.add('talk', 'k', 'first', noon)).toBe(true);
      expect(await shelf.add('talk', 'k', 'second', sec(1))).toBe(false);
      expect(await shelf.get('talk', 'k')).toBe('first');
    });

    it('replaces a document that is put again in its place', async () => {
      const shelf = use.shelf('alpha');
      await shelf.put('talk', 'one', 1, noon);
      await shelf.put('talk', 'two', 2, sec(1));
      await shelf.put('talk', 'one', 'new', sec(2));
      expect(await shelf.list('talk', 9)).toEqual([
        { key: 'one', body: 'new', at: noon },
        { key: 'two', body: 2, at: sec(1) },
      ]);
    });

    it('knows collections and platforms apart', async () => {
      await use.shelf('alpha').put('talk', 'k', 'alpha', noon);
      expect(await use.shelf('alpha').get('files', 'k')).toBeNull();
      expect(await use.shelf('beta').get('talk', 'k')).toBeNull();
      expect(await use.shelf('beta').add('talk', 'k', 'beta', noon)).toBe(true);
      expect(await use.shelf('alpha').list('talk', 9)).toHaveLength(1);
    });

    it('keeps any plain document, with its instants', async () => {
      const body = {
        at: sec(0.5),
        text: '@2026',
        list: [null, true, 1.5, 'ą'],
        __proto__: null,
        nested: { at: '@@' },
      };
      await use.shelf('alpha').put('talk', 'k', body, noon);
      expect(await use.shelf('alpha').get('talk', 'k')).toEqual({ ...body });
    });
  });

  it('a database that answers says so', async () => {
    expect(await use.store.ping()).toBe(true);
  });
}
