import { describe, expect, it } from 'vitest';
import type { Filed } from '../../src/incident/filed.ts';
import { card, change, entry, incident, later, noon, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

const never = (): never => {
  throw new Error('nothing was due');
};

/** What the clock decides: one entry more, due again at `next`. */
function ticking(next: Temporal.Instant | null, at = noon) {
  return ({ incident: of }: Filed) =>
    change(later(of), { request: null, command: 'tick', nextDueAt: next, now: at, notices: [card(of.id)] });
}

export function storeDue(use: Use): void {
  describe('what is due', () => {
    it('is taken at its deadline and not a millisecond before, and what is decided is written', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      expect(await use.store.takeDue(sec(-0.001), never)).toEqual({ type: 'none' });
      const result = await use.store.takeDue(noon, ticking(sec(60)));
      expect(result).toEqual({ type: 'done', incident: one.id, number: 1, notices: [card(one.id)] });
      expect((await use.store.incident({ id: one.id }))?.incident).toEqual(later(one));
      expect(await use.store.timeline(one.id)).toHaveLength(2);
      expect(await use.ledger.told(one.id)).toHaveLength(1);
      expect(await use.store.takeDue(sec(59), never)).toEqual({ type: 'none' });
      expect(await use.store.takeDue(sec(60), ticking(null))).toMatchObject({ type: 'done' });
      expect(await use.store.takeDue(sec(9e6), never)).toEqual({ type: 'none' });
    });

    it('is handed over as it stands, with its texts and its procedure', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon, texts: [{ id: 't', body: 'T' }] }));
      const seen: Filed[] = [];
      await use.store.takeDue(noon, (filed) => {
        seen.push(filed);
        return ticking(null)(filed);
      });
      expect(seen[0]?.incident).toEqual(one);
      expect(seen[0]?.texts).toEqual(new Map([['t', 'T']]));
      expect(seen[0]?.number).toBe(1);
    });

    it('is taken in the order of the deadlines, one incident at a time', async () => {
      for (const seconds of [3, 1, 2]) await use.store.file(change(incident(), { nextDueAt: sec(seconds) }));
      const order: number[] = [];
      for (let i = 0; i < 3; i++) {
        const result = await use.store.takeDue(sec(10), ticking(null));
        order.push(result.type === 'done' ? result.number : 0);
      }
      expect(order).toEqual([2, 3, 1]);
    });

    it('may be decided to need nothing but another deadline', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      const nothing = ({ incident: of }: Filed) => change(of, { request: null, entries: [], nextDueAt: sec(5) });
      expect(await use.store.takeDue(noon, nothing)).toMatchObject({ type: 'done' });
      expect(await use.store.takeDue(sec(4), never)).toEqual({ type: 'none' });
      expect(await use.store.timeline(one.id)).toHaveLength(1);
    });
  });

  describe('an incident that can not be decided', () => {
    const fault = new Error('no');
    const failing = () => {
      throw fault;
    };

    it('is reported, left as it was and postponed: 30 s, doubled each time, at most 30 min', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      let at = noon;
      for (const seconds of [30, 60, 120, 240, 480, 960, 1800, 1800]) {
        expect(await use.store.takeDue(at, failing)).toEqual({ type: 'faulted', incident: one.id, fault });
        expect(await use.store.takeDue(at.add({ milliseconds: seconds * 1000 - 1 }), never)).toEqual({ type: 'none' });
        at = at.add({ seconds });
      }
      expect((await use.store.incident({ id: one.id }))?.incident).toEqual(one);
      expect(await use.store.timeline(one.id)).toHaveLength(1);
    });

    it('is at fault itself, even when what it throws looks like an outage or a conflict', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      let at = noon;
      for (const code of ['ECONNRESET', 'P2034']) {
        const odd = Object.assign(new Error('odd'), { code });
        const result = await use.store.takeDue(at, () => {
          throw odd;
        });
        expect(result).toEqual({ type: 'faulted', incident: one.id, fault: odd });
        at = at.add({ hours: 1 });
      }
    });

    it('never holds up another one', async () => {
      await use.store.file(change(incident(), { nextDueAt: sec(-9) }));
      const other = incident();
      await use.store.file(change(other, { nextDueAt: noon }));
      await use.store.takeDue(noon, failing);
      expect(await use.store.takeDue(noon, ticking(null))).toMatchObject({ type: 'done', incident: other.id });
    });

    it('starts over at 30 s once it was decided again, by the clock or by a person', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      for (const seconds of [0, 30, 90]) await use.store.takeDue(sec(seconds), failing);
      await use.store.append(change(later(one), { nextDueAt: sec(100) }));
      expect(await use.store.takeDue(sec(100), failing)).toMatchObject({ type: 'faulted' });
      expect(await use.store.takeDue(sec(129), never)).toEqual({ type: 'none' });
      expect(await use.store.takeDue(sec(130), ticking(sec(200)))).toMatchObject({ type: 'done' });
      expect(await use.store.takeDue(sec(200), failing)).toMatchObject({ type: 'faulted' });
      expect(await use.store.takeDue(sec(230), ticking(null))).toMatchObject({ type: 'done' });
    });

    it('is postponed as well when what was decided can not be written', async () => {
      const taken = change(incident(), { nextDueAt: null, texts: [{ id: 'taken', body: '' }] });
      await use.store.file(taken);
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      const unwritable = (filed: Filed) => ({ ...ticking(null)(filed), texts: [{ id: 'taken', body: '' }] });
      expect(await use.store.takeDue(noon, unwritable)).toMatchObject({ type: 'faulted', incident: one.id });
      expect(await use.store.takeDue(noon, never)).toEqual({ type: 'none' });
      expect(await use.store.timeline(one.id)).toHaveLength(1);
      expect(await use.ledger.told(one.id)).toEqual([]);
      expect(await use.store.takeDue(sec(30), ticking(null))).toMatchObject({ type: 'done', incident: one.id });
    });

    it('is postponed when the decision is about another incident or skips an entry', async () => {
      const one = incident();
      await use.store.file(change(one, { nextDueAt: noon }));
      const other = incident();
      await use.store.file(change(other, { nextDueAt: null }));
      const astray = () => change(later(other), { request: null });
      expect(await use.store.takeDue(noon, astray)).toMatchObject({ type: 'faulted', incident: one.id });
      expect(await use.store.timeline(other.id)).toHaveLength(1);
      const skipping = () => change(later(one, 2), { request: null, entries: [entry(3)] });
      expect(await use.store.takeDue(sec(30), skipping)).toMatchObject({ type: 'faulted', incident: one.id });
    });
  });
}
