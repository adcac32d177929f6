import pg from 'pg';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { card, change, incident, procedure } from '../support/changes.ts';
import { emptyPostgres } from '../support/database.ts';

// The driver drops the offset of what the server writes, so a server elsewhere in the world would shift every time.
it('times are the same whatever zone the server has, in the hour that its clocks repeat too', async () => {
  const databaseUrl = await emptyPostgres();
  const outside = new pg.Client({ connectionString: databaseUrl });
  await outside.connect();
  await outside.query(`alter database ${new URL(databaseUrl).pathname.slice(1)} set timezone = 'Europe/Warsaw'`);
  await outside.end();
  const { store, ledger, shelf } = await openStore({ databaseUrl });
  await store.keepProcedure(procedure);
  for (const time of ['2026-10-25T00:30:00.001Z', '2026-10-25T01:30:00.002Z', '2026-03-29T01:00:00Z']) {
    const at = Temporal.Instant.from(time);
    const one = { ...incident({ at }), id: incident().id };
    await store.file(
      change(one, {
        now: at,
        nextDueAt: at,
        entries: [{ seq: 1, at, by: null, event: { type: 'noted', text: 't' } }],
        notices: [card(one.id, { conversation: { platform: 'alpha', id: time } })],
      }),
    );
    expect((await store.timeline(one.id))[0]?.at).toEqual(at);
    expect((await ledger.told(one.id))[0]?.queuedAt).toEqual(at);
    const before = at.subtract({ milliseconds: 1 });
    expect(await ledger.claim(before, 'a', 30)).toBeNull();
    expect(await ledger.nextLaneAt()).toEqual(at);
    const lane = await ledger.claim(at, 'a', 30);
    await ledger.settle((await ledger.next(lane!, at, 'a', 30))!, { state: 'sent', message: 'm', seqShown: 1 }, at);
    await ledger.release(lane!, 'a', null);
    const never = () => {
      throw new Error('too early');
    };
    expect(await store.takeDue(before, never)).toEqual({ type: 'none' });
    const taken = await store.takeDue(at, (filed) =>
      change(filed.incident, { request: null, entries: [], nextDueAt: null }),
    );
    expect(taken).toMatchObject({ type: 'done', incident: one.id });
    const draft = { id: time, incident: one.id, by: 'b', body: '', nextBy: at, workaround: true, seq: 1, at };
    await store.saveDraft(draft);
    expect(await store.draft(time)).toEqual(draft);
    await shelf('alpha').put('c', time, 1, at);
    expect((await shelf('alpha').list('c', 1))[0]?.at).toEqual(at);
  }
  await store.close();
});
