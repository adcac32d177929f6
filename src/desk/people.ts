import type { Account, Person } from './person.ts';
import type { Store } from './store.ts';

/**
 * How long a person is taken to be as they were. What they choose here counts at once; what they chose at another
 * replica, or were renamed to there, after that many seconds.
 */
const FRESH_SECONDS = 30;
const MOST_PEOPLE = 2000;

/**
 * The same store, which remembers who asked a moment ago: in an incident the same few people ask again and again, and
 * the look-up would be the one thing that a request waits for before it is decided.
 */
export function rememberingPeople(store: Store, now: () => Temporal.Instant): Store {
  const known = new Map<string, { readonly person: Person; readonly at: number }>();
  /** Counts choices, so that a look-up that began before one is not remembered after it. */
  let choices = 0;

  return {
    ...store,
    async person(account) {
      const key = keyOf(account);
      const at = now().epochMilliseconds;
      const found = known.get(key);
      if (found && at >= found.at && at - found.at < FRESH_SECONDS * 1000) return found.person;
      const before = choices;
      const person = await store.person(account);
      if (before !== choices) return person;
      known.delete(key);
      known.set(key, { person, at });
      const oldest = known.keys().next();
      if (known.size > MOST_PEOPLE && !oldest.done) known.delete(oldest.value);
      return person;
    },
    async link(account, to) {
      try {
        await store.link(account, to);
      } finally {
        choices += 1;
        known.clear();
      }
    },
    async setPreferences(id, chosen) {
      try {
        await store.setPreferences(id, chosen);
      } finally {
        choices += 1;
        for (const [key, { person }] of known) if (person.id === id) known.delete(key);
      }
    },
  };
}

/** All that the platform says of an account: a person who was renamed there is looked up again. */
function keyOf({ platform, external, name, language = null, timeZone = null }: Account): string {
  return JSON.stringify([platform, external, name, language, timeZone]);
}
