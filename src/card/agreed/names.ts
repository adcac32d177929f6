import type { Conversation, EscalationTarget } from '../../incident/terms.ts';
import type { Language } from '../../language/language.ts';
import { type Words, words } from '../../language/words.ts';
import type { SupportHours, Weekday } from '../../procedure/hours.ts';
import type { Named, Procedure } from '../../procedure/procedure.ts';

/** What a procedure and its reader call things. */
export interface Naming {
  readonly language: Language;
  readonly w: Words['agreed'];
  readonly named: (part: Named) => string;
  readonly group: (key: string) => string;
  readonly target: (to: EscalationTarget) => string;
  readonly person: (id: string) => string;
  readonly place: (conversation: Conversation) => string;
  readonly hours: (hours: SupportHours) => readonly string[];
}

export function namingOf(procedure: Procedure, language: Language): Naming {
  const all = words(language);
  const named = (part: Named) => part.name[language];
  const find = (parts: readonly Named[], key: string) => {
    const part = parts.find((one) => one.key === key);
    return part ? named(part) : key;
  };
  const person = (id: string) => {
    const colon = id.indexOf(':');
    return `${id.slice(colon + 1)} (${id.slice(0, colon)})`;
  };
  return {
    language,
    w: all.agreed,
    named,
    group: (key) => find(procedure.groups, key),
    target(to) {
      if (to === 'owner') return all.owner;
      if (to === 'manager') return all.manager;
      if (to === 'operations') return all.operations;
      const key = to.slice(to.indexOf(':') + 1);
      if (to.startsWith('group:')) return find(procedure.groups, key);
      return to.startsWith('duty:') ? all.agreed.duty(find(procedure.rotas, key)) : person(key);
    },
    person,
    place: ({ platform, id }) => `#${id} (${platform})`,
    hours: (hours) => hoursIn(hours, language, all.agreed),
  };
}

function hoursIn({ openings, timeZone, holidays }: SupportHours, language: Language, w: Words['agreed']) {
  const lines = openings.map(({ days, from, to }) => `${daysIn(days, language)} ${from}–${to} (${timeZone})`);
  return holidays === null ? lines : [...lines, w.holidays(holidays)];
}

/** Monday–Friday, Sunday. */
function daysIn(days: readonly Weekday[], language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  const nameOf = (day: number) => name.format(Date.UTC(2026, 0, 4 + day));
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`)).join(', ');
}
