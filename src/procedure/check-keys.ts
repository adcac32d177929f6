import type { Misfit, Part } from './check-fault.ts';
import { usual } from './defaults.ts';
import { fold, nearest } from './names.ts';
import { list, type Path, pathText, record, show, text } from './raw.ts';

/** The keys of a list of services, categories, groups …; null where there is no list, so that nothing can be said. */
export function keysOf(parts: unknown): readonly string[] | null {
  if (!Array.isArray(parts)) return null;
  return parts.map((part) => text(record(part).key)).filter((key) => key !== null);
}

/** The groups there are: those of the file, else the built-in one. */
export function groupKeys(content: Readonly<Record<string, unknown>>): readonly string[] | null {
  return content.groups === undefined ? [usual.catchAll] : keysOf(content.groups);
}

/** A key must be one of those there are; what is no text is the schema's to report. */
export function reference(path: Path, key: unknown, of: Part, keys: readonly string[] | null): readonly Misfit[] {
  if (typeof key !== 'string' || keys === null || keys.includes(key)) return [];
  return [{ path, fault: { kind: 'unknown', of, given: show(key), near: nearest(key, keys), known: keys } }];
}

/** Every word by which one part can be called, each with its place. */
function wordsOf(part: unknown, path: Path): readonly { readonly path: Path; readonly word: string }[] {
  const { key, name, aliases } = record(part);
  const names = record(name);
  const found: [Path, unknown][] = [
    [[...path, 'key'], key],
    [[...path, 'name'], name],
    [[...path, 'name', 'en'], names.en],
    [[...path, 'name', 'pl'], names.pl],
    ...list(aliases).map((alias, index): [Path, unknown] => [[...path, 'aliases', index], alias]),
  ];
  return found.flatMap(([at, value]) =>
    typeof value === 'string' && fold(value) !== '' ? [{ path: at, word: value }] : [],
  );
}

/**
 * Two parts of one list may not answer to the same word, without case and diacritics: a person who types it
 * would get the first. Within one part only an alias given twice is a fault; a name may be the key.
 */
export function sameWords(name: string, parts: unknown): readonly Misfit[] {
  const owners = new Map<string, { readonly part: number; readonly path: Path }>();
  return list(parts).flatMap((part, index) =>
    wordsOf(part, [name, index]).flatMap(({ path, word }) => {
      const folded = fold(word);
      const owner = owners.get(folded);
      if (owner === undefined) {
        owners.set(folded, { part: index, path });
        return [];
      }
      const bothAliases = owner.path.includes('aliases') && path.includes('aliases');
      if (owner.part === index && !bothAliases) return [];
      return [{ path, fault: { kind: 'standsFor', word: show(word), at: pathText(owner.path) } as const }];
    }),
  );
}
