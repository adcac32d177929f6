/** Hours in which somebody reads nothing that they only follow: local times of every day, `to` on the next one where it is earlier. */
export interface QuietHours {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

/** 22:00-07:00, with `-` or `–`, spaces or none; null for anything else, and for hours that never end. */
export function readQuietHours(text: string): QuietHours | null {
  const times = /^(\d{1,2}):?(\d{2})?\s*[-–]\s*(\d{1,2}):?(\d{2})?$/.exec(text.trim());
  if (!times) return null;
  const at = (hour: string | undefined, minute: string | undefined) => {
    const [h, m] = [Number(hour), Number(minute ?? '0')];
    return h < 24 && m < 60 ? Temporal.PlainTime.from({ hour: h, minute: m }) : null;
  };
  const [from, to] = [at(times[1], times[2]), at(times[3], times[4])];
  return from === null || to === null || from.equals(to) ? null : { from, to };
}

/** As `readQuietHours` reads them, such as 22:00-07:00. */
export function writeQuietHours({ from, to }: QuietHours): string {
  return `${from.toString({ smallestUnit: 'minute' })}-${to.toString({ smallestUnit: 'minute' })}`;
}

interface Span {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

const { compare } = Temporal.Instant;

/**
 * When the quiet hours that count at `now` are over, by the person's own clock; null where none do. A change of the clock
 * makes them longer or shorter: a time that it leaves out is as much later, and of one that comes twice the first counts.
 */
export function quietUntil(now: Temporal.Instant, timeZone: string, hours: QuietHours): Temporal.Instant | null {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  // Where the clock is changed, one night's hours may begin before the other's are over.
  const spans = [-1, 0, 1].map((days) => spanOf(today.add({ days }), timeZone, hours));
  let until = now;
  for (const span of spans) {
    if (compare(span.from, until) <= 0 && compare(span.until, until) > 0) until = span.until;
  }
  return compare(until, now) > 0 ? until : null;
}

function spanOf(day: Temporal.PlainDate, timeZone: string, { from, to }: QuietHours): Span {
  const at = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    date.toZonedDateTime({ timeZone, plainTime }).toInstant();
  const endsOn = Temporal.PlainTime.compare(from, to) < 0 ? day : day.add({ days: 1 });
  return { from: at(day, from), until: at(endsOn, to) };
}
