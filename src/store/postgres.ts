import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { CannotStart } from '../desk/faults.ts';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';
import type { Session } from './migrate.ts';
import { migrate } from './migrate.ts';
import { whyNot } from './why-not.ts';

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
const MIGRATING = {
  ...POOL,
  max: 1,
  statement_timeout: 600_000,
  lock_timeout: 120_000,
  query_timeout: 0,
  idleTimeoutMillis: 0,
};

/** Opens PostgreSQL and brings it up to this program. Throws CannotStart when that can't be. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  try {
    new URL(databaseUrl);
    await migrated(databaseUrl);
  } catch (error) {
    throw error instanceof CannotStart ? error : whyNot(databaseUrl, error);
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ ...POOL, connectionString: databaseUrl }),
    errorFormat: 'minimal',
  });
  return { prisma, close: () => prisma.$disconnect() };
}

async function migrated(connectionString: string): Promise<void> {
  const { session, end } = openSession(connectionString);
  try {
    await migrate(session);
  } finally {
    await end();
  }
}

/** A session on PostgreSQL for migrations, on one connection: what it begins, it never goes on with on another one. */
export function openSession(connectionString: string): { readonly session: Session; end(): Promise<void> } {
  const pool = new pg.Pool({ ...MIGRATING, connectionString });
  let connections = 0;
  pool.on('connect', (client) => {
    connections += 1;
    if (connections > 1) void client.end();
  });
  // The error itself reaches whoever asks next.
  pool.on('error', () => undefined);
  const session: Session = {
    factory: new PrismaPg(pool),
    // Without parameters the server takes the script whole, function bodies included.
    exec: async (script) => {
      await pool.query(script);
    },
    rows: async (query) => (await pool.query(query)).rows,
  };
  return { session, end: () => pool.end() };
}
