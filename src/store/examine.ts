import { resolve } from 'node:path';
import type { Database as Place } from '../config.ts';
import { CannotStart } from '../desk/faults.ts';
import type { DoctorWords } from '../language/doctor.ts';
import type { Finding } from '../platform.ts';
import { inUse, lockFolder } from './folder-lock.ts';
import { applied, ownMigrations } from './migrate.ts';
import { whyNotFolder } from './pglite.ts';
import { openSession } from './postgres.ts';
import { addressOf, whyNot } from './why-not.ts';

/** Looks whether the desk can use its database, and changes nothing in it. Never throws for what it finds. */
export async function examineDatabase(place: Place, words: DoctorWords): Promise<Finding> {
  return 'databaseUrl' in place ? await examinePostgres(place.databaseUrl, words) : examineFolder(place.dataDir, words);
}

async function examinePostgres(databaseUrl: string, words: DoctorWords): Promise<Finding> {
  try {
    const address = addressOf(databaseUrl);
    const where = `${address.hostname}:${address.port || '5432'}`;
    try {
      const { session, end } = await openSession(databaseUrl);
      const done = await applied(session).finally(end);
      const own = ownMigrations();
      if (done.some(({ name }) => own.every((one) => one.name !== name))) {
        return { ok: false, text: words.databaseNewer(where) };
      }
      return { ok: true, text: done.length === own.length ? words.database(where) : words.databaseOlder(where) };
    } catch (fault) {
      throw whyNot(address, fault);
    }
  } catch (fault) {
    return { ok: false, text: (fault as Error).message };
  }
}

function examineFolder(dataDir: string, words: DoctorWords): Finding {
  const folder = resolve(dataDir);
  try {
    lockFolder(folder)();
    return { ok: true, text: words.folder(folder) };
  } catch (fault) {
    if (inUse(fault)) return { ok: true, text: words.folderInUse(folder) };
    return { ok: false, text: (fault instanceof CannotStart ? fault : whyNotFolder(folder, fault)).message };
  }
}
