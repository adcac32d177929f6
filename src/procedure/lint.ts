import type { Fault } from './fault.ts';
import { lintPath } from './lint-path.ts';
import { lintTargets } from './lint-targets.ts';
import type { Procedure } from './procedure.ts';
import { type Finding, list, pathText, record } from './raw.ts';
import { type Hash, readProcedure } from './read.ts';
import { readSource } from './source.ts';

/** Who is in none of these can't be called. */
function isEmpty({ handles, members }: Procedure['groups'][number]): boolean {
  return Object.keys(handles).length === 0 && members.length === 0;
}

/** What goes to a group, each as the file names it; what the file leaves to the default too. */
function leadingTo({ services, categories, catchAll, path, lastResort }: Procedure, key: string): readonly string[] {
  const of = (name: string, all: readonly { readonly group: string | null }[]) =>
    all.flatMap(({ group }, index) => (group === key ? [`${name}[${index}]`] : []));
  return [
    ...of('services', services),
    ...of('categories', categories),
    ...(catchAll === key ? ['catchAll'] : []),
    ...path.flatMap(({ to }, index) => (to === `group:${key}` ? [`escalation.path[${index}]`] : [])),
    ...(lastResort.to === `group:${key}` ? ['escalation.lastResort'] : []),
  ];
}

/** A group to which incidents go is called by a mention or by its members: without either nobody hears. */
function lintGroups(procedure: Procedure, given: unknown): readonly Finding[] {
  return procedure.groups.flatMap((group, index) => {
    const [first] = leadingTo(procedure, group.key);
    if (first === undefined || !isEmpty(group)) return [];
    const path = list(given).length > 0 ? ['groups', index] : ['groups'];
    const message = `nobody is in ${group.key}, to which ${first} leads; give it handles or members`;
    return [{ path, message }];
  });
}

/**
 * Every fault of a procedure's file; where there is none, what in it can't work as it is meant: a group with nobody, a
 * cadence that is longer than its target, a path that asks the same twice or comes too late. In the file's order.
 */
export function lintProcedure(text: string, options: { readonly hash: Hash }): readonly Fault[] {
  const read = readProcedure(text, options);
  if (!read.ok) return read.faults;
  const source = readSource(text);
  const given = record(source.value);
  const findings = [
    ...lintGroups(read.procedure, given.groups),
    ...lintTargets(read.procedure, given.priorities),
    ...lintPath(read.procedure),
  ];
  return findings
    .map(({ path, message }) => ({ path: pathText(path), ...source.place(path), message }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
