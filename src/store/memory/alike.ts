import type { Store } from '../../desk/store.ts';
import type { Filed } from '../../incident/filed.ts';
import { isOpen, standing } from '../../incident/incident.ts';
import { compared, LEAST_LIKENESS, LOOKED_THROUGH } from '../../incident/likeness.ts';

/** As pg_trgm has it: each word with two spaces before it and one behind, cut into all groups of three. */
function trigrams(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const letters = [...`  ${word} `];
      return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
    }),
  );
}

/** Shared groups to all of them, 0 to 1. */
function similarity(one: string, other: string): number {
  const [first, second] = [trigrams(one), trigrams(other)];
  const shared = [...first].filter((group) => second.has(group)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Of these, oldest first, the ones that are like the text, as the store's port has it. */
export function alike<Row extends Pick<Filed, 'number' | 'incident' | 'texts'>>(
  rows: readonly Row[],
  { text, kind, limit }: Parameters<Store['alike']>[0],
): readonly Row[] {
  const sought = compared(text);
  return rows
    .filter(({ incident }) => isOpen(incident) && incident.kind === kind)
    .slice(-LOOKED_THROUGH)
    .map((row) => {
      const title = row.texts.get(standing(row.incident, row.incident.title)) ?? '';
      return { row, likeness: similarity(compared(title), sought) };
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness || one.row.number - other.row.number)
    .slice(0, limit)
    .map(({ row }) => row);
}
