import type { Account, Person, Store } from '../../src/desk/store.ts';
import type { Language } from '../../src/language/language.ts';

interface Row {
  readonly first: string;
  name: string;
  language: Language | null;
  timeZone: string | null;
}

/** People and their accounts in memory; an account is a person of its own. */
export function memoryPeople(): Pick<Store, 'person' | 'people' | 'setPreferences'> {
  const accounts = new Map<string, Account>();
  const people = new Map<string, Row>();

  function found(id: string): Person | null {
    const row = people.get(id);
    const account = accounts.get(id);
    if (row === undefined) return null;
    const language = row.language ?? account?.language ?? null;
    return { id, name: row.name, language, timeZone: row.timeZone ?? account?.timeZone ?? null };
  }

  return {
    async person(account) {
      const id = `${account.platform}:${account.external}`;
      accounts.set(id, account);
      const row = people.get(id) ?? { first: id, name: account.name, language: null, timeZone: null };
      row.name = account.name;
      people.set(id, row);
      return found(id) as Person;
    },
    async people(ids) {
      return new Map(ids.flatMap((id) => found(id) ?? []).map((person) => [person.id, person]));
    },
    async setPreferences(id, { language, timeZone }) {
      const row = people.get(id);
      if (row === undefined) return;
      row.language = language ?? row.language;
      row.timeZone = timeZone ?? row.timeZone;
    },
  };
}
