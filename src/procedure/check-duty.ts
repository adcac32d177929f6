import type { CheckFault, Misfit } from './check-fault.ts';
import { countries, isCountry } from './holidays.ts';
import { nearest } from './names.ts';
import { list, type Path, pathText, record, show, text } from './raw.ts';
import { CLOCK_END_PATTERN, CLOCK_PATTERN, minuteOfWeek, WEEK, weekTimeText } from './week.ts';

function checkHours(path: Path, hours: unknown): readonly Misfit[] {
  return list(hours).flatMap((one, index): readonly Misfit[] => {
    const [from, to] = [text(record(one).from), text(record(one).to)];
    if (from === null || to === null || !CLOCK_PATTERN.test(from) || !CLOCK_END_PATTERN.test(to) || from < to)
      return [];
    return [{ path: [...path, 'hours', index, 'to'], fault: { kind: 'endsBeforeItBegins', from, to } as const }];
  });
}

function checkHolidays(path: Path, country: unknown): readonly Misfit[] {
  if (typeof country !== 'string' || !/^[A-Z]{2}/.test(country) || isCountry(country)) return [];
  const near = country.length === 2 ? nearest(country, countries()) : null;
  return [{ path: [...path, 'holidays'], fault: { kind: 'noHolidays', country: show(country), near } }];
}

/** Hours end after they begin, and the country's holidays are known, also of the sweep. */
export function checkSupport(content: Readonly<Record<string, unknown>>): readonly Misfit[] {
  const places: readonly (readonly [Path, unknown])[] = [
    [['support'], content.support],
    ...list(content.services).map((one, index): [Path, unknown] => [
      ['services', index, 'support'],
      record(one).support,
    ]),
  ];
  const sweep = checkHolidays(['sweep'], record(content.sweep).holidays);
  return places
    .flatMap(([path, given]) => [
      ...checkHours(path, record(given).hours),
      ...checkHolidays(path, record(given).holidays),
    ])
    .concat(sweep);
}

interface Part {
  readonly index: number;
  readonly from: number;
  /** After `from`, perhaps in the next week. */
  readonly to: number;
}

function partsOf(shifts: readonly unknown[]): readonly Part[] | null {
  const parts = shifts.map((shift, index) => {
    const [from, to] = [minuteOfWeek(record(shift).from), minuteOfWeek(record(shift).to)];
    return from === null || to === null ? null : { index, from, to: to > from ? to : to + WEEK };
  });
  return parts.every((part) => part !== null) ? parts.toSorted((left, right) => left.from - right.from) : null;
}

/** Around the week each shift ends when the next one begins; later only where gaps are agreed, earlier never. */
function checkWeek(path: Path, shifts: readonly unknown[], gaps: boolean): readonly Misfit[] {
  const parts = partsOf(shifts) ?? [];
  return parts.flatMap((part, place): readonly Misfit[] => {
    const [following = part] = [parts[place + 1] ?? parts[0]];
    const begins = place === parts.length - 1 ? following.from + WEEK : following.from;
    if (part.to > begins) {
      const before = pathText([...path, part.index]);
      const fault = { kind: 'beginsTooEarly', from: weekTimeText(following.from), before } as const;
      return [{ path: [...path, following.index, 'from'], fault }];
    }
    if (part.to === begins || gaps) return [];
    const fault = { kind: 'gap', from: weekTimeText(part.to % WEEK), to: weekTimeText(following.from) } as const;
    return [{ path: [...path, part.index, 'to'], fault }];
  });
}

const WAYS = ['members', 'shifts', 'calendar'] as const;
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

function checkRota(path: Path, given: unknown): readonly Misfit[] {
  const rota = record(given);
  const misfit = (at: string, fault: CheckFault): readonly Misfit[] => [{ path: [...path, at], fault }];
  const missing = (what: 'since' | 'handover' | 'people') =>
    rota[what] === undefined ? misfit(what, { kind: 'rotaLacks', what }) : [];
  const [way, another] = WAYS.filter((one) => rota[one] !== undefined);
  if (!way) return [{ path, fault: { kind: 'rotaOfNobody' } }];
  if (another !== undefined) return misfit(another, { kind: 'rotaOfTwoKinds', way });
  const turns = way === 'members' ? [rota] : list(rota.shifts);
  const since = turns.some((turn) => list(record(turn).members).length > 1) ? missing('since') : [];
  if (way === 'members') {
    return [...missing('handover'), ...since];
  }
  if (way === 'shifts') return [...checkWeek([...path, 'shifts'], turns, rota.gaps === true), ...since];
  const url = text(rota.calendar) ?? '';
  const open = url.startsWith('http:') && !LOOPBACK.test(url);
  return [...(open ? misfit('calendar', { kind: 'openLine' }) : []), ...missing('people')];
}

/** Each rota says in one way who has duty, and a week has neither a gap nor two people at once. */
export function checkRotas(rotas: unknown): readonly Misfit[] {
  return list(rotas).flatMap((one, index) => checkRota(['rotas', index], one));
}
