import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { card, change, incident, later, noon, post, procedure, sec } from '../support/changes.ts';
import { postgres, postgresDatabase, waiting } from '../support/database.ts';

// PGlite has one connection, so only PostgreSQL can show what happens when two replicas want the same.
let database: Awaited<ReturnType<typeof postgresDatabase>>;
let replicas: readonly [OpenStore, OpenStore];
let outside: pg.Client;

beforeEach(async () => {
  database = await postgresDatabase();
  replicas = [await openStore(database.place), await openStore(database.place)];
  await replicas[0].store.keepProcedure(procedure);
  outside = new pg.Client({ connectionString: database.databaseUrl });
  await outside.connect();
});

afterEach(async () => {
  await outside.end();
  for (const { store } of replicas) await store.close();
  await database.end();
});

const either = (index: number) => replicas[index % 2 === 0 ? 0 : 1];
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

it('of forty who change an incident at once one wins, the others conflict', async () => {
  const one = incident();
  await replicas[0].store.file(change(one));
  const commits = await times(40, (index) => either(index).store.append(change(later(one))));
  expect(commits.filter(({ type }) => type === 'committed')).toHaveLength(1);
  expect(commits.filter(({ type }) => type === 'conflict')).toHaveLength(39);
  expect(await replicas[0].store.timeline(one.id)).toHaveLength(2);
});

it('never do two hold one lane', async () => {
  const notices = Array.from({ length: 30 }, (_, index) =>
    post(incident().id, '1', { conversation: { platform: 'alpha', id: `room-${index}` } }),
  );
  await replicas[0].ledger.queue(notices, 1, noon);
  const lanes = await times(80, (index) => either(index).ledger.claim(noon, `holder-${index}`, 30));
  const held = lanes.flatMap((lane) => (lane === null ? [] : [lane.conversation]));
  expect(new Set(held).size).toBe(held.length);
  for (let lane = await replicas[1].ledger.claim(noon, 'last', 30); lane; ) {
    held.push(lane.conversation);
    lane = await replicas[1].ledger.claim(noon, 'last', 30);
  }
  expect(held.toSorted()).toEqual(notices.map(({ conversation }) => conversation.id).toSorted());
});

it('a lane that another transaction has locked is skipped, not waited for', async () => {
  for (const id of ['a', 'b']) {
    await replicas[0].ledger.queue([post(incident().id, '1', { conversation: { platform: 'alpha', id } })], 1, noon);
  }
  await outside.query("begin; select from lane where conversation = 'a' for update");
  expect(await replicas[0].ledger.claim(noon, 'x', 30)).toMatchObject({ conversation: 'b' });
  expect(await replicas[0].ledger.claim(noon, 'x', 30)).toBeNull();
  await outside.query('rollback');
  expect(await replicas[0].ledger.claim(noon, 'x', 30)).toMatchObject({ conversation: 'a' });
});

it('when two replicas tick together each incident is taken once', async () => {
  const incidents = Array.from({ length: 40 }, () => incident());
  for (const one of incidents) await replicas[0].store.file(change(one, { nextDueAt: noon }));
  const taken: string[] = [];
  await times(8, async (index) => {
    for (;;) {
      const result = await either(index).store.takeDue(noon, (filed) =>
        change(later(filed.incident), { request: null, nextDueAt: sec(60) }),
      );
      if (result.type !== 'done') return;
      taken.push(result.incident);
    }
  });
  expect(taken.toSorted()).toEqual(incidents.map(({ id }) => id).toSorted());
  for (const { id } of incidents) expect(await replicas[1].store.timeline(id)).toHaveLength(2);
});

it('a due incident that another transaction has locked is skipped, not waited for', async () => {
  const [first, second] = [incident(), incident()];
  await replicas[0].store.file(change(first, { nextDueAt: sec(-9) }));
  await replicas[0].store.file(change(second, { nextDueAt: noon }));
  await outside.query('begin');
  await outside.query('select from incident where id = $1 for update', [first.id]);
  const tick = () =>
    replicas[0].store.takeDue(noon, (filed) => change(later(filed.incident), { request: null, nextDueAt: null }));
  expect(await tick()).toMatchObject({ type: 'done', incident: second.id });
  expect(await tick()).toEqual({ type: 'none' });
  await outside.query('rollback');
  expect(await tick()).toMatchObject({ type: 'done', incident: first.id });
});

it('what the clock decides follows from what a person wrote just before', async () => {
  const one = incident();
  await replicas[0].store.file(change(one, { nextDueAt: noon }));
  await outside.query('begin');
  // The person's change is under way when the clock looks, and done when it has the lock.
  await outside.query('lock table written_text in access exclusive mode');
  const ticked = replicas[0].store.takeDue(noon, (filed) =>
    change(later(filed.incident), { request: null, nextDueAt: null }),
  );
  await waiting(database.databaseUrl, 1);
  const written = replicas[1].store.append(change(later(one)));
  await waiting(database.databaseUrl, 2);
  await outside.query('commit');
  expect(await ticked).toMatchObject({ type: 'done' });
  expect(await written).toEqual({ type: 'conflict' });
});

it('an incident is not postponed for what the database did', async () => {
  const one = incident();
  await replicas[0].store.file(change(one, { nextDueAt: noon }));
  const tick = () =>
    replicas[0].store.takeDue(noon, (filed) => change(later(filed.incident), { request: null, nextDueAt: null }));
  await outside.query('begin');
  await outside.query('lock table entry in access exclusive mode');
  const cancelled = tick().catch((error: unknown) => error);
  await waiting(database.databaseUrl, 1);
  const { admin } = await postgres();
  await admin.query('select pg_cancel_backend(pid) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0');
  expect(await cancelled).toBeInstanceOf(StoreUnavailable);
  await outside.query('commit');
  expect(await tick()).toMatchObject({ type: 'done', incident: one.id });
});

it('a request that is answered elsewhere while it is written is repeated, and nothing of it is kept', async () => {
  const one = incident();
  await replicas[0].store.file(change(one));
  const request = { platform: 'alpha', id: 'raced' };
  const outcome = { type: 'refused', refusal: { code: 'notAllowed' }, incident: null } as const;
  await outside.query('begin');
  await outside.query("insert into inbound values ('alpha', 'raced', $1, now())", [JSON.stringify(outcome)]);
  const appended = replicas[0].store.append(change(later(one), { request, notices: [card(one.id)] }));
  const filed = replicas[1].store.file(change(incident(), { request }));
  await waiting(database.databaseUrl, 2);
  await outside.query('commit');
  expect(await appended).toEqual({ type: 'repeated', outcome });
  expect(await filed).toEqual({ type: 'repeated', outcome });
  expect(await replicas[0].store.timeline(one.id)).toHaveLength(1);
  expect(await replicas[0].ledger.told(one.id)).toEqual([]);
});

it('a request that was undone elsewhere is written after all', async () => {
  const request = { platform: 'alpha', id: 'undone' };
  await outside.query('begin');
  await outside.query("insert into inbound values ('alpha', 'undone', '{}', now())");
  const filed = replicas[0].store.file(change(incident(), { request }));
  await waiting(database.databaseUrl, 1);
  await outside.query('rollback');
  expect(await filed).toEqual({ type: 'committed', number: 1, alike: null });
});

it('what is queued while a lane is given back is not forgotten', async () => {
  await replicas[0].ledger.queue([post(incident().id, '1')], 1, noon);
  const lane = await replicas[0].ledger.claim(noon, 'a', 30);
  const delivery = await replicas[0].ledger.next(lane!, noon, 'a', 30);
  await replicas[0].ledger.settle(delivery!, { state: 'sent', message: 'm', seqShown: 1 }, noon);
  await outside.query('begin');
  await outside.query('update lane set wanted = wanted');
  const one = incident();
  // Both wait for the lane's row; whoever is first, the lane is due afterwards.
  const queued = replicas[1].store.file(change(one, { notices: [card(one.id)] }));
  const released = replicas[0].ledger.release(lane!, 'a', null);
  await waiting(database.databaseUrl, 2);
  await outside.query('commit');
  await Promise.all([queued, released]);
  expect(await replicas[0].ledger.claim(noon, 'b', 30)).toMatchObject({ conversation: 'ops' });
});

it('everything at once on the same lanes and incidents ends without a deadlock', async () => {
  const rooms = ['a', 'b', 'c'];
  const told = (subject: string, slot: string, turn: number) =>
    rooms
      .toSorted(() => (turn % 2 === 0 ? 1 : -1))
      .flatMap((id) => {
        const conversation = { platform: 'alpha', id };
        return [card(subject, { conversation }), post(subject, slot, { conversation, family: 'reminder' })];
      });
  const writer = async (index: number) => {
    let one = incident();
    await either(index).store.file(change(one, { notices: told(one.id, '1', index) }));
    for (let turn = 2; turn < 12; turn++) {
      one = later(one);
      const more = { notices: told(one.id, `${turn}`, turn + index), stopsClock: turn % 5 === 0 };
      expect(await either(turn).store.append(change(one, more))).toMatchObject({ type: 'committed' });
    }
  };
  const sender = async (index: number) => {
    const holder = `sender-${index}`;
    const { ledger } = either(index);
    for (let turn = 0; turn < 40; turn++) {
      const lane = await ledger.claim(noon, holder, 30);
      const delivery = lane && (await ledger.next(lane, noon, holder, 30));
      if (delivery && turn % 3 === 0)
        await ledger.settle(delivery, { state: 'queued', reason: 'r', retryAt: noon }, noon);
      else if (delivery) await ledger.settle(delivery, { state: 'sent', message: 'm', seqShown: 1 }, noon);
      if (lane) await ledger.release(lane, holder, null);
    }
  };
  await times(8, (index) => (index < 4 ? writer(index) : sender(index)));
  const { rows } = await outside.query(
    'select deadlocks::int from pg_stat_database where datname = current_database() and pg_stat_force_next_flush() is not null',
  );
  expect(rows).toEqual([{ deadlocks: 0 }]);
});
