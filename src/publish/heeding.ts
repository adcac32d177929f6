import type { Change, Store } from '../desk/store.ts';

/** The same store, which says each time that something was written of an incident of which clients know. */
export function heeding(store: Store, changed: () => void): Store {
  async function heed<Written extends { readonly type: string }>(
    written: Promise<Written>,
    changes: readonly Change[],
  ): Promise<Written> {
    const result = await written;
    if (changes.some(({ incident }) => incident.clientsTold)) changed();
    return result;
  }
  return {
    ...store,
    append: (change) => heed(store.append(change), [change]),
    appendTogether: (...changes) => heed(store.appendTogether(...changes), changes),
    async takeDue(now, decide, together) {
      const taken: Change[] = [];
      const heard = (changes: readonly Change[]) => {
        taken.push(...changes);
        return changes;
      };
      const result = store.takeDue(
        now,
        (filed) => {
          const change = decide(filed);
          heard([change]);
          return change;
        },
        together && ((...of) => heard(together(...of))),
      );
      return await heed(result, taken);
    },
  };
}
