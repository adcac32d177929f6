import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { change, incident, later, noon, sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

export function storeDrafts(use: Use): void {
  describe('a draft', () => {
    const draft = {
      id: 'd1',
      incident: randomUUID(),
      by: 'ada',
      body: '@all: \0 soon',
      nextBy: sec(0.123),
      workaround: true,
      seq: 3,
      at: noon,
    };

    it('comes back as it was saved', async () => {
      expect(await use.store.draft('d1')).toBeNull();
      await use.store.saveDraft(draft);
      expect(await use.store.draft('d1')).toEqual({ ...draft, body: '@all: \uFFFD soon' });
    });

    it('may be written over', async () => {
      await use.store.saveDraft(draft);
      await use.store.saveDraft({ ...draft, body: 'better', workaround: false });
      expect(await use.store.draft('d1')).toMatchObject({ body: 'better', workaround: false });
    });

    it('is gone once a change used it up, and only then', async () => {
      await use.store.saveDraft(draft);
      const one = incident();
      await use.store.file(change(one));
      expect(await use.store.append(change(later(one, 2), { draft: 'd1' }))).toEqual({ type: 'conflict' });
      expect(await use.store.draft('d1')).not.toBeNull();
      await use.store.append(change(later(one), { draft: 'd1' }));
      expect(await use.store.draft('d1')).toBeNull();
      await use.store.saveDraft(draft);
      expect(await use.store.draft('d1')).toBeNull();
    });
  });

  describe('the drafts that wait', () => {
    const one = randomUUID();
    const draft = (id: string, by: string, minutes: number) => ({
      id,
      incident: one,
      by,
      body: `by ${by}`,
      nextBy: sec(3600),
      workaround: false,
      seq: 2,
      at: sec(60 * minutes),
    });

    it('are the newest of each writer, oldest first, and of no other incident', async () => {
      for (const saved of [draft('a1', 'ada', 0), draft('e1', 'eve', 3), draft('a2', 'ada', 1)]) {
        await use.store.saveDraft(saved);
      }
      await use.store.saveDraft({ ...draft('x', 'xan', 2), incident: randomUUID() });
      expect(await use.store.waitingDrafts(one)).toEqual([draft('a2', 'ada', 1), draft('e1', 'eve', 3)]);
    });

    it('are none of a writer whose newest was sent or dropped, whatever was written before', async () => {
      const filed = { ...incident(), id: one };
      for (const saved of [
        draft('a1', 'ada', 0),
        draft('a2', 'ada', 1),
        draft('e1', 'eve', 0),
        draft('e2', 'eve', 1),
      ]) {
        await use.store.saveDraft(saved);
      }
      await use.store.file(change(filed, { draft: 'a2' }));
      await use.store.dropDraft('e2', sec(120));
      expect(await use.store.waitingDrafts(one)).toEqual([]);
      expect(await use.store.draft('e2')).toBeNull();
      expect(await use.store.draft('e1')).not.toBeNull();
    });
  });
}
