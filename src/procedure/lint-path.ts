import type { Priority } from '../incident/terms.ts';
import { formatDuration } from './duration.ts';
import type { EscalationStep } from './escalation.ts';
import type { Procedure } from './procedure.ts';
import type { Finding } from './raw.ts';

/** A path that asks the same twice, leads to nobody, or is gone through too late. */
export function lintPath(procedure: Procedure): readonly Finding[] {
  return [
    ...twice(procedure),
    ...owners(procedure),
    ...managers(procedure),
    ...uncalled(procedure),
    ...tooLate(procedure),
  ];
}

function twice({ path }: Procedure): readonly Finding[] {
  return path.flatMap(({ to }, index) => {
    const first = path.findIndex((step) => step.to === to);
    if (first === index) return [];
    const message = `asks ${to} again, as escalation.path[${first}] did: the path goes round in a circle`;
    return [{ path: ['escalation', 'path', index, 'to'], message }];
  });
}

/** A step to an owner is passed over where the service has none; a last resort can't be. */
function owners({ services, path, lastResort }: Procedure): readonly Finding[] {
  const step = path.findIndex(({ to }) => to === 'owner');
  const isLast = lastResort.to === 'owner';
  if (step === -1 && !isLast) return [];
  const without = services.flatMap(({ owner }, index) => (owner === null ? [index] : []));
  const name = isLast ? 'escalation.lastResort' : `escalation.path[${step}]`;
  const what = isLast ? 'calls nobody' : 'is passed over';
  if (without.length < services.length || services.length === 1) {
    return without.map((index) => ({ path: ['services', index], message: `has no owner, so ${name} ${what} for it` }));
  }
  return [{ path: ['services'], message: `none has an owner, so ${name} ${what}` }];
}

/** What no step calls is named for nothing, and its settings are asked for all the same. */
function uncalled({ webhooks, path, paths, lastResort }: Procedure): readonly Finding[] {
  const steps = [...path, ...paths.flatMap((one) => one.steps), lastResort];
  return webhooks.flatMap(({ key }, index) =>
    steps.some(({ webhook }) => webhook === key)
      ? []
      : [
          {
            path: ['webhooks', index],
            message: `no step calls ${key}; say webhook: ${key} in a step, or leave it out`,
          },
        ],
  );
}

/** Which manager a step calls, only the incident tells; somebody must be one. */
function managers({ groups, services, path, lastResort }: Procedure): readonly Finding[] {
  if ([...groups, ...services].some(({ manager }) => manager !== null)) return [];
  const at = (where: readonly (string | number)[], { to }: EscalationStep, what: string): readonly Finding[] =>
    to === 'manager'
      ? [{ path: ['escalation', ...where, 'to'], message: `no group and no service has a manager, so it ${what}` }]
      : [];
  return [
    ...path.flatMap((step, index) => at(['path', index], step, 'is passed over')),
    ...at(['lastResort'], lastResort, 'calls everybody in operations'),
  ];
}

/** When everybody before the last resort was asked and nobody answered, there should be time left to restore. */
function tooLate({ priorities, path }: Procedure): readonly Finding[] {
  return (['P1', 'P2', 'P3', 'P4'] as const satisfies readonly Priority[]).flatMap((priority) => {
    const { respond, restore } = priorities[priority];
    const last = path.reduce((sum, { wait }) => sum + Math.max(wait, respond), respond);
    if (last <= restore) return [];
    const message = `a ${priority} that nobody takes comes to the last resort after ${formatDuration(last)}, later than it should be restored (${formatDuration(restore)})`;
    return [{ path: ['escalation', 'path'], message }];
  });
}
