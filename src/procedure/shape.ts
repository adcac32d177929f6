import type { z } from 'zod';
import { nearest } from './names.ts';
import { either, type Finding, type Path, show } from './raw.ts';
import { fileSchema, type ProcedureFile } from './schema.ts';

type Issue = z.core.$ZodIssue;

function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function unknownKey(path: Path, key: string, known: readonly string[]): Finding {
  const near = nearest(key, known);
  const help = near === null ? `what can stand here is ${either(known)}` : `did you mean ${near}?`;
  return { path: [...path, key], message: `there is no setting ${show(key)}; ${help}` };
}

/** The issues of the alternative that was meant: the one whose type fits; null where none does. */
function meant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fits = (issues: readonly Issue[]) =>
    !issues.some(({ code, path }) => path.length === 0 && code === 'invalid_type');
  return alternatives.find(fits) ?? null;
}

function findings(issue: Issue, above: Path): readonly Finding[] {
  const path = [...above, ...stepsOf(issue.path)];
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => unknownKey(path, key, known));
  }
  if (issue.code === 'invalid_union') {
    const issues = meant(issue.errors);
    if (issues !== null) return issues.flatMap((inner) => findings(inner, path));
  }
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path, message }));
  return [{ path, message: issue.message }];
}

/** The content by the schema, or everything in it that has the wrong shape. */
export function readShape(
  value: unknown,
): { readonly file: ProcedureFile } | { readonly file: null; readonly findings: readonly Finding[] } {
  const parsed = fileSchema.safeParse(value);
  return parsed.success
    ? { file: parsed.data }
    : { file: null, findings: parsed.error.issues.flatMap((issue) => findings(issue, [])) };
}
