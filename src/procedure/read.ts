import { checkContent } from './check.ts';
import type { CheckWords } from './check-fault.ts';
import { checkInEnglish } from './check-words.ts';
import { completeProcedure } from './complete.ts';
import type { Fault } from './fault.ts';
import type { Procedure } from './procedure.ts';
import { type Finding, pathText, valueAt } from './raw.ts';
import { readShape } from './shape.ts';
import type { ShapeWords } from './shape-fault.ts';
import { shapeInEnglish } from './shape-words.ts';
import { readSource, type Source } from './source.ts';
import { canonical } from './version.ts';

/** A digest of a text, the same for the same text: SHA-256 as hexadecimal in the desk. */
export type Hash = (text: string) => string;

export type ProcedureRead =
  | { readonly ok: true; readonly procedure: Procedure }
  /** At least one, in the file's order. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What is said of a file, in one language. */
export interface FileWords {
  readonly shape: ShapeWords;
  readonly check: CheckWords;
}

const inEnglish: FileWords = { shape: shapeInEnglish, check: checkInEnglish };

/** What is wrong with the content, each at its place. */
function contentFaults(source: Source, shape: readonly Finding[], say: CheckWords): readonly Fault[] {
  const { value, brokenAt, place } = source;
  const located = ({ path, message }: Finding) => ({ path: pathText(path), ...place(path), message });
  if (brokenAt === null)
    return [...shape, ...checkContent(value).map(({ path, fault }) => ({ path, message: say(fault) }))].map(located);
  // From the line on that is not YAML the content may be misread: only what stands whole above it is sure,
  // for what seems to be missing or empty may go on below.
  const sure = shape.filter(({ path }) => ['string', 'number', 'boolean'].includes(typeof valueAt(value, path)));
  return sure.map(located).filter(({ line }) => line < brokenAt.line);
}

/** By place; what the parser reports twice, once. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const first = new Map(faults.map((fault) => [`${fault.line}:${fault.column} ${fault.path} ${fault.message}`, fault]));
  return [...first.values()].sort((left, right) => left.line - right.line || left.column - right.column);
}

/**
 * A procedure's file (YAML) as the procedure, or every fault that it has, at once. Never throws for any text.
 * `say` says what has the wrong shape, and what doesn't fit; what is no YAML is said in English. The version is the hash
 * of the whole content, defaults included: where keys stand in the file, comments and spelling (60 min, 1 h) do not change it.
 */
export function readProcedure(
  text: string,
  { hash, say = inEnglish }: { readonly hash: Hash; readonly say?: FileWords },
): ProcedureRead {
  const source = readSource(text);
  if (source.value === null) {
    return { ok: false, faults: [{ path: '', line: 1, column: 1, message: say.check({ kind: 'emptyFile' }) }] };
  }
  const shape = readShape(source.value, say.shape);
  const textFaults = source.faults.map((fault) => ({ ...fault, path: pathText(fault.path) }));
  const faults = [...textFaults, ...contentFaults(source, shape.file === null ? shape.findings : [], say.check)];
  if (shape.file === null || faults.length > 0) return { ok: false, faults: inOrder(faults) };
  const content = completeProcedure(shape.file);
  return { ok: true, procedure: { version: hash(canonical(content)), ...content } };
}
