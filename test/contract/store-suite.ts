import { describe } from 'vitest';
import { storeAlerts } from './store-alerts.ts';
import { storeAlike } from './store-alike.ts';
import { storeChanges } from './store-changes.ts';
import { storeDrafts } from './store-drafts.ts';
import { storeDue } from './store-due.ts';
import { storeFollowing } from './store-following.ts';
import { storeJoining } from './store-joining.ts';
import { storeLanes } from './store-lanes.ts';
import { storeListing } from './store-listing.ts';
import { storeQueueing } from './store-queueing.ts';
import { storeRecords } from './store-records.ts';
import { storeSettling } from './store-settling.ts';
import { storeSuperseding } from './store-superseding.ts';
import { freshStore } from './store-use.ts';

/** What the port promises, sentence by sentence, on one kind of store. Every test has a fresh one. */
export function storeSuite(name: string, create: Parameters<typeof freshStore>[0]): void {
  describe(`the store on ${name}`, () => {
    const use = freshStore(create);
    storeChanges(use);
    storeDue(use);
    storeListing(use);
    storeAlike(use);
    storeAlerts(use);
    storeJoining(use);
    storeQueueing(use);
    storeSuperseding(use);
    storeLanes(use);
    storeSettling(use);
    storeRecords(use);
    storeFollowing(use);
    storeDrafts(use);
  });
}
