import type { Level, Priority } from '../incident/terms.ts';
import { formatDuration } from './duration.ts';
import type { Procedure, Targets } from './procedure.ts';
import { type Finding, record } from './raw.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
const LEVELS: readonly Level[] = ['high', 'medium', 'low'];

/** What is done again and again until the service is restored, and would first come after it should be. */
const CADENCES = ['progress', 'firstUpdate', 'clientUpdate'] as const satisfies readonly (keyof Targets)[];

/** Times that never come, priorities that no report gets, and a matrix by which what is worse counts less. */
export function lintTargets(procedure: Procedure, given: unknown): readonly Finding[] {
  return [
    ...PRIORITIES.flatMap((priority) => [
      ...cadences(procedure, priority, given),
      ...reached(procedure, priority, given),
    ]),
    ...steps(procedure),
  ];
}

function cadences({ priorities }: Procedure, priority: Priority, given: unknown): readonly Finding[] {
  const targets = priorities[priority];
  const said = (name: keyof Targets) => {
    const isGiven = Object.hasOwn(record(record(given)[priority]), name);
    return `${name} (${formatDuration(targets[name])}${isGiven ? '' : ', the default'})`;
  };
  return CADENCES.filter((name) => targets[name] > targets.restore).map((name) => ({
    path: ['priorities', priority, name],
    message: `${said(name)} is longer than ${said('restore')}: it would never come before the target is missed`,
  }));
}

/** Targets that somebody wrote for what never happens. */
function reached({ matrix }: Procedure, priority: Priority, given: unknown): readonly Finding[] {
  const isReached = LEVELS.some((impact) => LEVELS.some((urgency) => matrix[impact][urgency] === priority));
  if (isReached || record(given)[priority] === undefined) return [];
  return [{ path: ['priorities', priority], message: `no impact and urgency give ${priority} by the matrix` }];
}

/** Each cell is compared with the one below it and the one beside it. */
function steps({ matrix }: Procedure): readonly Finding[] {
  return LEVELS.flatMap((impact, row) =>
    LEVELS.flatMap((urgency, column) => {
      const here = matrix[impact][urgency];
      const [below, beside] = [LEVELS[row + 1], LEVELS[column + 1]];
      const less = [
        ...(below && matrix[below][urgency] < here ? [`${below}.${urgency} (${matrix[below][urgency]})`] : []),
        ...(beside && matrix[impact][beside] < here ? [`${impact}.${beside} (${matrix[impact][beside]})`] : []),
      ];
      const path = ['matrix', impact, urgency];
      return less.map((other) => ({ path, message: `${here} is less urgent than ${other}, though it is worse` }));
    }),
  );
}
