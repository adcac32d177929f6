import { createServer } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotStart, StoreUnavailable } from '../../src/desk/faults.ts';
import { extensions } from '../../src/store/engine.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { isOutage, isWriteConflict, surely } from '../../src/store/outage.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { card, change, incident, later, noon, procedure } from '../support/changes.ts';
import { emptyPostgres } from '../support/database.ts';
import { proxyTo, type Wire } from '../support/proxy.ts';

const hearsOfIt = { where: { platform: 'alpha', id: 'dm' }, isStaff: true };

describe('a database that goes away', () => {
  let databaseUrl: string;
  let wire: Wire;
  let open: OpenStore;

  beforeAll(async () => {
    const address = new URL(await emptyPostgres());
    wire = await proxyTo(Number(address.port));
    address.port = String(wire.port);
    databaseUrl = address.href;
    open = await openStore({ databaseUrl });
    await open.store.keepProcedure(procedure);
  });
  afterAll(async () => {
    await open.store.close();
    wire.cut();
  });

  it('is told as such by everything that is asked of it, and is used again when it is back', async () => {
    const { store, ledger, shelf } = open;
    const one = incident();
    await store.file(change(one, { notices: [card(one.id)], nextDueAt: noon }));
    const lane = await ledger.claim(noon, 'a', 30);
    const delivery = await ledger.next(lane!, noon, 'a', 30);
    const request = { platform: 'alpha', id: 'asked' };
    const outcome = { type: 'refused', refusal: { code: 'notAllowed' }, incident: null } as const;
    const draft = { id: 'd', incident: one.id, by: 'b', body: '', nextBy: noon, workaround: false, seq: 1, at: noon };
    const alert = {
      key: 'disk',
      raised: one.id,
      incident: one.id,
      service: 'payments',
      state: 'firing',
      startsAt: noon,
    } as const;
    const alpha = shelf('alpha');
    const asking: Record<string, () => Promise<unknown>> = {
      person: () => store.person({ platform: 'alpha', external: 'U1', name: 'Ada' }),
      link: () => store.link({ platform: 'alpha', external: 'x' }, one.id),
      lease: () => store.lease('l', 'h', noon, 9),
      giveUp: () => store.giveUp('l', 'h'),
      people: () => store.people([one.id]),
      setPreferences: () => store.setPreferences(one.id, { language: 'pl' }),
      answered: () => store.answered(request),
      refuse: () => store.refuse(request, outcome, noon),
      file: () => store.file(change(incident())),
      append: () => store.append(change(later(one))),
      appendTogether: () => store.appendTogether(change(later(one)), change(later(incident()))),
      captured: () => store.captured({ conversation: { platform: 'alpha', id: 'ops' }, message: 'm' }),
      takeDue: () => store.takeDue(noon, () => change(one)),
      incident: () => store.incident({ id: one.id }),
      timeline: () => store.timeline(one.id),
      listOpen: () => store.listOpen({ offset: 0, limit: 1, reporter: null }),
      alike: () => store.alike({ text: 'cards refused', kind: 'real', limit: 1 }),
      lateSince: () => store.lateSince(noon),
      workedAround: () => store.workedAround({ service: 'payments', category: null, limit: 1 }),
      follow: () => store.follow(one.id, { kind: 'service', service: 'payments' }, hearsOfIt, noon),
      unfollow: () => store.unfollow([one.id], { kind: 'service', service: 'payments' }),
      followedBy: () => store.followedBy([one.id]),
      toldToClients: () => store.toldToClients({ since: noon, limit: 1 }),
      leftUndone: () => store.leftUndone({ since: noon, limit: 1 }),
      alert: () => store.alert('disk'),
      alertsOf: () => store.alertsOf(one.id),
      countAlert: () => store.countAlert(alert, noon),
      newAlerts: () => store.newAlerts('payments', noon),
      moveAlerts: () => store.moveAlerts(one.id, one.id),
      saveDraft: () => store.saveDraft(draft),
      draft: () => store.draft('d'),
      waitingDrafts: () => store.waitingDrafts(one.id),
      dropDraft: () => store.dropDraft('d', noon),
      setting: () => store.setting('k'),
      keepFirst: () => store.keepFirst('k', 'v'),
      setSetting: () => store.setSetting('k', 'v'),
      keepProcedure: () => store.keepProcedure(procedure),
      procedure: () => store.procedure('v'),
      proceduresInUse: () => store.proceduresInUse(),
      claim: () => ledger.claim(noon, 'b', 30),
      next: () => ledger.next(lane!, noon, 'a', 30),
      settle: () => ledger.settle(delivery!, { state: 'sent', message: 'm', seqShown: 1 }, noon),
      release: () => ledger.release(lane!, 'a', null),
      queue: () => ledger.queue([card(one.id)], 1, noon),
      told: () => ledger.told(one.id),
      heldBackFrom: () => ledger.heldBackFrom(),
      heldBack: () => ledger.heldBack(delivery!.notice.conversation),
      toldTogether: () => ledger.toldTogether([delivery!]),
      tellingOf: () => ledger.tellingOf(one.id),
      nextLaneAt: () => ledger.nextLaneAt(),
      add: () => alpha.add('c', 'k', 1, noon),
      put: () => alpha.put('c', 'k', 1, noon),
      get: () => alpha.get('c', 'k'),
      list: () => alpha.list('c', 1),
    };
    const known = [...Object.keys(store), ...Object.keys(ledger), ...Object.keys(alpha)];
    expect(Object.keys(asking).toSorted()).toEqual(
      known.filter((name) => name !== 'ping' && name !== 'close').toSorted(),
    );

    wire.cut();
    for (const [name, ask] of Object.entries(asking)) {
      const fault = await ask().catch((error: unknown) => error);
      expect(fault, name).toBeInstanceOf(StoreUnavailable);
      expect((fault as Error).cause, name).toBeInstanceOf(Error);
    }
    // No connection is left by now: certainly nothing was written.
    const refused = await store.file(change(incident())).catch((error: unknown) => error);
    expect(refused).toMatchObject({ asked: false });
    expect(await store.ping()).toBe(false);

    await wire.mend();
    expect(await store.ping()).toBe(true);
    expect(await store.timeline(one.id)).toHaveLength(1);
    expect(await ledger.told(one.id)).toMatchObject([{ state: 'queued', attempts: 1 }]);
  });

  it('in the middle of a transaction leaves nothing of it, and the incident is not to blame', async () => {
    const { store } = open;
    const one = incident();
    await store.file(change(one, { nextDueAt: noon.subtract({ hours: 1 }) }));
    const cutting = store.takeDue(noon, (filed) => {
      wire.cut();
      return change(later(filed.incident), { request: null });
    });
    await expect(cutting).rejects.toBeInstanceOf(StoreUnavailable);
    await wire.mend();
    expect(await store.timeline(one.id)).toHaveLength(1);
    // Not postponed: it is taken at the very same instant.
    const again = await store.takeDue(noon, (filed) =>
      change(later(filed.incident), { request: null, nextDueAt: null }),
    );
    expect(again).toMatchObject({ type: 'done', incident: one.id });
  });

  it('under an open connection that idles is noticed by nobody', async () => {
    expect(await open.store.ping()).toBe(true);
    const outside = new pg.Client({ connectionString: databaseUrl });
    await outside.connect();
    await outside.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await outside.end();
    await expect.poll(() => open.store.ping()).toBe(true);
  });
});

describe('a PostgreSQL that takes a connection and never answers', () => {
  it('is out of reach, after some seconds', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    await expect(openStore({ databaseUrl: `postgresql://a:hunter2@127.0.0.1:${port}/b` })).rejects.toThrow(
      new CannotStart(
        `The database at 127.0.0.1:${port} is out of reach (no answer in time): check DATABASE_URL, and that PostgreSQL runs there.`,
      ),
    );
    silent.close();
  });
});

it('every connection has its time-outs', async () => {
  const { prisma, close } = await openPostgres(await emptyPostgres());
  const settings = await prisma.$queryRaw`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`;
  expect(settings).toEqual([{ statement: '5s', lock: '5s', idle: '10s' }]);
  await close();
});

it('a PGlite that was closed is away', async () => {
  const pglite = await PGlite.create({ extensions });
  const { store } = await openStore({ pglite });
  await pglite.close();
  expect(await store.ping()).toBe(false);
  await expect(store.setting('a')).rejects.toBeInstanceOf(StoreUnavailable);
});

describe('what is tried again', () => {
  const conflict = Object.assign(new Error('raw'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { kind: 'TransactionWriteConflict' } } },
  });

  it('is a conflict between two transactions, until it works', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries < 4) throw conflict;
      return 'done';
    };
    expect(await surely(work)).toBe('done');
    expect(tries).toBe(4);
  });

  it('but not for ever', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw conflict;
    };
    await expect(surely(work)).rejects.toEqual(new StoreUnavailable(conflict));
    expect(tries).toBe(5);
  });

  it('and nothing else: an outage and a fault are told at once', async () => {
    let tries = 0;
    const failing = (error: Error) => async () => {
      tries += 1;
      throw error;
    };
    const away = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    await expect(surely(failing(away))).rejects.toBeInstanceOf(StoreUnavailable);
    const fault = new TypeError('ours');
    await expect(surely(failing(fault))).rejects.toBe(fault);
    expect(tries).toBe(2);
  });

  it.each([
    { code: 'P2034' },
    { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '40P01' } } } },
    { code: '40001' },
  ])('is told by %j', (error) => {
    expect(isWriteConflict(Object.assign(new Error('x'), error))).toBe(true);
    expect(isOutage(Object.assign(new Error('x'), error))).toBe(false);
  });
});

it('a fault of the program is no outage', () => {
  const unique = {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { originalCode: '23505', kind: 'UniqueConstraintViolation' } } },
  };
  for (const error of [new TypeError('x'), Object.assign(new Error('x'), unique), 'text', null]) {
    expect(isOutage(error)).toBe(false);
    expect(isWriteConflict(error)).toBe(false);
  }
});
