import { readdirSync, readFileSync } from 'node:fs';
import { CannotStart } from '../desk/faults.ts';
import type { Migration, Target } from './schema-engine.ts';
import { createSchemaEngine } from './schema-engine.ts';

/** One connection of its own to a database, on which nothing else runs. */
export interface Session extends Target {
  rows<T>(query: string): Promise<readonly T[]>;
}

const FOLDER = new URL('../../prisma/migrations/', import.meta.url);

/** The program's own migrations, oldest first. */
export function ownMigrations(folder = FOLDER): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface Applied {
  readonly name: string;
  readonly finished: boolean;
}

export async function applied(session: Session): Promise<readonly Applied[]> {
  // Read as rows, since to_regclass answers from a cache that a lock doesn't refresh.
  const tables = await session.rows(
    `select tablename from pg_tables where tablename = '_prisma_migrations' and schemaname = any (current_schemas(false))`,
  );
  if (tables.length === 0) return [];
  return await session.rows<Applied>(
    `select migration_name as name, finished_at is not null as finished from _prisma_migrations
     where rolled_back_at is null order by started_at`,
  );
}

function check(done: readonly Applied[], own: readonly Migration[]): void {
  const half = done.find(({ finished }) => !finished);
  if (half !== undefined) {
    throw new CannotStart(
      `The database is half migrated: "${half.name}" began and never ended. Restore it from a backup, or undo that migration by hand and mark it as rolled back.`,
    );
  }
  const unknown = done.find(({ name }) => own.every((migration) => migration.name !== name));
  if (unknown !== undefined) {
    throw new CannotStart(
      `The database is newer than this program: it has the migration "${unknown.name}", which this version doesn't know. Start the newer version.`,
    );
  }
}

/** Any number will do, as long as every replica uses the same. */
const LOCK = 7_110_203_001n;

/**
 * Brings the database up to this program, or throws CannotStart. Everything happens in one transaction under a lock:
 * a replica that starts at the same time waits and finds nothing to do, and a start that is cut short leaves nothing behind.
 */
export async function migrate(session: Session, own: readonly Migration[] = ownMigrations()): Promise<void> {
  const done = await applied(session);
  check(done, own);
  if (done.length === own.length) return;
  await session.exec('begin');
  try {
    await session.exec(`select pg_advisory_xact_lock(${LOCK})`);
    check(await applied(session), own);
    const engine = await createSchemaEngine(session);
    await engine.apply(own);
    await session.exec('commit');
  } catch (error) {
    await session.exec('rollback').catch((second: unknown) => {
      throw new AggregateError([error, second], 'the migration failed, and so did undoing it', { cause: error });
    });
    throw error;
  }
}
