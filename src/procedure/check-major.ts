import type { Misfit } from './check-fault.ts';
import { keysOf, reference, sameWords } from './check-keys.ts';
import { list, record } from './raw.ts';

/** The incident manager's role is always there, and the procedure's own may not take its key. */
const TAKEN = 'manager';

/** What is named by criteria must be there; each must say something; roles are called by different words. */
export function checkMajors(majors: unknown, services: unknown, categories: unknown): readonly Misfit[] {
  const { when, roles } = record(majors);
  return [
    ...list(when).flatMap((criterion, index): readonly Misfit[] => {
      const path = ['majors', 'when', index];
      const { priority, service, category } = record(criterion);
      if (priority === undefined && service === undefined && category === undefined) {
        return [{ path, fault: { kind: 'criterionOfNothing' } }];
      }
      return [
        ...reference([...path, 'service'], service, 'service', keysOf(services)),
        ...reference([...path, 'category'], category, 'category', keysOf(categories)),
      ];
    }),
    ...sameWords('roles', roles).map(({ path, fault }) => ({ path: ['majors', ...path], fault })),
    ...list(roles).flatMap((role, index): readonly Misfit[] =>
      record(role).key === TAKEN
        ? [{ path: ['majors', 'roles', index, 'key'], fault: { kind: 'managersKey', key: TAKEN } }]
        : [],
    ),
  ];
}
