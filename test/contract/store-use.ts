import { afterEach, beforeEach } from 'vitest';
import type { Ledger, Shelf, Store } from '../../src/desk/store.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { noon, procedure } from '../support/changes.ts';
import type { TestDatabase } from '../support/database.ts';

/** The store of the test that runs. */
export interface Use {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly shelf: (platform: string) => Shelf;
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

/** Claims the one lane that is due and begins its next delivery. */
export async function begin(use: Use, at = noon) {
  const lane = await use.ledger.claim(at, 'holder', 60);
  const delivery = lane && (await use.ledger.next(lane, at, 'holder', 60));
  if (lane === null || delivery === null) throw new Error('nothing is due');
  return { lane, delivery };
}
