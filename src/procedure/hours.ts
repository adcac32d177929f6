import { type Country, isHoliday } from './holidays.ts';

/** Monday is 1 and Sunday 7, as ISO 8601 counts them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On these days of the week, from one time of day to another: `08:00`, `16:30`, the end also `24:00`. */
export interface Opening {
  readonly days: readonly Weekday[];
  readonly from: string;
  /** Later than `from`. */
  readonly to: string;
}

/** When a service is supported. */
export interface SupportHours {
  readonly timeZone: string;
  readonly openings: readonly Opening[];
  /** Whose public holidays are no days of support; null where every day counts. */
  readonly holidays: Country | null;
}

interface Span {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Support may be an hour a week, and 30 days of it then take 14 years; what takes longer has no hours at all. */
const MOST_DAYS = 366 * 30;

/**
 * That time of day on that date. A time that the clocks leave out is as much later as they are put forward; of one that
 * comes twice the first is meant.
 */
function at(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  const [day, of] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(of) }).toInstant();
}

/** The spans of support of one date, in order, none of them in another. */
function spansOn(date: Temporal.PlainDate, { timeZone, openings, holidays }: SupportHours): readonly Span[] {
  if (holidays !== null && isHoliday(holidays, date)) return [];
  const spans = openings
    .filter(({ days }) => days.some((day) => day === date.dayOfWeek))
    .map(({ from, to }) => ({ from: at(date, from, timeZone), to: at(date, to, timeZone) }))
    .sort((left, right) => Temporal.Instant.compare(left.from, right.from));
  const apart: Span[] = [];
  for (const span of spans) {
    const before = apart.at(-1)?.to ?? span.from;
    const from = later(span.from, before);
    if (Temporal.Instant.compare(from, span.to) < 0) apart.push({ from, to: span.to });
  }
  return apart;
}

function later(left: Temporal.Instant, right: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(left, right) >= 0 ? left : right;
}

/** The spans that end after `from`, in order, the first one cut to begin no earlier. */
function* spansAfter(from: Temporal.Instant, hours: SupportHours): Generator<Span> {
  const first = from.toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (let days = 0; days < MOST_DAYS; days += 1) {
    for (const span of spansOn(first.add({ days }), hours)) {
      if (Temporal.Instant.compare(span.to, from) > 0) yield { from: later(span.from, from), to: span.to };
    }
  }
}

/** Whether there is support at that instant. A span's end is no longer part of it. */
export function isSupported(instant: Temporal.Instant, hours: SupportHours): boolean {
  const [span] = spansOn(instant.toZonedDateTimeISO(hours.timeZone).toPlainDate(), hours).filter(
    ({ from, to }) => Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, to) < 0,
  );
  return span !== undefined;
}

/**
 * The first instant by which so many seconds of support have passed since `instant`: elapsed seconds, however the clocks
 * are put meanwhile. 0 gives `instant` itself. Hours of null are all hours. Throws a RangeError for hours in which
 * there is no support at all.
 */
export function addSupport(instant: Temporal.Instant, seconds: number, hours: SupportHours | null): Temporal.Instant {
  if (hours === null) return instant.add({ seconds });
  if (seconds <= 0) return instant;
  let left = seconds;
  for (const { from, to } of spansAfter(instant, hours)) {
    const there = to.since(from).total('seconds');
    // To the nanosecond, though instants may lie between two seconds.
    if (there >= left) return from.add({ nanoseconds: Math.round(left * 1e9) });
    left -= there;
  }
  throw new RangeError('these support hours hold no time');
}

/** Seconds of support from one instant to a later one; 0 where the second isn't later. Hours of null are all hours. */
export function supportBetween(from: Temporal.Instant, to: Temporal.Instant, hours: SupportHours | null): number {
  if (Temporal.Instant.compare(to, from) <= 0) return 0;
  if (hours === null) return to.since(from).total('seconds');
  let seconds = 0;
  for (const span of spansAfter(from, hours)) {
    if (Temporal.Instant.compare(span.from, to) >= 0) break;
    const end = Temporal.Instant.compare(span.to, to) < 0 ? span.to : to;
    seconds += end.since(span.from).total('seconds');
  }
  return seconds;
}
