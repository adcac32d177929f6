import type { Priority } from '../incident/terms.ts';
import type { Misfit, Target } from './check-fault.ts';
import { prioritiesOf } from './complete.ts';
import { formatDuration, parseDuration } from './duration.ts';
import type { Targets } from './procedure.ts';
import { record } from './raw.ts';

interface Rule {
  readonly first: keyof Targets;
  readonly second: keyof Targets;
  readonly broken: (first: number, second: number) => boolean;
  readonly must: 'shorterThan' | 'noLongerThan';
}

const RULES: readonly Rule[] = [
  { first: 'remindUntaken', second: 'respond', broken: (a, b) => a >= b, must: 'shorterThan' },
  { first: 'respond', second: 'restore', broken: (a, b) => a > b, must: 'noLongerThan' },
  { first: 'updateLead', second: 'clientUpdate', broken: (a, b) => a >= b, must: 'shorterThan' },
];

/** The targets that are durations; what isn't is the schema's to report, and the rules that need it are left out. */
function readable(given: Readonly<Record<string, unknown>>) {
  const seconds: Record<string, number> = {};
  const unreadable = new Set<string>();
  for (const [name, value] of Object.entries(given)) {
    const read = typeof value === 'string' ? parseDuration(value) : null;
    if (read === null || read <= 0) unreadable.add(name);
    else seconds[name] = read;
  }
  return { seconds: seconds as Partial<Targets>, unreadable };
}

/** Within each priority the times must fit each other, those that are filled in included. */
export function checkTargets(priorities: unknown): readonly Misfit[] {
  return (['P1', 'P2', 'P3', 'P4'] as const satisfies readonly Priority[]).flatMap((priority) => {
    const given = record(record(priorities)[priority]);
    const { seconds, unreadable } = readable(given);
    const targets = prioritiesOf({ [priority]: seconds })[priority];
    const target = (name: keyof Targets): Target => ({
      name,
      duration: formatDuration(targets[name]),
      isDefault: !Object.hasOwn(given, name),
    });
    return RULES.flatMap(({ first, second, broken, must }) => {
      if (unreadable.has(first) || unreadable.has(second) || !broken(targets[first], targets[second])) return [];
      const at = Object.hasOwn(given, first) ? first : second;
      const fault = { kind: 'mustFit', first: target(first), second: target(second), must } as const;
      return [{ path: ['priorities', priority, at], fault }];
    });
  });
}
