import { formatDuration } from './duration.ts';
import type { EscalationStep } from './escalation.ts';
import { lintDuty } from './lint-duty.ts';
import { reached, type Walked } from './lint-walked.ts';
import type { LintWords } from './lint-words.ts';
import { allocate } from './lookup.ts';
import type { Procedure } from './procedure.ts';
import { type Finding, list, type Path, pathText, record } from './raw.ts';

function chosen<Part extends { readonly key: string }>(all: readonly Part[], keys: readonly string[]): readonly Part[] {
  return keys.length === 0 ? all : all.filter(({ key }) => keys.includes(key));
}

/** Those that the file writes; a path that is left to the default is of no one's making. */
function walkedIn(procedure: Procedure, given: unknown): readonly Walked[] {
  const { services, categories, path, paths } = procedure;
  const all = reached(procedure);
  const usual = {
    at: ['escalation', 'path'],
    steps: path,
    services,
    categories: [...categories, null],
    priorities: all,
  };
  const named = paths.map(
    (one, index): Walked => ({
      at: ['escalation', 'paths', index, 'steps'],
      steps: one.steps,
      services: chosen(services, one.services),
      categories: one.categories.length === 0 ? [...categories, null] : chosen(categories, one.categories),
      priorities: all.filter((priority) => one.priorities.length === 0 || one.priorities.includes(priority)),
    }),
  );
  return [...(list(record(given).path).length > 0 ? [usual] : []), ...named];
}

/** Paths to which nothing comes, that ask the same twice, call nobody, or are gone through too late. `given` is the file's escalation. */
export function lintPaths(procedure: Procedure, given: unknown, say: LintWords): readonly Finding[] {
  const walked = walkedIn(procedure, given);
  return [
    ...unreachable(procedure, say),
    ...walked.flatMap((one) => [
      ...twice(one, say),
      ...passedOver(procedure, one, say),
      ...lintDuty(procedure, one, say),
      ...tooLate(procedure, one, say),
    ]),
    ...owners(procedure, say),
    ...managers(procedure, walked, say),
    ...uncalled(procedure, say),
  ];
}

/** A path above takes whatever would come, or the matrix gives none of its priorities. */
function unreachable(procedure: Procedure, say: LintWords): readonly Finding[] {
  const { paths } = procedure;
  const all = reached(procedure);
  const covers = (wider: readonly string[], narrower: readonly string[]) =>
    wider.length === 0 || (narrower.length > 0 && narrower.every((one) => wider.includes(one)));
  return paths.flatMap((path, index) => {
    const at: Path = ['escalation', 'paths', index];
    if (path.priorities.length > 0 && !path.priorities.some((one) => all.includes(one))) {
      return [{ path: [...at, 'priorities'], message: say.noSuchPriority(path.priorities.join(', ')) }];
    }
    const live = path.priorities.length === 0 ? all : path.priorities.filter((one) => all.includes(one));
    const before = paths.findIndex(
      (other, place) =>
        place < index &&
        covers(other.services, path.services) &&
        covers(other.categories, path.categories) &&
        (other.priorities.length === 0 || live.every((one) => other.priorities.includes(one))),
    );
    return before === -1 ? [] : [{ path: at, message: say.takenBefore(`escalation.paths[${before}]`) }];
  });
}

function twice({ at, steps }: Walked, say: LintWords): readonly Finding[] {
  return steps.flatMap(({ to }, index) => {
    const first = steps.findIndex((step) => step.to === to);
    if (first === index) return [];
    return [{ path: [...at, index, 'to'], message: say.askedAgain(to, pathText([...at, first])) }];
  });
}

/** A group that has every incident of the path already is passed over while nobody takes it. */
function passedOver(procedure: Procedure, walked: Walked, say: LintWords): readonly Finding[] {
  const { at, steps, services, categories } = walked;
  const groups = new Set(
    services.flatMap((service) =>
      categories.map((category) => allocate(procedure, service.key, category?.key ?? null).group),
    ),
  );
  const [only, another] = groups;
  const isHeld = ({ to }: EscalationStep) => another === undefined && to === `group:${only}`;
  const isOwnerless = ({ to }: EscalationStep) => to === 'owner' && services.every(({ owner }) => owner === null);
  const held = steps.flatMap((step, index) =>
    isHeld(step) ? [{ path: [...at, index, 'to'], message: say.hasItAlready(only ?? '') }] : [],
  );
  const isManagerless = ({ to }: EscalationStep) =>
    to === 'manager' && !hasManager(procedure.groups) && !hasManager(services);
  const nobody = steps.length > 0 && steps.every((step) => isHeld(step) || isOwnerless(step) || isManagerless(step));
  return [...(nobody ? [{ path: at, message: say.callsNobody }] : []), ...held];
}

/** Which manager a step calls, only the incident tells; somebody must be one. */
function managers(
  { groups, services, lastResort }: Procedure,
  walked: readonly Walked[],
  say: LintWords,
): readonly Finding[] {
  if (hasManager(groups) || hasManager(services)) return [];
  const steps = walked.flatMap(({ at, steps: all }) =>
    all.flatMap(({ to }, index) =>
      to === 'manager' ? [{ path: [...at, index, 'to'], message: say.managerless }] : [],
    ),
  );
  const last: Path = ['escalation', 'lastResort', 'to'];
  return [...steps, ...(lastResort.to === 'manager' ? [{ path: last, message: say.managerlessLast }] : [])];
}

function hasManager(parts: readonly { readonly manager: string | null }[]): boolean {
  return parts.some(({ manager }) => manager !== null);
}

/** What no step calls is named for nothing, and its settings are asked for all the same. */
function uncalled({ webhooks, path, paths, lastResort }: Procedure, say: LintWords): readonly Finding[] {
  const steps = [...path, ...paths.flatMap((one) => one.steps), lastResort];
  return webhooks.flatMap(({ key }, index) =>
    steps.some(({ webhook }) => webhook === key) ? [] : [{ path: ['webhooks', index], message: say.uncalled(key) }],
  );
}

/** When everybody before the last resort was asked and nobody answered, there should be time left to restore. */
function tooLate(procedure: Procedure, { at, steps, priorities }: Walked, say: LintWords): readonly Finding[] {
  return priorities.flatMap((priority) => {
    const { respond, restore } = procedure.priorities[priority];
    const last = steps.reduce((sum, { wait }) => sum + Math.max(wait, respond), respond);
    if (last <= restore) return [];
    return [{ path: at, message: say.tooLate(priority, formatDuration(last), formatDuration(restore)) }];
  });
}

/** A step to an owner is passed over where the service has none, and a last resort goes elsewhere. */
function owners({ services, path, paths, lastResort }: Procedure, say: LintWords): readonly Finding[] {
  const asks = [
    { name: 'escalation.path', steps: path, of: [] as readonly string[] },
    ...paths.map(({ steps, services: of }, index) => ({ name: `escalation.paths[${index}].steps`, steps, of })),
  ].flatMap(({ name, steps, of }) => {
    const step = steps.findIndex(({ to }) => to === 'owner');
    return step === -1 ? [] : [{ name: `${name}[${step}]`, of, each: say.passedOverFor, none: say.passedOver }];
  });
  const last =
    lastResort.to === 'owner'
      ? [
          {
            name: 'escalation.lastResort',
            of: [] as readonly string[],
            each: say.lastResortElsewhereFor,
            none: say.lastResortElsewhere,
          },
        ]
      : [];
  return [...asks, ...last].flatMap(({ name, of, each, none }): readonly Finding[] => {
    const meant = chosen(services, of);
    const without = meant.filter(({ owner }) => owner === null);
    if (without.length === meant.length && meant.length > 1) return [{ path: ['services'], message: none(name) }];
    return without.map((service) => ({ path: ['services', services.indexOf(service)], message: each(name) }));
  });
}
