import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { change, incident, later, noon, procedure, sec } from '../support/changes.ts';
import { postgresDatabase } from '../support/database.ts';

// Reported upstream (prisma #30374): after a database error inside an interactive transaction, later queries on the
// same client get the answers of others. The store's one interactive transaction is `takeDue`.
let open: OpenStore;

beforeAll(async () => {
  const { place } = await postgresDatabase();
  open = await openStore(place);
  await open.store.keepProcedure(procedure);
});
afterAll(() => open.store.close());

it('every question gets its own answer while transactions fail in the database', async () => {
  const { store } = open;
  await store.file(change(incident(), { nextDueAt: null, texts: [{ id: 'taken', body: '' }] }));
  for (let index = 0; index < 40; index++) await store.keepFirst(`key-${index}`, `value-${index}`);
  let faults = 0;
  const fail = async (round: number) => {
    await store.file(change(incident(), { nextDueAt: noon }));
    const result = await store.takeDue(sec(round), ({ incident: one }) =>
      change(later(one), { request: null, texts: [{ id: 'taken', body: '' }] }),
    );
    if (result.type === 'faulted') faults += 1;
  };
  const ask = async (index: number) => {
    expect(await store.setting(`key-${index}`)).toBe(`value-${index}`);
    expect(await store.setting(`none-${index}`)).toBeNull();
    const account = { platform: 'alpha', external: `U${index}`, name: `N${index}` };
    expect(await store.person(account)).toMatchObject({ name: `N${index}` });
  };
  for (let round = 0; round < 15; round++) {
    const questions = Array.from({ length: 40 }, (_, index) => ask(index));
    await Promise.all([...questions, ...Array.from({ length: 4 }, () => fail(round))]);
  }
  // Two that fail at once on one incident count once, so not every try is a fault; most are.
  expect(faults).toBeGreaterThan(30);
});
