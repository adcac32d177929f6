import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/desk/store.ts';
import { card, change, entry, incident, later, noon, post, procedure, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

/** Everything that the store would show of an incident and of its request. */
async function everything({ store, ledger }: Use, { incident: { id }, request }: Change) {
  return {
    filed: await store.incident({ id }),
    timeline: await store.timeline(id),
    told: await ledger.told(id),
    answered: request && (await store.answered(request)),
    lane: await ledger.nextLaneAt(),
  };
}

export function storeChanges(use: Use): void {
  describe('a new incident', () => {
    it('comes back as it was filed, with its texts, its timeline and its procedure', async () => {
      const filed = incident({ seq: 2 });
      const texts = [
        { id: randomUUID(), body: 'Zażółć gęślą jaźń 🦊 @here "quoted" \\ $1' },
        { id: randomUUID(), body: '@2026-07-01T12:00:00.000Z' },
      ];
      const timing = { dueAt: sec(-61), late: true };
      const entries = [
        entry(1, { type: 'reminded', of: 'take', promisedBy: null, timing }, sec(-0.001)),
        {
          ...entry(2, {
            type: 'escalated',
            step: 0,
            kind: 'functional',
            to: 'owner',
            why: 'asked',
            reason: null,
            timing: null,
          }),
          by: null,
        },
      ];
      const commit = await use.store.file(change(filed, { entries, texts }));
      if (commit.type !== 'committed') throw new Error(commit.type);
      const found = await use.store.incident({ number: commit.number });
      expect(found).toEqual({
        number: commit.number,
        incident: filed,
        texts: new Map(texts.map(({ id, body }) => [id, body])),
        procedure,
      });
      expect(await use.store.incident({ id: filed.id })).toEqual(found);
      expect(await use.store.timeline(filed.id)).toEqual(entries);
    });

    it('gets the next number', async () => {
      const numbers: unknown[] = [];
      for (let i = 0; i < 3; i++) numbers.push(await use.store.file(change(incident())));
      expect(numbers).toEqual([1, 2, 3].map((number) => ({ type: 'committed', number, alike: null })));
    });

    it('is filed once: a repeated request gets the first outcome, writes nothing and uses up no number', async () => {
      const first = change(incident(), { command: 'raise' });
      await use.store.file(first);
      const again = change(incident(), { request: first.request, notices: [card(first.incident.id)] });
      expect(await use.store.file(again)).toEqual({
        type: 'repeated',
        outcome: { type: 'changed', command: 'raise', incident: first.incident.id, seq: 1 },
      });
      expect(await use.store.incident({ id: again.incident.id })).toBeNull();
      expect(await use.ledger.nextLaneAt()).toBeNull();
      expect(await use.store.file(change(incident()))).toEqual({ type: 'committed', number: 2, alike: null });
    });

    it('is filed once when the same request comes many times at once', async () => {
      const request = { platform: 'alpha', id: 'one' };
      const changes = Array.from({ length: 12 }, () => change(incident(), { request }));
      const commits = await Promise.all(changes.map((one) => use.store.file(one)));
      expect(commits.filter(({ type }) => type === 'committed')).toHaveLength(1);
      expect(commits.filter(({ type }) => type === 'repeated')).toHaveLength(11);
      const { total } = await use.store.listOpen({ offset: 0, limit: 50, reporter: null });
      expect(total).toBe(1);
    });

    it('may come from the clock, without a request', async () => {
      expect(await use.store.file(change(incident(), { request: null }))).toEqual({
        type: 'committed',
        number: 1,
        alike: null,
      });
    });

    it('leaves nothing behind when any part of it fails', async () => {
      const before = change(incident(), { texts: [{ id: 'taken', body: 'first' }] });
      await use.store.file(before);
      const one = incident();
      const failing = change(one, { texts: [{ id: 'taken', body: 'second' }], notices: [card(one.id)] });
      await expect(use.store.file(failing)).rejects.toThrow('written_text');
      expect(await everything(use, failing)).toEqual({
        filed: null,
        timeline: [],
        told: [],
        answered: null,
        lane: null,
      });
      expect((await use.store.incident({ id: before.incident.id }))?.texts.get('taken')).toBe('first');
    });

    it('of the platform beta is another request than the one of alpha with the same id', async () => {
      await use.store.file(change(incident(), { request: { platform: 'alpha', id: 'same' } }));
      const other = await use.store.file(change(incident(), { request: { platform: 'beta', id: 'same' } }));
      expect(other).toEqual({ type: 'committed', number: 2, alike: null });
    });
  });

  describe('a change', () => {
    it('adds entries and texts to those that are there', async () => {
      const one = incident();
      await use.store.file(change(one, { texts: [{ id: 'a', body: 'A' }] }));
      const two = later(one, 2);
      const more = change(two, { entries: [entry(2), entry(3)], texts: [{ id: 'b', body: 'B' }] });
      expect(await use.store.append(more)).toEqual({ type: 'committed', number: 1 });
      const found = await use.store.incident({ id: one.id });
      expect(found?.incident).toEqual(two);
      expect(found?.texts).toEqual(
        new Map([
          ['a', 'A'],
          ['b', 'B'],
        ]),
      );
      expect((await use.store.timeline(one.id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });

    it('of an incident that moved on is a conflict, and nothing is written', async () => {
      const one = incident();
      await use.store.file(change(one, { notices: [post(one.id, '1', { family: 'reminder' })] }));
      await use.store.append(change(later(one)));
      for (const notices of [[], [post(one.id, '2', { family: 'reminder' }), card(one.id)]]) {
        const late = change(later(one), { texts: [{ id: 'late', body: '' }], notices, stopsClock: true });
        const before = await everything(use, late);
        expect(await use.store.append(late)).toEqual({ type: 'conflict' });
        expect(await everything(use, late)).toEqual(before);
        expect(before.answered).toBeNull();
      }
    });

    it('of an incident that is not there is a conflict', async () => {
      expect(await use.store.append(change(incident({ seq: 2 })))).toEqual({ type: 'conflict' });
    });

    it('is made once: a repeated request gets the first outcome, whatever it asks for now', async () => {
      const one = incident();
      await use.store.file(change(one));
      const first = change(later(one), { command: 'take' });
      await use.store.append(first);
      const outcome = { type: 'changed', command: 'take', incident: one.id, seq: 2 };
      expect(await use.store.append(first)).toEqual({ type: 'repeated', outcome });
      expect(await use.store.append(change(later(one, 2), { request: first.request }))).toEqual({
        type: 'repeated',
        outcome,
      });
      expect(await use.store.answered({ platform: 'alpha', id: first.request?.id ?? '' })).toEqual(outcome);
      expect((await use.store.incident({ id: one.id }))?.incident.seq).toBe(2);
    });

    it('leaves nothing behind when any part of it fails', async () => {
      const one = incident();
      await use.store.file(
        change(one, { texts: [{ id: 'taken', body: '' }], notices: [post(one.id, '1', { family: 'reminder' })] }),
      );
      const failing = change(later(one), {
        texts: [{ id: 'taken', body: '' }],
        notices: [card(one.id)],
        stopsClock: true,
      });
      const before = await everything(use, failing);
      await expect(use.store.append(failing)).rejects.toThrow('written_text');
      expect(await everything(use, failing)).toEqual(before);
    });

    it('whose entries do not lead to its seq is refused before anything is asked of the database', async () => {
      const one = incident({ seq: 3 });
      await expect(use.store.append(change(one, { entries: [entry(2)] }))).rejects.toThrow(RangeError);
      await expect(use.store.append(change(one, { entries: [entry(2), entry(2)] }))).rejects.toThrow(
        "don't lead to seq 3",
      );
      await expect(use.store.file(change(one, { entries: [entry(0), entry(1), entry(2), entry(3)] }))).rejects.toThrow(
        RangeError,
      );
    });

    it('keeps what a database can not keep as U+FFFD', async () => {
      const one = incident();
      const odd = change(one, {
        texts: [{ id: 'odd', body: 'a\0b\uD83D' }],
        entries: [entry(1, { type: 'closed', resolution: null, cause: '\0' })],
      });
      await use.store.file(odd);
      expect((await use.store.incident({ id: one.id }))?.texts.get('odd')).toBe('a\uFFFDb\uFFFD');
      expect((await use.store.timeline(one.id))[0]?.event).toEqual({
        type: 'closed',
        resolution: null,
        cause: '\uFFFD',
      });
    });

    it('keeps instants to the millisecond', async () => {
      const finer = Temporal.Instant.from('2026-07-01T12:00:00.123456789Z');
      const one = { ...incident(), since: finer };
      await use.store.file(change(one, { entries: [{ ...entry(1), at: finer }] }));
      const kept = Temporal.Instant.from('2026-07-01T12:00:00.123Z');
      expect((await use.store.incident({ id: one.id }))?.incident.since).toEqual(kept);
      expect((await use.store.timeline(one.id))[0]?.at).toEqual(kept);
    });
  });

  describe('a refusal', () => {
    const outcome = { type: 'refused', refusal: { code: 'notAllowed' }, incident: null } as const;
    const request = { platform: 'alpha', id: 'asked' };

    it('is remembered, and a repeat gets it again', async () => {
      expect(await use.store.answered(request)).toBeNull();
      expect(await use.store.refuse(request, outcome, noon)).toEqual(outcome);
      expect(await use.store.answered(request)).toEqual(outcome);
      expect(await use.store.file(change(incident(), { request }))).toEqual({ type: 'repeated', outcome });
    });

    it('keeps the first outcome, which is returned', async () => {
      await use.store.refuse(request, outcome, noon);
      const other = { type: 'refused', refusal: { code: 'nobodyHasIt' }, incident: randomUUID() } as const;
      expect(await use.store.refuse(request, other, noon)).toEqual(outcome);
      expect(await use.store.answered(request)).toEqual(outcome);
    });
  });

  it('answers what it does not have with nothing, even when it is no id at all', async () => {
    expect(await use.store.incident({ number: 1 })).toBeNull();
    for (const number of [0, -1, 1.5, 2 ** 31, Number.NaN]) expect(await use.store.incident({ number })).toBeNull();
    for (const id of [randomUUID(), "INC-1' or true --", '']) {
      expect(await use.store.incident({ id })).toBeNull();
      expect(await use.store.timeline(id)).toEqual([]);
      expect(await use.ledger.told(id)).toEqual([]);
    }
  });
}
