/**
 * Times as people write them: `16:30`, `16.30`, or with a date, `2026-11-24 16:30`. Null for what can't be read.
 * A time of day without a date means the nearest one in the given direction.
 */
export function readTime(
  text: string,
  timeZone: string,
  now: Temporal.Instant,
  direction: 'ahead' | 'past',
): Temporal.Instant | null {
  const match = /^(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [, date, hour, minute] = match;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const time = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const on = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
  if (date !== undefined) {
    const day = plainDate(date);
    return day && on(day);
  }
  const here = on(today);
  const compared = Temporal.Instant.compare(here, now);
  if (direction === 'ahead') return compared > 0 ? here : on(today.add({ days: 1 }));
  return compared <= 0 ? here : on(today.subtract({ days: 1 }));
}

function plainDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** True for a time zone's name that this machine knows, such as Europe/Warsaw. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
