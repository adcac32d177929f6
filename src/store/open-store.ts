import type { PGlite } from '@electric-sql/pglite';
import type { Ledger } from '../desk/ledger.ts';
import type { Shelf } from '../desk/shelf.ts';
import type { Store } from '../desk/store.ts';
import { createAlerts } from './alerts.ts';
import { createCommits } from './commits.ts';
import type { Database } from './database.ts';
import { createDeskRecords, createPeople } from './desk-records.ts';
import { createFollowing } from './following.ts';
import { createIncidents, createProcedures } from './incidents.ts';
import { createLedger } from './ledger.ts';
import { memoryStore } from './memory/store.ts';
import { isOutage, surely } from './outage.ts';
import { openFolder, overPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { createShelf } from './shelf.ts';
import { createToldToClients } from './told-to-clients.ts';

/** Where the desk keeps its data: a PostgreSQL, or the built-in database in a folder. */
export type Place =
  | { readonly databaseUrl: string }
  | { readonly dataDir: string }
  /** For as long as the process lives, and in it alone: a rehearsal's, a test's. */
  | { readonly memory: true }
  /** One that is open already and stays its owner's: tests keep it in memory. */
  | { readonly pglite: PGlite };

/** An open database in its three roles. `store.close()` closes all of them. */
export interface OpenStore {
  readonly store: Store;
  readonly ledger: Ledger;
  shelf(platform: string): Shelf;
}

/** Opens and migrates the database. Throws CannotStart, with one sentence for the person who starts the desk. */
export async function openStore(place: Place): Promise<OpenStore> {
  if ('memory' in place) return memoryStore();
  return overDatabase(await open(place));
}

async function open(place: Exclude<Place, { readonly memory: true }>): Promise<Database> {
  if ('databaseUrl' in place) return await openPostgres(place.databaseUrl);
  return 'dataDir' in place ? await openFolder(place.dataDir) : await overPglite(place.pglite);
}

function overDatabase({ prisma, close }: Database): OpenStore {
  const procedures = createProcedures();
  const store: Omit<Store, 'ping' | 'close'> = {
    ...createCommits(prisma, procedures),
    ...createIncidents(prisma, procedures),
    ...createToldToClients(prisma),
    ...createFollowing(prisma),
    ...createPeople(prisma),
    ...createAlerts(prisma),
    ...createDeskRecords(prisma),
  };
  return {
    store: { ...surfacing(store), ping: () => answers(prisma), close },
    ledger: surfacing(createLedger(prisma)),
    shelf: (platform) => surfacing(createShelf(prisma, platform)),
  };
}

async function answers(prisma: Database['prisma']): Promise<boolean> {
  try {
    await prisma.$queryRaw`select 1 as one`;
    return true;
  } catch (error) {
    if (isOutage(error)) return false;
    throw error;
  }
}

/** The same functions, each of them one transaction: tried again on a conflict, StoreUnavailable on an outage. */
function surfacing<T extends { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> }>(functions: T): T {
  const pairs = Object.entries<(...given: never[]) => Promise<unknown>>(functions);
  const wrapped = pairs.map(([name, work]) => [name, (...given: never[]) => surely(() => work(...given))] as const);
  return Object.fromEntries(wrapped) as T;
}
