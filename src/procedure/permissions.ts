import type { Action, Entitled, Rules } from '../incident/permissions.ts';
import type { ProcedureFile } from './schema.ts';

/** A file's rules, each request once. The checks let no other names through. */
export function permissionsOf(rules: NonNullable<ProcedureFile['permissions']>): Partial<Rules> {
  const each = rules.flatMap(({ may, who }) =>
    may.map((action) => [action as Action, who as readonly Entitled[]] as const),
  );
  return Object.fromEntries(each) as Partial<Rules>;
}
