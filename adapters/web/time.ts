import type { Language } from '../../src/language/language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL' };

interface Zoned {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

/** The time of day in the reader's zone; with the date when that isn't today, with the year when it isn't this one. */
export function shownTime(at: Temporal.Instant, { language, timeZone, now }: Zoned): string {
  const then = at.toZonedDateTimeISO(timeZone);
  const today = now.toZonedDateTimeISO(timeZone);
  const locale = locales[language];
  const time = then.toLocaleString(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  if (then.toPlainDate().equals(today.toPlainDate())) return time;
  const date = then.toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(then.year !== today.year && { year: 'numeric' }),
  });
  return `${date}, ${time}`;
}

/** The whole of it, with the zone, for the tip that a pointer brings up. */
export function fullTime(at: Temporal.Instant, { language, timeZone }: Zoned): string {
  return at
    .toZonedDateTimeISO(timeZone)
    .toLocaleString(locales[language], { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' });
}
