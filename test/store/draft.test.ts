import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { change, incident, noon, procedure, sec } from '../support/changes.ts';
import { emptyPglite } from '../support/database.ts';

it('a draft that was used up or dropped keeps no copy of its body, which could not be withdrawn', async () => {
  const pglite = await emptyPglite();
  const { store } = await openStore({ pglite });
  await store.keepProcedure(procedure);
  const one = incident();
  const draft = {
    id: 'd',
    incident: one.id,
    by: 'ada',
    body: 'the key is 1234',
    nextBy: sec(60),
    workaround: false,
    seq: 1,
    at: noon,
  };
  await store.saveDraft(draft);
  await store.file(change(one, { draft: 'd', now: sec(1) }));
  await store.saveDraft(draft);
  const { rows } = await pglite.query('select body, used_at from draft');
  expect(rows).toEqual([{ body: null, used_at: new Date(sec(1).epochMilliseconds) }]);
  await store.saveDraft({ ...draft, id: 'dropped' });
  await store.dropDraft('dropped', sec(2));
  const dropped = await pglite.query("select body from draft where id = 'dropped'");
  expect(dropped.rows).toEqual([{ body: null }]);
  await store.close();
});
