import type { Draft, Store } from '../../desk/store.ts';
import { decode, encode } from '../json.ts';

interface Kept {
  readonly draft: Draft;
  used: boolean;
}

const { compare } = Temporal.Instant;

/** What was sent in the same instant counts as the newer one. */
const byAge = (one: Kept, other: Kept) =>
  compare(one.draft.at, other.draft.at) ||
  Number(one.used) - Number(other.used) ||
  (one.draft.id < other.draft.id ? -1 : 1);

/** Drafts of client updates in memory. */
export function memoryDrafts(): {
  readonly port: Pick<Store, 'saveDraft' | 'draft' | 'waitingDrafts' | 'dropDraft'>;
  use(id: string): void;
} {
  const drafts = new Map<string, Kept>();
  const use = (id: string) => {
    const found = drafts.get(id);
    if (found !== undefined) found.used = true;
  };
  return {
    use,
    port: {
      async saveDraft(draft) {
        if (drafts.get(draft.id)?.used === true) return;
        drafts.set(draft.id, { draft: decode(JSON.parse(encode(draft))) as Draft, used: false });
      },
      async draft(id) {
        const found = drafts.get(id);
        return found === undefined || found.used ? null : found.draft;
      },
      async waitingDrafts(incident) {
        const all = [...drafts.values()].filter(({ draft }) => draft.incident === incident).toSorted(byAge);
        const isNewest = (one: Kept) => all.findLast(({ draft }) => draft.by === one.draft.by) === one;
        return all.filter((one) => !one.used && isNewest(one)).map(({ draft }) => draft);
      },
      dropDraft: async (id) => use(id),
    },
  };
}
