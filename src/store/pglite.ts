import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { CannotStart } from '../desk/faults.ts';
import type { Database } from './database.ts';
import { type Engine, extensions, openEngine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { PrismaClient } from './generated/client.ts';
import type { Session } from './migrate.ts';
import { migrate } from './migrate.ts';

/** Opens the built-in database in a folder, for this process alone. Throws CannotStart when that can't be. */
export async function openFolder(dataDir: string): Promise<Database> {
  const folder = resolve(dataDir);
  try {
    const unlock = lockFolder(folder);
    try {
      const pglite = await openOrCreate(folder);
      const database = await alone(pglite).catch(async (error: unknown) => {
        await pglite.close();
        throw error;
      });
      const close = async () => {
        await database.close();
        await pglite.close();
        unlock();
      };
      return { ...database, close };
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    throw error instanceof CannotStart ? error : whyNotFolder(folder, error);
  }
}

/** A new one is made beside its place and moved there whole, so that a first start cut short does no harm. */
async function openOrCreate(folder: string): Promise<Engine> {
  const place = join(folder, 'database');
  if (!existsSync(place)) {
    const made = join(folder, 'database.new');
    rmSync(made, { recursive: true, force: true });
    const first = await PGlite.create(made, { extensions });
    await first.close();
    renameSync(made, place);
  }
  return await openEngine(folder);
}

/** Nobody else is on this folder: whoever still holds a lane was killed, and nobody waits for that lease to end. */
async function alone(pglite: Engine): Promise<Database> {
  const database = await overPglite(pglite);
  await pglite.exec('update lane set lease_holder = null, lease_until = null where lease_holder is not null');
  return database;
}

/** Brings a PGlite that is open up to this program; its owner closes it. */
export async function overPglite(pglite: Engine): Promise<Database> {
  await migrate(sessionOn(pglite));
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(adapted(pglite)), errorFormat: 'minimal' });
  return { prisma, close: () => prisma.$disconnect() };
}

/** The adapter asks for a whole PGlite, and uses these three of it. */
const adapted = (engine: Engine) => engine as unknown as PGlite;

/** A session for migrations: PGlite has but one connection, and nobody else uses it yet. */
export function sessionOn(pglite: Engine): Session {
  return {
    factory: new PrismaPGlite(adapted(pglite)),
    exec: async (script) => {
      await pglite.exec(script);
    },
    rows: async <T>(query: string) => (await pglite.query<T>(query)).rows,
  };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it can only be read',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file has its name',
  ENOENT: 'it can not be made there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

/** One sentence about a data folder that can't be used. */
export function whyNotFolder(folder: string, cause: unknown): CannotStart {
  const { code, message } = cause as { code?: string; message?: string };
  const full = /No space left on device/.test(message ?? '') ? REASONS.ENOSPC : undefined;
  // SQLite reports its files without a system code: 14 can't open, 13 full, 8 read-only.
  const sqlite = { 14: REASONS.EACCES, 13: REASONS.ENOSPC, 8: REASONS.EROFS }[
    (cause as { errcode?: number }).errcode ?? 0
  ];
  const reason = full ?? sqlite ?? REASONS[code ?? ''] ?? message ?? String(cause);
  return new CannotStart(
    `The data folder ${folder} can't be used: ${reason}. Mend that, or name another with DATA_DIR.`,
    {
      cause,
    },
  );
}
