import { describe } from 'vitest';
import type { TestDatabase } from '../support/database.ts';
import { storeChanges } from './store-changes.ts';
import { storeDue } from './store-due.ts';
import { storeLanes } from './store-lanes.ts';
import { storeQueueing } from './store-queueing.ts';
import { storeRecords } from './store-records.ts';
import { storeSettling } from './store-settling.ts';
import { freshStore } from './store-use.ts';

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
