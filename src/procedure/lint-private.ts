import type { LintWords } from './lint-words.ts';
import type { Procedure, Service } from './procedure.ts';
import type { Finding } from './raw.ts';

/** What is private is told to its members alone: a last resort that adds nobody to them calls those who did not answer. */
export function lintPrivate(procedure: Procedure, say: LintWords): readonly Finding[] {
  const { services, categories, groups, lastResort } = procedure;
  const kept = [
    ...services.map((service, index) => ({ at: ['services', index], part: service, of: [service] })),
    ...categories.map((category, index) => ({ at: ['categories', index], part: category, of: services })),
  ];
  return kept.flatMap(({ at, part, of }) => {
    if (part.private === null) return [];
    const { members } = part.private;
    const few = groups.find(({ key }) => key === members)?.members ?? [];
    const called = lastResortOf(procedure, of);
    if (called === null || called.some((person) => !few.includes(person))) return [];
    return [{ path: [...at, 'private'], message: say.lastResortOfPrivate(lastResort.to, members) }];
  });
}

/** Whom the last resort adds to those who see what is private; null where the file alone doesn't tell. */
function lastResortOf({ groups, lastResort: { to } }: Procedure, services: readonly Service[]) {
  if (to === 'operations') {
    return [
      ...services.flatMap(({ owner, manager }) => [owner, manager]),
      ...groups.map(({ manager }) => manager),
    ].filter((person) => person !== null);
  }
  if (to === 'owner') return services.flatMap(({ owner }) => owner ?? []);
  if (to.startsWith('group:')) return groups.find(({ key }) => to === `group:${key}`)?.members ?? [];
  return to.startsWith('person:') ? [to.slice('person:'.length)] : null;
}
