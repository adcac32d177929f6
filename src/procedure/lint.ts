import type { Fault } from './fault.ts';
import { lintPaths } from './lint-paths.ts';
import { lintPermissions } from './lint-permissions.ts';
import { lintPrivate } from './lint-private.ts';
import { lintTargets } from './lint-targets.ts';
import type { LintWords } from './lint-words.ts';
import type { Procedure } from './procedure.ts';
import { type Finding, list, pathText, record } from './raw.ts';
import { type Hash, readProcedure } from './read.ts';
import { readSource } from './source.ts';

/** Who is in none of these can't be called. */
function isEmpty({ handles, members }: Procedure['groups'][number]): boolean {
  return Object.keys(handles).length === 0 && members.length === 0;
}

/** What goes to a group, each as the file names it; what the file leaves to the default too. */
function leadingTo(procedure: Procedure, key: string): readonly string[] {
  const { services, categories, catchAll, path, paths, lastResort } = procedure;
  const of = (name: string, all: readonly { readonly group: string | null }[]) =>
    all.flatMap(({ group }, index) => (group === key ? [`${name}[${index}]`] : []));
  const asked = (name: string, steps: Procedure['path']) =>
    steps.flatMap(({ to }, index) => (to === `group:${key}` ? [`${name}[${index}]`] : []));
  return [
    ...of('services', services),
    ...of('categories', categories),
    ...(catchAll === key ? ['catchAll'] : []),
    ...asked('escalation.path', path),
    ...paths.flatMap(({ steps }, index) => asked(`escalation.paths[${index}].steps`, steps)),
    ...(lastResort.to === `group:${key}` ? ['escalation.lastResort'] : []),
  ];
}

/** A group to which incidents go is called by a mention or by its members: without either nobody hears. */
function lintGroups(procedure: Procedure, given: unknown, say: LintWords): readonly Finding[] {
  return procedure.groups.flatMap((group, index) => {
    const [first] = leadingTo(procedure, group.key);
    if (first === undefined || !isEmpty(group)) return [];
    const path = list(given).length > 0 ? ['groups', index] : ['groups'];
    return [{ path, message: say.emptyGroup(group.key, first) }];
  });
}

/** A service whose responders read nowhere, or of which the status page could never say anything. */
function lintServices({ services }: Procedure, say: LintWords): readonly Finding[] {
  return services.flatMap((service, index) => [
    ...(service.conversations.responders?.length === 0
      ? [{ path: ['services', index, 'conversations', 'responders'], message: say.nobodyTold }]
      : []),
    ...(service.public !== null && service.private !== null
      ? [{ path: ['services', index, 'public'], message: say.publicAndPrivate }]
      : []),
  ]);
}

export interface Linting {
  readonly hash: Hash;
  readonly words: LintWords;
  /** What else was found, such as a conversation in which the desk can't post; asked only of a file without faults. */
  readonly more?: (procedure: Procedure) => Promise<readonly Finding[]>;
}

/**
 * Every fault of a procedure's file; where there is none, what in it can't work as it is meant: a group with nobody, a
 * cadence that is longer than its target, a path to which nothing comes, that asks the same twice, calls nobody, meets
 * a rota's gap or comes too late, a rule by which nobody could. In the file's order.
 */
export async function lintProcedure(text: string, { hash, words, more }: Linting): Promise<readonly Fault[]> {
  const read = readProcedure(text, { hash, say: words });
  if (!read.ok) return read.faults;
  const { procedure } = read;
  const source = readSource(text);
  const given = record(source.value);
  const findings = [
    ...lintGroups(procedure, given.groups, words),
    ...lintServices(procedure, words),
    ...lintTargets(procedure, given, words),
    ...lintPrivate(procedure, words),
    ...lintPaths(procedure, given.escalation, words),
    ...lintPermissions(procedure, given.permissions, words),
    ...((await more?.(procedure)) ?? []),
  ];
  return findings
    .map(({ path, message }) => ({ path: pathText(path), ...source.place(path), message }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
