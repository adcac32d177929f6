import { type Document, isAlias, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Path } from './raw.ts';
import { keyText, repeatFaults, syntaxFaults, type TextFault } from './yaml-faults.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text of a file as content, with the way back from the content to its places in the text. */
export interface Source {
  /** Plain data; undefined where the text can't be made into any. */
  readonly value: unknown;
  /** What keeps it from being YAML, and keys given twice. */
  readonly faults: readonly (Place & { readonly path: Path; readonly message: string })[];
  /** The first place that is not YAML: what follows it may have been misread. Null where all is. */
  readonly brokenAt: Place | null;
  /** Of a setting: its key. Of a list's item: its beginning. Of what isn't there: what should hold it. */
  readonly place: (path: Path) => Place;
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    if (isMap(holder)) {
      // Of a key given twice the last is the one that counts.
      const pair = holder.items.findLast(({ key }) => keyText(key) === step);
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(holder) && typeof step === 'number') {
      const item = holder.items[step];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** The content, or why there is none: marks that stand for too much, or for what can't be merged. */
function contentOf(document: Document): { readonly value: unknown; readonly faults: readonly TextFault[] } {
  try {
    return { value: document.toJS(), faults: [] };
  } catch (error) {
    // The parser has no class of its own for these.
    if (!(error instanceof Error)) throw error;
    const message = `the marks (& and *) of this file can't be followed: ${error.message}`;
    return { value: undefined, faults: [{ path: [], offset: 0, message }] };
  }
}

/**
 * From an offset to its place. The parser's own counter misses lines around some faults, and then
 * names a column that its line doesn't have.
 */
function placesIn(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Never throws, whatever the text. */
export function readSource(text: string): Source {
  const document = parseDocument(text, {
    prettyErrors: false,
    // Reported with their paths instead.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const placeAt = placesIn(text);
  const misread = syntaxFaults(document);
  const content = contentOf(document);
  // A mark that stands for nothing was found already, with its place.
  const broken = misread.length > 0 ? misread : content.faults;
  const first = broken.reduce((least, { offset }) => Math.min(least, offset), Number.POSITIVE_INFINITY);
  return {
    value: content.value,
    faults: [...broken, ...repeatFaults(document.contents, [])].map(({ path, offset, message }) => ({
      ...placeAt(offset),
      path,
      message,
    })),
    brokenAt: broken.length === 0 ? null : placeAt(first),
    place: (path) => placeAt(offsetOf(document, path)),
  };
}
