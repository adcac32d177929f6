import { keysOf, reference, sameWords } from './check-keys.ts';
import { type Finding, list, record } from './raw.ts';

/** The incident manager's role is always there, and the procedure's own may not take its key. */
const TAKEN = 'manager';

/** What is named by criteria must be there; each must say something; roles are called by different words. */
export function checkMajors(majors: unknown, services: unknown, categories: unknown): readonly Finding[] {
  const { when, roles } = record(majors);
  return [
    ...list(when).flatMap((criterion, index): readonly Finding[] => {
      const path = ['majors', 'when', index];
      const { priority, service, category } = record(criterion);
      if (priority === undefined && service === undefined && category === undefined) {
        return [{ path, message: 'names nothing; expected at least one of priority, service and category' }];
      }
      return [
        ...reference([...path, 'service'], service, 'service', keysOf(services)),
        ...reference([...path, 'category'], category, 'category', keysOf(categories)),
      ];
    }),
    ...sameWords('roles', roles).map(({ path, message }) => ({ path: ['majors', ...path], message })),
    ...list(roles).flatMap((role, index): readonly Finding[] =>
      record(role).key === TAKEN
        ? [{ path: ['majors', 'roles', index, 'key'], message: `"${TAKEN}" is the incident manager's own key` }]
        : [],
    ),
  ];
}
