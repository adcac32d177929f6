import type { Level, Priority } from '../incident/terms.ts';
import { formatDuration } from './duration.ts';
import { reached } from './lint-walked.ts';
import type { LintWords } from './lint-words.ts';
import type { Procedure, Targets } from './procedure.ts';
import { type Finding, record } from './raw.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
const LEVELS: readonly Level[] = ['high', 'medium', 'low'];

/** What is done again and again until the service is restored, and would first come after it should be. */
const CADENCES = ['progress', 'firstUpdate', 'clientUpdate'] as const satisfies readonly (keyof Targets)[];

/** Times that never come, what is agreed for priorities that no report gets, and a matrix by which what is worse counts less. */
export function lintTargets(
  procedure: Procedure,
  given: Readonly<Record<string, unknown>>,
  say: LintWords,
): readonly Finding[] {
  return [
    ...PRIORITIES.flatMap((priority) => cadences(procedure, priority, given.priorities, say)),
    ...unreached(procedure, given, say),
    ...steps(procedure, say),
  ];
}

function cadences({ priorities }: Procedure, priority: Priority, given: unknown, say: LintWords): readonly Finding[] {
  const targets = priorities[priority];
  const said = (name: keyof Targets) => {
    const isGiven = Object.hasOwn(record(record(given)[priority]), name);
    return `${name} (${formatDuration(targets[name])}${isGiven ? '' : `, ${say.isDefault}`})`;
  };
  return CADENCES.filter((name) => targets[name] > targets.restore).map((name) => ({
    path: ['priorities', priority, name],
    message: say.longCadence(said(name), said('restore')),
  }));
}

/** What somebody wrote for what never happens. */
function unreached(procedure: Procedure, given: Readonly<Record<string, unknown>>, say: LintWords): readonly Finding[] {
  const all = reached(procedure);
  const forPriorities = ['priorities', 'closing'].flatMap((name) =>
    PRIORITIES.filter((priority) => !all.includes(priority) && record(given[name])[priority] !== undefined).map(
      (priority) => ({ path: [name, priority], message: say.unreachedPriority(priority) }),
    ),
  );
  const majors = procedure.majors.when.flatMap(({ priority }, index) =>
    priority === undefined || all.some((one) => one <= priority)
      ? []
      : [{ path: ['majors', 'when', index], message: say.unmetCriterion(priority) }],
  );
  return [...forPriorities, ...majors];
}

/** Each cell is compared with the one below it and the one beside it. */
function steps({ matrix }: Procedure, say: LintWords): readonly Finding[] {
  return LEVELS.flatMap((impact, row) =>
    LEVELS.flatMap((urgency, column) => {
      const here = matrix[impact][urgency];
      const [below, beside] = [LEVELS[row + 1], LEVELS[column + 1]];
      const less = [
        ...(below && matrix[below][urgency] < here ? [`${below}.${urgency} (${matrix[below][urgency]})`] : []),
        ...(beside && matrix[impact][beside] < here ? [`${impact}.${beside} (${matrix[impact][beside]})`] : []),
      ];
      const path = ['matrix', impact, urgency];
      return less.map((other) => ({ path, message: say.worseCountsLess(here, other) }));
    }),
  );
}
