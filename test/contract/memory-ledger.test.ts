import { beforeEach, describe } from 'vitest';
import type { Change, Store } from '../../src/desk/store.ts';
import { type MemoryLedger, memoryLedger } from '../support/memory-ledger.ts';
import { storeLanes } from './store-lanes.ts';
import { storeQueueing } from './store-queueing.ts';
import { storeSettling } from './store-settling.ts';

// The ledger that other tests run on promises the same as the one on a database.
describe('the ledger in memory', () => {
  let ledger: MemoryLedger;
  beforeEach(() => {
    ledger = memoryLedger();
  });
  const commit = async ({ notices, incident, now, stopsClock }: Change) => {
    ledger.write(notices, incident.seq, now, stopsClock ? incident.id : null);
    return { type: 'committed', number: 1 };
  };
  const use = {
    get ledger() {
      return ledger;
    },
    // Of the store these suites use only what writes notices.
    store: { file: commit, append: commit } as unknown as Store,
    shelf: () => {
      throw new Error('there is no shelf here');
    },
  };
  storeQueueing(use);
  storeLanes(use);
  storeSettling(use);
});
