import { afterEach, beforeEach, describe } from 'vitest';
import type { Ledger, Shelf, Store } from '../../src/desk/store.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { procedure } from '../support/changes.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeChanges } from './store-changes.ts';
import { storeDue } from './store-due.ts';
import { storeLanes } from './store-lanes.ts';
import { storeQueueing } from './store-queueing.ts';
import { storeRecords } from './store-records.ts';
import { storeSettling } from './store-settling.ts';

/** The store of the test that runs. */
export interface Use {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly shelf: (platform: string) => Shelf;
}

/** What the port promises, sentence by sentence, on one kind of database. Every test has a fresh one. */
export function storeSuite(name: string, create: () => Promise<TestDatabase>): void {
  describe(`the store on ${name}`, () => {
    const use = freshStore(create);
    storeChanges(use);
    storeDue(use);
    storeQueueing(use);
    storeLanes(use);
    storeSettling(use);
    storeRecords(use);
  });
}

/** A store on a database of its own for each test, with a procedure kept. */
export function freshStore(create: () => Promise<TestDatabase>): Use {
  let database: TestDatabase;
  let open: OpenStore;
  beforeEach(async () => {
    database = await create();
    open = await openStore(database.place);
    await open.store.keepProcedure(procedure);
  });
  afterEach(async () => {
    await open.store.close();
    await database.end();
  });
  return {
    get store() {
      return open.store;
    },
    get ledger() {
      return open.ledger;
    },
    get shelf() {
      return open.shelf;
    },
  };
}
