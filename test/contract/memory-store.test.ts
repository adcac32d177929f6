import { memoryStore } from '../../src/store/memory/store.ts';
import { storeSuite } from './store-suite.ts';

// The store that other tests and the simulation run on promises the same as the one on a database.
storeSuite('the heap', async () => ({ ...memoryStore(), end: async () => undefined }));
