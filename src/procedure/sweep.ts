import type { Priority } from '../incident/terms.ts';
import { type Country, isHoliday } from './holidays.ts';
import type { Weekday } from './hours.ts';

/** What a closed record should have, though its gate may not have asked for it: `reasons` are those of departures. */
export const recordLines = ['resolution', 'cause', 'category', 'reasons'] as const;
export type RecordLine = (typeof recordLines)[number];

/** When it is looked for what was left undone, and what a record should have. */
export interface Sweep {
  /** A time of day by the procedure's clock, such as `09:00`. */
  readonly at: string;
  readonly days: readonly Weekday[];
  /** Whose public holidays are left out; null where every day counts. */
  readonly holidays: Country | null;
  readonly record: Readonly<Record<Priority, readonly RecordLine[]>>;
  /** Seconds after the close in which a record is looked through. */
  readonly records: number;
}

/** The date, as 2026-11-30, whose sweep has come at `now` by the procedure's clock; null on days without one, and before its time. */
export function sweepDay({ at, days, holidays }: Sweep, timeZone: string, now: Temporal.Instant): string | null {
  const local = now.toZonedDateTimeISO(timeZone);
  const date = local.toPlainDate();
  if (!days.some((day) => day === date.dayOfWeek)) return null;
  if (holidays !== null && isHoliday(holidays, date)) return null;
  return Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(at)) < 0 ? null : date.toString();
}
