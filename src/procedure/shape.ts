import type { z } from 'zod';
import { nearest } from './names.ts';
import { type Finding, type Path, show } from './raw.ts';
import { fileSchema, type ProcedureFile } from './schema.ts';
import { readFault, type ShapeWords } from './shape-fault.ts';

type Issue = z.core.$ZodIssue;

function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function unknownKey(path: Path, key: string, known: readonly string[], say: ShapeWords): Finding {
  const message = say({ kind: 'noSetting', key: show(key), near: nearest(key, known), known });
  return { path: [...path, key], message };
}

/** What the library itself says stays as it is. */
function said(message: string, say: ShapeWords): string {
  const fault = readFault(message);
  return fault === null ? message : say(fault);
}

/** The issues of the alternative that was meant: the one whose type fits; null where none does. */
function meant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fits = (issues: readonly Issue[]) =>
    !issues.some(({ code, path }) => path.length === 0 && code === 'invalid_type');
  return alternatives.find(fits) ?? null;
}

function findings(issue: Issue, above: Path, say: ShapeWords): readonly Finding[] {
  const path = [...above, ...stepsOf(issue.path)];
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => unknownKey(path, key, known, say));
  }
  if (issue.code === 'invalid_union') {
    const issues = meant(issue.errors);
    if (issues !== null) return issues.flatMap((inner) => findings(inner, path, say));
  }
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path, message: said(message, say) }));
  return [{ path, message: said(issue.message, say) }];
}

/** The content by the schema, or everything in it that has the wrong shape. */
export function readShape(
  value: unknown,
  say: ShapeWords,
): { readonly file: ProcedureFile } | { readonly file: null; readonly findings: readonly Finding[] } {
  const parsed = fileSchema.safeParse(value);
  return parsed.success
    ? { file: parsed.data }
    : { file: null, findings: parsed.error.issues.flatMap((issue) => findings(issue, [], say)) };
}
