import type { Account, Person } from '../../desk/person.ts';
import type { Store } from '../../desk/store.ts';
import type { Language } from '../../language/language.ts';
import type { QuietHours } from '../../notice/quiet-hours.ts';

interface Row {
  readonly first: string;
  name: string;
  language: Language | null;
  timeZone: string | null;
  quiet: QuietHours | null;
}

/** People and their accounts in memory; an account is a person of its own until it is linked. */
export function memoryPeople(): Pick<Store, 'person' | 'people' | 'setPreferences' | 'link'> {
  const accounts = new Map<string, Account>();
  const people = new Map<string, Row>();
  /** Whose an account is that was linked. */
  const linked = new Map<string, string>();

  function found(id: string): Person | null {
    const row = people.get(id);
    const account = accounts.get(id);
    if (row === undefined) return null;
    const language = row.language ?? account?.language ?? null;
    const whose = (key: string) => linked.get(key) ?? key;
    const also = [...accounts.keys()].filter((key) => whose(key) === id && key !== id).toSorted();
    const timeZone = row.timeZone ?? account?.timeZone ?? null;
    const quiet = row.quiet === null ? {} : { quiet: row.quiet };
    return { id, name: row.name, language, timeZone, ...quiet, ...(also.length > 0 ? { also } : {}) };
  }

  return {
    async person(account) {
      const id = `${account.platform}:${account.external}`;
      accounts.set(id, account);
      const to = linked.get(id);
      if (to !== undefined) return found(to) as Person;
      const row = people.get(id) ?? { first: id, name: account.name, language: null, timeZone: null, quiet: null };
      row.name = account.name;
      people.set(id, row);
      return found(id) as Person;
    },
    async people(ids) {
      return new Map(ids.flatMap((id) => found(id) ?? []).map((person) => [person.id, person]));
    },
    async link({ platform, external }, person) {
      const id = `${platform}:${external}`;
      if (!accounts.has(id)) throw new Error('an account that was to be linked is not known');
      linked.set(id, person);
    },
    async setPreferences(id, { language, timeZone, quiet }) {
      const row = people.get(id);
      if (row === undefined) return;
      row.language = language ?? row.language;
      row.timeZone = timeZone ?? row.timeZone;
      if (quiet !== undefined) row.quiet = quiet;
    },
  };
}
