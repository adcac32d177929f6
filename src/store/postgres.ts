import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { CannotStart } from '../desk/faults.ts';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';
import type { Session } from './migrate.ts';
import { migrate } from './migrate.ts';
import { addressOf, whyNot } from './why-not.ts';

/**
 * Times in milliseconds. An answer that is not had by then is no answer to somebody who waits 3 s for it.
 * The server gives up a statement first; `query_timeout` is for a server that is gone without a word.
 */
const POOL = {
  application_name: 'incident-desk',
  max: 10,
  connectionTimeoutMillis: 2500,
  statement_timeout: 5000,
  lock_timeout: 5000,
  query_timeout: 7500,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
} satisfies pg.PoolConfig;

/** A migration may take its time, and wait for the replica that migrates already. */
const MIGRATING = { ...POOL, statement_timeout: 600_000, lock_timeout: 120_000, query_timeout: 0 };

/** Opens PostgreSQL and brings it up to this program. Throws CannotStart when that can't be. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const address = addressOf(databaseUrl);
  try {
    await migrated(databaseUrl);
  } catch (error) {
    throw error instanceof CannotStart ? error : whyNot(address, error);
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ ...POOL, connectionString: databaseUrl }, { statementNameGenerator: createNames() }),
    errorFormat: 'minimal',
  });
  return { prisma, close: () => prisma.$disconnect() };
}

/** More shapes of statements than the store has: what is made up of lists of any length would fill every connection. */
const MOST_NAMES = 200;

/**
 * Names each statement by its text, so that a connection has it parsed and planned once: for a new incident that is the
 * greater half of the server's work.
 */
function createNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    // Without a name it is parsed each time.
    if (names.size >= MOST_NAMES) return '';
    const name = `desk_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

async function migrated(connectionString: string): Promise<void> {
  const { session, end } = await openSession(connectionString);
  try {
    await migrate(session);
  } finally {
    await end();
  }
}

/** A session on PostgreSQL for migrations: one connection, so that what it begins never goes on on another one. */
export async function openSession(
  connectionString: string,
): Promise<{ readonly session: Session; end(): Promise<void> }> {
  const client = new pg.Client({ ...MIGRATING, connectionString });
  // A connection that breaks fails the query that waits, and every one after it.
  client.on('error', () => undefined);
  await client.connect();
  // A pool is what the adapter takes; this one never opens a connection.
  const pool = Object.assign(new pg.Pool(), { query: client.query.bind(client) });
  const session: Session = {
    factory: new PrismaPg(pool),
    // Without parameters the server takes the script whole, function bodies included.
    exec: async (script) => {
      await client.query(script);
    },
    rows: async (query) => (await client.query(query)).rows,
  };
  return { session, end: () => client.end() };
}
