import type { Level, Priority } from '../incident/terms.ts';
import type { RecoveryLine } from './closing.ts';
import { fold } from './names.ts';
import type { Category, Group, Named, Procedure, Service, Targets } from './procedure.ts';
import { peopleOf, type Rota } from './rota.ts';

/** Every word by which a part of the procedure can be called: key, both names, aliases. */
function wordsOf(named: Named & { readonly aliases?: readonly string[] }): readonly string[] {
  return [named.key, named.name.en, named.name.pl, ...(named.aliases ?? [])];
}

function find<Part extends Named>(parts: readonly Part[], text: string): Part | null {
  const sought = fold(text);
  return parts.find((part) => wordsOf(part).some((word) => fold(word) === sought)) ?? null;
}

/** By key or name in either language, without case and diacritics; null where there is none. */
export function findNamed(parts: readonly Named[], text: string): Named | null {
  return find(parts, text);
}

/** By key, name in either language or alias, without case and diacritics; null where there is none. */
export function findService(procedure: Procedure, text: string): Service | null {
  return find(procedure.services, text);
}

/**
 * By key or name in either language, without case and diacritics, or by a part of a name that no other one has;
 * null where there is none.
 */
export function findCategory(procedure: Procedure, text: string): Category | null {
  const sought = ` ${fold(text)} `;
  const named = procedure.categories.filter((category) =>
    wordsOf(category).some((word) => ` ${fold(word)} `.includes(sought)),
  );
  const [only, another] = named;
  return find(procedure.categories, text) ?? (only && !another ? only : null);
}

/** By key or name in either language, without case and diacritics; null where there is none. */
export function findGroup(procedure: Procedure, text: string): Group | null {
  return find(procedure.groups, text);
}

/** By key or name in either language, without case and diacritics; null where there is none. */
export function findCause(procedure: Procedure, text: string): Named | null {
  return find(procedure.causes, text);
}

/** By key or name in either language, without case and diacritics; null where there is none. */
export function findRota(procedure: Procedure, text: string): Rota | null {
  return find(procedure.rotas, text);
}

export function priorityOf(procedure: Procedure, impact: Level, urgency: Level): Priority {
  return procedure.matrix[impact][urgency];
}

export function targetsOf(procedure: Procedure, priority: Priority): Targets {
  return procedure.priorities[priority];
}

/** Who manages what a group has of a service: the group's manager first, then the service's. */
export function managersOf(
  { groups, services }: Procedure,
  { group, service }: { readonly group: string | null; readonly service: string },
): readonly string[] {
  const managers = [
    groups.find(({ key }) => key === group)?.manager,
    services.find(({ key }) => key === service)?.manager,
  ];
  return [...new Set(managers.filter((manager) => manager != null))];
}

/** Who manages those who have duty by a rota. */
export function managersOfRota({ groups }: Procedure, rota: Rota): readonly string[] {
  const people = peopleOf(rota);
  return groups.flatMap(({ manager, members }) =>
    manager !== null && members.some((one) => people.includes(one)) ? [manager] : [],
  );
}

/** Who manages any group or service. */
export function allManagers({ groups, services }: Procedure): readonly string[] {
  return [...groups, ...services].flatMap(({ manager }) => manager ?? []);
}

export interface Allocation {
  /** A group's key. */
  readonly group: string;
  readonly by: 'category' | 'service' | 'catchAll';
}

/**
 * The group that an incident goes to, by its service's and category's keys. A category with a group of its own
 * goes there whatever the service (a security suspicion is for security); else the service's group; else, also
 * where a key is unknown, the catch-all.
 */
export function allocate(procedure: Procedure, service: string, category: string | null): Allocation {
  const byCategory = procedure.categories.find(({ key }) => key === category)?.group;
  if (byCategory != null) return { group: byCategory, by: 'category' };
  const byService = procedure.services.find(({ key }) => key === service)?.group;
  if (byService != null) return { group: byService, by: 'service' };
  return { group: procedure.catchAll, by: 'catchAll' };
}

/**
 * What has to be done after a restore: of the service first, then of the category, then what came with others that were
 * merged into it; each line once.
 */
export function recoveryOf(
  procedure: Procedure,
  {
    service,
    category,
    absorbed = [],
  }: {
    readonly service: string;
    readonly category: string | null;
    readonly absorbed?: readonly { readonly carried?: { readonly recovery: readonly RecoveryLine[] } }[];
  },
): readonly RecoveryLine[] {
  const lines = [
    ...(procedure.services.find(({ key }) => key === service)?.recovery ?? []),
    ...(procedure.categories.find(({ key }) => key === category)?.recovery ?? []),
    ...absorbed.flatMap(({ carried }) => carried?.recovery ?? []),
  ];
  return lines.filter(({ key }, index) => lines.findIndex((other) => other.key === key) === index);
}
