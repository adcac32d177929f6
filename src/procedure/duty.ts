import type { PersonId } from '../incident/terms.ts';
import type { DutyBook, Rota, Shift, Turn, WeekTime } from './rota.ts';

const { compare } = Temporal.Instant;

/** Who has duty, and until when nothing changes; nobody: null. */
interface Stretch {
  readonly person: PersonId | null;
  /** Null where nothing further is known. */
  readonly to: Temporal.Instant | null;
}

function onDate(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** Days from the one to the other within a week; a whole week where they are the same moment of it. */
function daysLong({ from, to }: Shift): number {
  const days = (to.day - from.day + 7) % 7;
  return days === 0 && to.time <= from.time ? 7 : days;
}

/** The first date on or after the given one that is that day of the week. */
function firstOn({ day }: WeekTime, date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (day - date.dayOfWeek + 7) % 7 });
}

/** The shift's turn that begins on that date. Turns before the rota's first date count backwards. */
function turnOn(date: Temporal.PlainDate, shift: Shift, since: string, timeZone: string): Turn | null {
  const { members, from, to } = shift;
  const weeks = firstOn(from, Temporal.PlainDate.from(since)).until(date, { largestUnit: 'days' }).days / 7;
  const person = members[((weeks % members.length) + members.length) % members.length];
  if (person === undefined) return null;
  return {
    person,
    from: onDate(date, from.time, timeZone),
    to: onDate(date.add({ days: daysLong(shift) }), to.time, timeZone),
  };
}

/** A weekly rota's turns around an instant: those under way, and each shift's next one. */
function weeklyAround(at: Temporal.Instant, rota: Rota): readonly Turn[] {
  const { schedule, timeZone } = rota;
  if (schedule.kind !== 'weekly') return [];
  // One more day, since a time that the clocks leave out may fall on the next date.
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate();
  return schedule.shifts.flatMap((shift) => {
    const first = firstOn(shift.from, today.subtract({ days: 8 }));
    return [0, 7, 14, 21].flatMap((days) => turnOn(first.add({ days }), shift, schedule.since, timeZone) ?? []);
  });
}

function covers(at: Temporal.Instant, { from, to }: Omit<Turn, 'person'>): boolean {
  return compare(from, at) <= 0 && compare(at, to) < 0;
}

function earliest(instants: readonly Temporal.Instant[]): Temporal.Instant | null {
  return instants.reduce<Temporal.Instant | null>(
    (least, one) => (least === null || compare(one, least) < 0 ? one : least),
    null,
  );
}

function stretch(rota: Rota, at: Temporal.Instant, book: DutyBook): Stretch {
  const usual = rota.schedule.kind === 'weekly' ? weeklyAround(at, rota) : (book.calendars[rota.key] ?? []);
  const instead = book.covers.filter((cover) => cover.rota === rota.key);
  const now = instead.findLast((turn) => covers(at, turn)) ?? latest(usual.filter((turn) => covers(at, turn)));
  const changes = [...usual, ...instead].flatMap(({ from, to }) => [from, to]).filter((one) => compare(one, at) > 0);
  return { person: now?.person ?? null, to: earliest(changes) };
}

/** In a calendar an exception lies upon what it changes, and begins no earlier. */
function latest(turns: readonly Turn[]): Turn | undefined {
  return turns.reduce<Turn | undefined>(
    (last, turn) => (last === undefined || compare(turn.from, last.from) > 0 ? turn : last),
    undefined,
  );
}

/** Handovers without a change of person that are passed over while one is looked for. */
const MOST_STRETCHES = 60;

/**
 * The turns from an instant on, in order, the first one from that instant: who follows themselves has one turn. Gaps
 * are left out. At most `count`, fewer where nothing further is known.
 */
export function turnsFrom(rota: Rota, at: Temporal.Instant, count: number, book: DutyBook): readonly Turn[] {
  const turns: Turn[] = [];
  let from = at;
  for (let seen = 0; seen < MOST_STRETCHES; seen += 1) {
    const { person, to } = stretch(rota, from, book);
    if (to === null) break;
    if (turns.length === count && person !== null && !follows(turns.at(-1), person, from)) break;
    add(turns, person, from, to);
    from = to;
  }
  return turns;
}

function follows(last: Turn | undefined, person: PersonId, from: Temporal.Instant): last is Turn {
  return last?.person === person && compare(last.to, from) === 0;
}

function add(turns: Turn[], person: PersonId | null, from: Temporal.Instant, to: Temporal.Instant): void {
  const last = turns.at(-1);
  if (person === null) return;
  if (follows(last, person, from)) turns[turns.length - 1] = { ...last, to };
  else turns.push({ person, from, to });
}

/** Changes of duty, gaps among them, that are looked at between two instants: some months of daily ones. */
const MOST_BETWEEN = 200;

/** Everybody's turns between two instants, in order; null where duty changes hands more than 200 times. */
export function turnsBetween(
  rota: Rota,
  from: Temporal.Instant,
  to: Temporal.Instant,
  book: DutyBook,
): readonly Turn[] | null {
  const turns: Turn[] = [];
  let at = from;
  for (let seen = 0; seen < MOST_BETWEEN && compare(at, to) < 0; seen += 1) {
    const { person, to: changes } = stretch(rota, at, book);
    const end = changes === null || compare(changes, to) > 0 ? to : changes;
    add(turns, person, at, end);
    at = end;
  }
  return compare(at, to) < 0 ? null : turns;
}

/**
 * Who has duty at that instant by the rota, its calendar and what was said instead, and until when; null where nobody
 * has. Whether that person is away, or gone from the platform, is another question: see `isAway`.
 */
export function onDuty(rota: Rota, at: Temporal.Instant, book: DutyBook): Turn | null {
  const [turn] = turnsFrom(rota, at, 1, book);
  return turn && compare(turn.from, at) === 0 ? turn : null;
}

/** Until when that person is away, by what they said; null where they aren't. */
export function awayUntil(person: PersonId, at: Temporal.Instant, { absences }: DutyBook): Temporal.Instant | null {
  const ends = absences.filter((absence) => absence.people.includes(person) && covers(at, absence)).map(({ to }) => to);
  return ends.reduce<Temporal.Instant | null>((last, to) => (last === null || compare(to, last) > 0 ? to : last), null);
}

export function isAway(person: PersonId, at: Temporal.Instant, book: DutyBook): boolean {
  return awayUntil(person, at, book) !== null;
}
