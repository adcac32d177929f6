import { countries, isCountry } from './holidays.ts';
import { nearest } from './names.ts';
import { type Finding, list, type Path, pathText, record, show, text } from './raw.ts';
import { CLOCK_END_PATTERN, CLOCK_PATTERN, minuteOfWeek, WEEK, weekTimeText } from './week.ts';

function checkHours(path: Path, hours: unknown): readonly Finding[] {
  return list(hours).flatMap((one, index) => {
    const [from, to] = [text(record(one).from), text(record(one).to)];
    if (from === null || to === null || !CLOCK_PATTERN.test(from) || !CLOCK_END_PATTERN.test(to) || from < to)
      return [];
    const message = `ends at ${to}, which is not after ${from}; write hours over midnight as two, to 24:00 and from 00:00`;
    return [{ path: [...path, 'hours', index, 'to'], message }];
  });
}

function checkHolidays(path: Path, country: unknown): readonly Finding[] {
  if (typeof country !== 'string' || !/^[A-Z]{2}/.test(country) || isCountry(country)) return [];
  const near = country.length === 2 ? nearest(country, countries()) : null;
  const help = near === null ? 'write it as PL or DE-BY' : `did you mean ${near}?`;
  return [{ path: [...path, 'holidays'], message: `no public holidays of ${show(country)} are known; ${help}` }];
}

/** Hours end after they begin, and the country's holidays are known, also of the sweep. */
export function checkSupport(content: Readonly<Record<string, unknown>>): readonly Finding[] {
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
function checkWeek(path: Path, shifts: readonly unknown[], gaps: boolean): readonly Finding[] {
  const parts = partsOf(shifts) ?? [];
  return parts.flatMap((part, place) => {
    const [following = part] = [parts[place + 1] ?? parts[0]];
    const begins = place === parts.length - 1 ? following.from + WEEK : following.from;
    if (part.to > begins) {
      const message = `begins ${weekTimeText(following.from)}, before ${pathText([...path, part.index])} ends`;
      return [{ path: [...path, following.index, 'from'], message }];
    }
    if (part.to === begins || gaps) return [];
    const message = `nobody has duty from ${weekTimeText(part.to % WEEK)} to ${weekTimeText(following.from)}; add a shift, or say gaps: true where that is agreed`;
    return [{ path: [...path, part.index, 'to'], message }];
  });
}

const WAYS = ['members', 'shifts', 'calendar'] as const;
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

function checkRota(path: Path, given: unknown): readonly Finding[] {
  const rota = record(given);
  const fault = (at: string, message: string): readonly Finding[] => [{ path: [...path, at], message }];
  const missing = (at: string, what: string) =>
    rota[at] === undefined ? fault(at, `is missing; expected ${what}`) : [];
  const [way, another] = WAYS.filter((one) => rota[one] !== undefined);
  if (!way) return [{ path, message: 'says nobody; expected members with a handover, or shifts, or a calendar' }];
  if (another !== undefined) return fault(another, `can't stand beside ${way}; keep one of the two`);
  const turns = way === 'members' ? [rota] : list(rota.shifts);
  const since = turns.some((turn) => list(record(turn).members).length > 1)
    ? missing('since', 'the date on which the first member’s first turn begins')
    : [];
  if (way === 'members') {
    return [...missing('handover', 'the day and time at which a week begins, such as monday 09:00'), ...since];
  }
  if (way === 'shifts') return [...checkWeek([...path, 'shifts'], turns, rota.gaps === true), ...since];
  const url = text(rota.calendar) ?? '';
  const open = url.startsWith('http:') && !LOOPBACK.test(url);
  return [
    ...(open ? fault('calendar', 'is read over an open line; expected https, but on this computer itself') : []),
    ...missing('people', 'a person for each name in the calendar, such as Jan Nowak: chat:jan'),
  ];
}

/** Each rota says in one way who has duty, and a week has neither a gap nor two people at once. */
export function checkRotas(rotas: unknown): readonly Finding[] {
  return list(rotas).flatMap((one, index) => checkRota(['rotas', index], one));
}
