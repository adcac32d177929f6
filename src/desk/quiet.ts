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

/**
 * When the quiet hours that count at `now` are over, by the person's own clock; null where none do. A change of the clock
 * makes them an hour longer or shorter, and a time that it leaves out is the one after it.
 */
export function quietUntil(now: Temporal.Instant, timeZone: string, { from, to }: QuietHours): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  const { compare } = Temporal.PlainTime;
  const overnight = compare(from, to) > 0;
  const isLate = compare(time, from) >= 0;
  const isEarly = compare(time, to) < 0;
  if (overnight ? !isLate && !isEarly : !isLate || !isEarly) return null;
  const day = overnight && isLate ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toZonedDateTime({ timeZone, plainTime: to }).toInstant();
  // Where the clock goes back, the same local time comes twice: the end may have been the first of them.
  return Temporal.Instant.compare(end, now) > 0 ? end : null;
}
