import { rememberingPeople } from '../../src/desk/people.ts';
import { heeding } from '../../src/publish/heeding.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { noon } from '../support/changes.ts';
import { storeSuite } from './store-suite.ts';

const end = async () => undefined;

// The store that other tests and the simulation run on promises the same as the one on a database.
storeSuite('the heap', async () => ({ ...memoryStore(), end }));

// What the desk puts around its store keeps each of its promises.
storeSuite('the heap, as a running desk uses it', async () => {
  const { store, ...rest } = memoryStore();
  const around = heeding(
    rememberingPeople(store, () => noon),
    () => undefined,
  );
  return { ...rest, store: around, end };
});
