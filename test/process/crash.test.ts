import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { emptyPostgres, readyFolder } from '../support/database.ts';
import { startDeskProcess } from '../support/desk-process.ts';
import { post, type Report, reportUntilGone } from '../support/reporting.ts';
import { webDesk } from '../support/stage/web-desk.ts';

type Query = <Row>(sql: string) => Promise<readonly Row[]>;

interface Ground {
  readonly env: Readonly<Record<string, string>>;
  /** Asks the database, while no desk is on it. */
  ask<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
}

const inFolder = async (): Promise<Ground> => {
  const dataDir = await readyFolder();
  return {
    env: { DATA_DIR: dataDir },
    async ask(work) {
      const pglite = await PGlite.create(join(dataDir, 'database'));
      try {
        return await work(async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows);
      } finally {
        await pglite.close();
      }
    },
  };
};

const onPostgres = async (): Promise<Ground> => {
  const databaseUrl = await emptyPostgres();
  return {
    env: { DATABASE_URL: databaseUrl },
    async ask(work) {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        return await work(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
      } finally {
        await client.end();
      }
    },
  };
};

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lets people report until SIGKILL strikes, somewhere after a random number of acknowledgements. */
async function round({ env }: Ground, random: () => number): Promise<Report[]> {
  const desk = startDeskProcess(env);
  const address = await desk.address;
  const last = 3 + Math.floor(random() * 20);
  let killing = false;
  const reports = await reportUntilGone(address, (count) => {
    if (killing || count < last) return;
    killing = true;
    // Up to some milliseconds on, wherever the next requests are by then.
    let turns = Math.floor(random() * 60);
    const strike = () => (turns-- > 0 ? setImmediate(strike) : desk.kill('SIGKILL'));
    strike();
  });
  expect((await desk.ended).signal).toBe('SIGKILL');
  return reports;
}

interface Kept {
  readonly reference: string;
  readonly sentence: string;
  readonly open: boolean;
  readonly entries: number;
}

/** Every incident, as the database has it. */
const keptIn = (query: Query) =>
  query<Kept>(
    `select 'INC-' || i.number as reference, t.body as sentence, i.next_due_at is not null as open,
       (select count(*)::int from entry e where e.incident = i.id) as entries
     from incident i join written_text t on t.id = i.title order by i.number`,
  );

interface Crashed {
  readonly reports: readonly Report[];
  /** What was there after the last kill. */
  readonly kept: readonly Kept[];
  /** Of the desk that came after it, to whom everything was said again. */
  readonly address: string;
  readonly end: () => Promise<void>;
}

async function crashes(ground: Ground, seed: number): Promise<Crashed> {
  const random = seeded(seed);
  const reports: Report[] = [];
  for (let struck = 0; struck < 3; struck += 1) reports.push(...(await round(ground, random)));

  // All that was acknowledged is there, once; what was under way is there whole, or not at all.
  const kept = await ground.ask(keptIn);
  const sentences = kept.map(({ sentence }) => sentence);
  expect(new Set(sentences).size).toBe(sentences.length);
  const missing = reports.filter(({ sentence }) => !sentences.includes(sentence));
  expect(missing.filter(({ acknowledged }) => acknowledged)).toEqual([]);
  expect(missing.length).toBeLessThan(10);
  expect(kept.filter(({ open, entries }) => !open || entries < 2)).toEqual([]);

  // A repeat, of whatever it was, gets the first answer and adds nothing.
  const desk = startDeskProcess(ground.env);
  const address = await desk.address;
  let compared = 0;
  for (const report of reports) {
    const said = await post(address, report);
    const first = report.reference ?? kept.find(({ sentence }) => sentence === report.sentence)?.reference;
    if (typeof said !== 'string' || first === undefined) continue;
    expect(said).toBe(first);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(5);
  const end = async () => {
    desk.kill('SIGTERM');
    expect(await desk.ended).toMatchObject({ code: 0, stderr: '' });
  };
  return { reports, kept, address, end };
}

/** All reports are incidents by now, the first as they were, and each has one card in the workspace's operations channel. */
async function expectKeptAndToldOnce(ground: Ground, { reports, kept }: Crashed): Promise<void> {
  const { after, messages, ledger } = await ground.ask(async (query) => ({
    after: await keptIn(query),
    messages: await query<{ summary: string }>(
      `select body->'card'->>'summary' as summary from record where collection = 'web.messages.operations'`,
    ),
    // These desks go by the machine's clock, by which a sweep may be due, which finds nothing.
    ledger: await query(
      `select kind, state, count(*)::int from delivery
       where conversation = 'operations' and about->'matter'->>'type' is distinct from 'sweep' group by 1, 2`,
    ),
  }));
  expect(after.slice(0, kept.length)).toEqual(kept);
  expect(after.map(({ sentence }) => sentence).toSorted()).toEqual(reports.map(({ sentence }) => sentence).toSorted());
  const told = messages.map(({ summary }) => /INC-\d+/.exec(summary)?.[0]);
  expect(told.toSorted()).toEqual(after.map(({ reference }) => reference).toSorted());
  expect(ledger).toEqual([{ kind: 'card', state: 'sent', count: reports.length }]);
}

/** It takes a quarter of that where the machine has nothing else to do. */
const PATIENCE_MS = 120_000;

describe('A desk that is killed three times while people report', () => {
  it(
    'in a folder loses nothing that it acknowledged, and tells of each incident once, as soon as it is back',
    async () => {
      const ground = await inFolder();
      const crashed = await crashes(ground, 20_260_302);
      const { reports, address, end } = crashed;
      const shown = async () =>
        new Set((await (await fetch(`${address}/maria/operations`)).text()).match(/INC-\d+/g)).size;
      await expect.poll(shown, { timeout: 20_000, interval: 100 }).toBe(reports.length);
      await end();
      await expectKeptAndToldOnce(ground, crashed);
    },
    PATIENCE_MS,
  );

  it(
    'on PostgreSQL loses nothing that it acknowledged, and tells of each incident once the leases have ended',
    async () => {
      const ground = await onPostgres();
      const crashed = await crashes(ground, 20_260_303);
      await crashed.end();
      // Another desk comes when no lease of the killed ones holds any more.
      const databaseUrl = ground.env.DATABASE_URL ?? '';
      const later = await webDesk({ database: { databaseUrl } }, Temporal.Now.instant().add({ seconds: 31 }));
      await later.settle();
      await later.stop();
      await expectKeptAndToldOnce(ground, crashed);
    },
    PATIENCE_MS,
  );
});
