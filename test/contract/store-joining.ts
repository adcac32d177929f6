import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/desk/store.ts';
import type { Event } from '../../src/incident/event.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { card, change, entry, incident, later, noon, post, sec } from '../support/changes.ts';
import { begin, elsewhere, states, telling, type Use } from './store-use.ts';

const message = { conversation: { platform: 'alpha', id: 'general' }, message: '17.4' };
const captured: Event = { type: 'captured', text: 'kept', from: { ...message, author: 'Ada', at: noon, link: null } };

export function storeJoining(use: Use): void {
  const two = async () => {
    const [one, other] = [incident(), incident()];
    await use.store.file(change(one));
    await use.store.file(change(other));
    return { one, other };
  };
  const seqs = async (...ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await use.store.incident({ id }))?.incident.seq));

  describe('a change to two incidents', () => {
    it('writes both, whichever comes first, and answers with the number of the first', async () => {
      const { one, other } = await two();
      expect(await use.store.appendTogether(change(later(other)), change(later(one), { request: null }))).toEqual({
        type: 'committed',
        number: 2,
      });
      expect(
        await use.store.appendTogether(
          change(later(one, 2), { entries: [entry(3)] }),
          change(later(other, 2), { request: null, entries: [entry(3)] }),
        ),
      ).toEqual({ type: 'committed', number: 1 });
      expect(await seqs(one.id, other.id)).toEqual([3, 3]);
    });

    it('writes neither when one of the two has moved on', async () => {
      const { one, other } = await two();
      await use.store.append(change(later(other)));
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        const notices = [card(one.id)];
        const commit = await use.store.appendTogether(
          change(later(first), { notices }),
          change(later(second), { request: null }),
        );
        expect(commit).toEqual({ type: 'conflict' });
      }
      expect(await seqs(one.id, other.id)).toEqual([1, 2]);
      expect(await use.ledger.told(one.id)).toEqual([]);
    });

    it('by the clock takes in all that was merged into a private one, and into that: all are written or none', async () => {
      const parts = [incident(), incident(), incident()] as const;
      const into = ({ id }: Incident, number: number) => ({ incident: { id, number }, services: [] });
      const [first, second, third] = [
        { ...parts[0], members: ['jan'], absorbed: [into(parts[1], 2)] },
        { ...parts[1], absorbed: [into(parts[2], 3)] },
        parts[2],
      ];
      await use.store.file(change(first, { nextDueAt: noon }));
      for (const one of [second, third]) await use.store.file(change(one, { nextDueAt: null }));
      const told = (of: Incident) => change(later(of), { request: null, nextDueAt: noon, notices: [card(of.id)] });
      const take = (isThere: boolean) =>
        use.store.takeDue(
          noon,
          ({ incident: of }) => told(of),
          (_, absorbed) => absorbed.map(({ incident: of }) => told(isThere ? of : later(of))),
        );
      expect(await take(false)).toMatchObject({ type: 'faulted', incident: first.id });
      expect(await seqs(first.id, second.id, third.id)).toEqual([1, 1, 1]);
      const again = use.store.takeDue(
        sec(30),
        ({ incident: of }) => told(of),
        (_, absorbed) => absorbed.map(({ incident: of }) => told(of)),
      );
      expect(await again).toMatchObject({ type: 'done', number: 1, notices: [{}, {}, {}] });
      expect(await seqs(first.id, second.id, third.id)).toEqual([2, 2, 2]);
    });

    it('takes in more than two, and writes none of them when the last has moved on', async () => {
      const { one, other } = await two();
      const third = incident();
      await use.store.file(change(third));
      const all = (seq: number) =>
        [one, other, third].map((each, index) =>
          change(later(each, seq), { entries: [entry(seq + 1)], ...(index > 0 ? { request: null } : {}) }),
        ) as [Change, Change, Change];
      expect(await use.store.appendTogether(...all(1))).toEqual({ type: 'committed', number: 1 });
      await use.store.append(change(later(third, 2), { entries: [entry(3)] }));
      expect(await use.store.appendTogether(...all(2))).toEqual({ type: 'conflict' });
      expect(await seqs(one.id, other.id, third.id)).toEqual([2, 2, 3]);
    });

    it('happens once: the same request again gets the first outcome', async () => {
      const { one, other } = await two();
      const first = change(later(one), { command: 'merge' });
      await use.store.appendTogether(first, change(later(other), { request: null }));
      expect(await use.store.appendTogether(first, change(later(other), { request: null }))).toEqual({
        type: 'repeated',
        outcome: { type: 'changed', command: 'merge', incident: one.id, seq: 2 },
      });
      expect(await seqs(one.id, other.id)).toEqual([2, 2]);
    });

    it('that crosses another the other way round lets one of them win', async () => {
      const { one, other } = await two();
      const both = await Promise.all([
        use.store.appendTogether(change(later(one)), change(later(other), { request: null })),
        use.store.appendTogether(change(later(other)), change(later(one), { request: null })),
      ]);
      expect(both.map(({ type }) => type).toSorted()).toEqual(['committed', 'conflict']);
      expect(await seqs(one.id, other.id)).toEqual([2, 2]);
    });
  });

  describe('a message that timelines keep', () => {
    it('is found in each of them, by the entry that kept it first', async () => {
      const { one, other } = await two();
      expect(await use.store.captured(message)).toEqual([]);
      const keep = (of: typeof one, seq: number) =>
        use.store.append(change({ ...of, seq }, { entries: [entry(seq, captured)] }));
      await keep(one, 2);
      await keep(one, 3);
      await keep(other, 2);
      const found = await use.store.captured(message);
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([
          { incident: one.id, entry: 2 },
          { incident: other.id, entry: 2 },
        ]),
      );
      expect(await use.store.captured({ ...message, conversation: { platform: 'beta', id: 'general' } })).toEqual([]);
      expect(await use.store.captured({ ...message, message: '17.5' })).toEqual([]);
    });
  });

  describe('a text that is withdrawn', () => {
    it('keeps its row and loses its body, and no other text does', async () => {
      const one = incident();
      const texts = [
        { id: 'secret', body: 'hunter2' },
        { id: 'other', body: 'fine' },
      ];
      await use.store.file(change(one, { texts }));
      await use.store.append(change(later(one), { withdrawn: ['secret'] }));
      const filed = await use.store.incident({ id: one.id });
      expect([...(filed?.texts ?? [])].toSorted()).toEqual([
        ['other', 'fine'],
        ['secret', null],
      ]);
    });

    it('stays as it is when it is another incident’s', async () => {
      const { one, other } = await two();
      await use.store.append(change(later(one), { texts: [{ id: 'mine', body: 'fine' }] }));
      await use.store.append(change(later(other), { withdrawn: ['mine'] }));
      expect((await use.store.incident({ id: one.id }))?.texts.get('mine')).toBe('fine');
    });
  });

  describe('a post that must say something else', () => {
    it('is queued again with its message where it was sent', async () => {
      const one = incident();
      await telling(use, one, { notices: [post(one.id, '1')] });
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'sent', message: 'm1', seqShown: 1 }, noon);
      await use.ledger.release(lane, 'holder', null);
      const again = [delivery.notice];
      await use.store.append(change(later(one), { again }));
      expect(await states(use, one)).toEqual(['1@ops queued']);
      const next = await begin(use);
      expect(next.delivery).toMatchObject({ id: delivery.id, message: 'm1', seqWanted: 2, attempts: 1 });
      await use.ledger.settle(next.delivery, { state: 'sent', message: 'm1', seqShown: 2 }, noon);
      expect(await states(use, one)).toEqual(['1@ops sent']);
    });

    it('is put into words once more when it was under way with what it said before', async () => {
      const one = incident();
      await telling(use, one, { notices: [post(one.id, '1')] });
      const { delivery } = await begin(use);
      await use.store.append(change(later(one), { again: [delivery.notice] }));
      await use.ledger.settle(delivery, { state: 'sent', message: 'm1', seqShown: 1 }, noon);
      const [row] = await use.ledger.told(one.id);
      expect(row).toMatchObject({ state: 'queued', message: 'm1', seqWanted: 2 });
    });

    it('is queued again too where it is there and its last edit failed', async () => {
      const one = incident();
      await telling(use, one, { notices: [post(one.id, '1')] });
      const first = await begin(use);
      await use.ledger.settle(first.delivery, { state: 'sent', message: 'm1', seqShown: 1 }, noon);
      await use.ledger.release(first.lane, 'holder', null);
      await use.store.append(change(later(one), { again: [first.delivery.notice] }));
      const edit = await begin(use);
      await use.ledger.settle(edit.delivery, { state: 'failed', reason: 'edit_window_closed' }, noon);
      await use.ledger.release(edit.lane, 'holder', null);
      await use.store.append(change(later(one, 2), { again: [first.delivery.notice] }));
      const next = await begin(use);
      expect(next.delivery).toMatchObject({ message: 'm1', seqWanted: 3, attempts: 1 });
    });

    it('is left alone where it was never sent, and a new one beside it is added', async () => {
      const one = incident();
      const [lost, waits] = [post(one.id, '1'), post(one.id, '2', { conversation: elsewhere })];
      await telling(use, one, { notices: [lost] });
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'failed', reason: 'gone' }, noon);
      await use.ledger.release(lane, 'holder', null);
      await use.store.append(change(later(one), { again: [lost], notices: [waits] }));
      expect(await states(use, one)).toEqual(['1@ops failed', '2@elsewhere queued']);
    });
  });

  describe('the list of open incidents', () => {
    it('has those that somebody follows among their own, and none that was merged into another', async () => {
      const mine = incident({ reporter: 'ada' });
      const followed = { ...incident(), followers: [{ person: 'ada', is: 'staff', of: null }] } as const;
      for (const one of [mine, followed, incident()]) await use.store.file(change(one));
      const own = async () => {
        const { incidents, total } = await use.store.listOpen({ offset: 0, limit: 9, reporter: 'ada' });
        return [total, incidents.map(({ number }) => number)];
      };
      expect(await own()).toEqual([2, [1, 2]]);
      const { waitingSince: _, takeReminded: __, ...rest } = mine as typeof mine & { status: 'allocated' };
      const merged = { ...rest, status: 'merged', into: { id: followed.id, number: 2 } } as const;
      await use.store.append(change({ ...merged, seq: 2 }));
      expect(await own()).toEqual([1, [2]]);
    });
  });
}
