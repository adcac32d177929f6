import type { Priority } from '../incident/terms.ts';
import { prioritiesOf } from './complete.ts';
import { formatDuration, parseDuration } from './duration.ts';
import type { Targets } from './procedure.ts';
import { type Finding, record } from './raw.ts';

interface Rule {
  readonly first: keyof Targets;
  readonly second: keyof Targets;
  readonly broken: (first: number, second: number) => boolean;
  readonly must: string;
}

const RULES: readonly Rule[] = [
  { first: 'remindUntaken', second: 'respond', broken: (a, b) => a >= b, must: 'shorter than' },
  { first: 'respond', second: 'restore', broken: (a, b) => a > b, must: 'no longer than' },
  { first: 'updateLead', second: 'clientUpdate', broken: (a, b) => a >= b, must: 'shorter than' },
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
export function checkTargets(priorities: unknown): readonly Finding[] {
  return (['P1', 'P2', 'P3', 'P4'] as const satisfies readonly Priority[]).flatMap((priority) => {
    const given = record(record(priorities)[priority]);
    const { seconds, unreadable } = readable(given);
    const targets = prioritiesOf({ [priority]: seconds })[priority];
    const said = (name: keyof Targets) =>
      `${name} (${formatDuration(targets[name])}${Object.hasOwn(given, name) ? '' : ', the default'})`;
    return RULES.flatMap(({ first, second, broken, must }) => {
      if (unreadable.has(first) || unreadable.has(second) || !broken(targets[first], targets[second])) return [];
      const at = Object.hasOwn(given, first) ? first : second;
      return [{ path: ['priorities', priority, at], message: `${said(first)} must be ${must} ${said(second)}` }];
    });
  });
}
