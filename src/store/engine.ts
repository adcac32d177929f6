import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { messages, PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

/** What the migrations ask a PGlite for; a PostgreSQL has them among its own. */
export const extensions = { pg_trgm, unaccent };

/** The database in a folder, opened again by itself after it broke. Has what Prisma's adapter asks of a PGlite. */
export interface Engine extends Pick<PGlite, 'query' | 'exec' | 'transaction'> {
  close(): Promise<void>;
}

/** With less, in bytes, it would break again at its first segment of the log, which is half of that. */
const ROOM = 32 * 1024 * 1024;

/** Says the same as the system does: outage.ts knows it. */
const BROKEN = 'No space left on device, or a fault as grave: the embedded database has to be opened again';

/**
 * One whose every later call throws once it broke. A full disk ends a server, which another one replaces; in this
 * process the engine goes on and would never answer again, nor let anybody else have the processor.
 */
class BreakingPGlite extends PGlite {
  broken = false;

  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.broken) throw new Error(BROKEN);
    return super.execProtocolRawSync(message);
  }

  override execProtocol(...given: Parameters<PGlite['execProtocol']>) {
    return this.#watched(() => super.execProtocol(...given));
  }

  override execProtocolStream(...given: Parameters<PGlite['execProtocolStream']>) {
    return this.#watched(() => super.execProtocolStream(...given));
  }

  override transaction<T>(work: Parameters<typeof PGlite.prototype.transaction<T>>[0]): Promise<T> {
    return super.transaction((tx) => {
      const { rollback } = tx;
      // Prisma's adapter doesn't wait for it: a rejection would end the process.
      return work(Object.assign(tx, { rollback: async () => (this.broken ? undefined : rollback()) }));
    });
  }

  async #watched<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      // 53: no room or memory; 58: the system's own fault. What is no answer of the database is a fault of the engine.
      const answered = error instanceof messages.DatabaseError && !/^5[38]/.test(error.code ?? '');
      if (!answered) this.broken = true;
      throw error;
    }
  }
}

export async function openEngine(folder: string): Promise<Engine> {
  const place = join(folder, 'database');
  const create = async () => {
    const made = new BreakingPGlite(place, { extensions });
    await made.waitReady;
    return made;
  };
  let current = await create();
  let reopening: Promise<void> | null = null;

  /** What was committed is in the log on the disk, and what was not is undone: as after a crash. */
  const reopen = async () => {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < ROOM) throw new Error(BROKEN);
    try {
      current = await create();
    } catch (cause) {
      throw new Error(BROKEN, { cause });
    }
  };
  const sound = async () => {
    if (!current.broken) return current;
    reopening ??= reopen().finally(() => {
      reopening = null;
    });
    await reopening;
    return current;
  };

  return {
    query: async (...given) => (await sound()).query(...given),
    exec: async (...given) => (await sound()).exec(...given),
    transaction: (work) => heard(sound().then((engine) => engine.transaction(work))),
    // A broken one has nothing to write any more.
    close: async () => {
      if (!current.broken) await current.close();
    },
  };
}

/**
 * The adapter catches a transaction's fault to tell of one that can't begin, and so never hears of a commit that failed:
 * whoever catches here hears of it and has it thrown all the same.
 */
function heard<T>(result: Promise<T>): Promise<T> {
  const hear: Promise<T>['catch'] = (tell) => {
    const thrown = result.then(undefined, (error: unknown) => {
      tell?.(error);
      throw error;
    });
    // Where it can't begin, nobody waits for its end.
    void Promise.allSettled([thrown]);
    return thrown;
  };
  return Object.assign(result, { catch: hear });
}
