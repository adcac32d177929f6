import { type Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { type Path, show } from './raw.ts';

/** A fault at an offset of the text. */
export interface TextFault {
  readonly path: Path;
  readonly offset: number;
  readonly message: string;
}

const PLAIN: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands at the beginning of this line; indent with spaces',
  MULTIPLE_DOCS: 'a second document begins here; a file holds one procedure',
  BLOCK_AS_IMPLICIT_KEY:
    'a setting begins inside another; check the indentation, and put a text with a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'expected a colon after a key on one line; check the indentation here and below',
};

/** What keeps the text from being YAML: what follows such a fault may have been misread. */
export function syntaxFaults(document: Document): readonly TextFault[] {
  const faults: TextFault[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    path: [],
    offset: pos[0],
    message: PLAIN[code] ?? `this is not readable as YAML: ${message}; check quotes, brackets and indentation`,
  }));
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) !== undefined) return;
      const message = `*${node.source} stands for what is marked &${node.source} above it, and nothing is`;
      faults.push({ path: [], offset: node.range?.[0] ?? 0, message });
    },
  });
  return faults;
}

/** A mapping's key as the content has it. */
export function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** The second and later uses of a key in one mapping. */
export function repeatFaults(node: unknown, path: Path): readonly TextFault[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatFaults(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    const name = keyText(key);
    const here = [...path, name];
    const below = repeatFaults(value, here);
    if (!seen.has(name)) {
      seen.add(name);
      return below;
    }
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    return [{ path: here, offset, message: `${show(name)} is given twice here; keep one of the two` }, ...below];
  });
}
