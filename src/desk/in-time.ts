import { StoreUnavailable } from './faults.ts';
import type { Commit, Store } from './store.ts';

/** How far a request came when its time ran out. */
export type Reached =
  /** Nothing was written, and nothing will be. */
  | { readonly type: 'unwritten' }
  /** A write is under way, or was and never answered. */
  | { readonly type: 'writing' }
  | { readonly type: 'written'; readonly number: number };

/** The store for one request, which knows how far it came. */
export interface Progress {
  readonly store: Store;
  /** From now on nothing begins to be written. */
  end(): Reached;
}

const nothing: Reached = { type: 'unwritten' };
const underWay: Reached = { type: 'writing' };

export function progressOn(store: Store): Progress {
  let reached = nothing;
  let ended = false;

  /** Writes, unless the person was told already that nothing is saved. */
  async function write<T>(work: () => Promise<T>, came: (result: T) => Reached): Promise<T> {
    if (ended) throw new StoreUnavailable(new Error('The time for an answer is over'));
    reached = underWay;
    const result = await work();
    reached = came(result);
    return result;
  }
  const commit = <Came extends Commit>(work: () => Promise<Came>): Promise<Came> =>
    write(work, (result): Reached => {
      switch (result.type) {
        case 'committed':
          return { type: 'written', number: result.number };
        case 'conflict':
          return nothing;
        // Whatever it came to the first time, it is not to be called unsaved.
        case 'repeated':
          return underWay;
      }
    });

  return {
    store: {
      ...store,
      file: (change, sought) => commit(() => store.file(change, sought)),
      append: (change) => commit(() => store.append(change)),
      appendTogether: (first, ...others) => commit(() => store.appendTogether(first, ...others)),
      link: (account, person) =>
        write(
          () => store.link(account, person),
          () => underWay,
        ),
      follow: (person, followed, how, now) =>
        write(
          () => store.follow(person, followed, how, now),
          () => underWay,
        ),
      unfollow: (people, followed) =>
        write(
          () => store.unfollow(people, followed),
          () => underWay,
        ),
      setPreferences: (id, chosen) =>
        write(
          () => store.setPreferences(id, chosen),
          () => underWay,
        ),
      keepFirst: (key, value) =>
        write(
          () => store.keepFirst(key, value),
          () => underWay,
        ),
      setSetting: (key, value) =>
        write(
          () => store.setSetting(key, value),
          () => underWay,
        ),
    },
    end() {
      ended = true;
      return reached;
    },
  };
}

/** What the work comes to; after so many milliseconds what `late` says instead. The work itself goes on. */
export async function inTime<T>(ms: number, work: Promise<T>, late: () => T): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(late()), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
