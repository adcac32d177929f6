import type { Language } from './language.ts';

/** Polish needs three forms for whole numbers and one for fractions; English needs two. */
export interface Noun {
  readonly one: string;
  /** 2, 3, 4, 22… in Polish; left out in English. */
  readonly few?: string;
  /** 0, 5, 12, 112… in Polish; left out in English. */
  readonly many?: string;
  /** English plural; Polish fractions (1,5 incydentu). */
  readonly other: string;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const days: Readonly<Record<Language, Noun>> = {
  en: { one: 'day', other: 'days' },
  pl: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
};

const dayWords: Readonly<Record<Language, { readonly [distance: number]: string }>> = {
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  pl: { [-1]: 'wczoraj', 0: 'dzisiaj', 1: 'jutro' },
};

// English as it is written in Europe: 24 hours, the day before the month.
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL' };

const numbers = inLanguages((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const plurals = inLanguages((locale) => new Intl.PluralRules(locale));

/** Made once: making one costs more than all that it writes in a message. */
function inLanguages<Made>(make: (locale: string) => Made): Readonly<Record<Language, Made>> {
  return { en: make(locales.en), pl: make(locales.pl) };
}

/** A number as the language writes it: 1.5 or 1,5. At most two digits after the mark. */
export function number(language: Language, value: number): string {
  return numbers[language].format(value);
}

/** A number with its noun: 5 incydentów, 1,5 incydentu, 22 incydenty; 1 incident, 1.5 incidents. */
export function counted(language: Language, value: number, noun: Noun): string {
  return `${number(language, value)} ${nounFor(language, value, noun)}`;
}

/** The noun's form that goes with a number. */
function nounFor(language: Language, value: number, noun: Noun): string {
  switch (plurals[language].select(value)) {
    case 'one':
      return noun.one;
    case 'few':
      return noun.few ?? noun.other;
    case 'many':
      return noun.many ?? noun.other;
    case 'zero':
    case 'two':
    case 'other':
      return noun.other;
  }
}

/** How long, in whole minutes: 45 min, 2 h, 1 h 30 min, 2 days. Under a minute counts as 1 min, days are of 24 hours. */
export function duration(language: Language, seconds: number): string {
  const whole = Math.max(minute, Math.round(seconds / minute) * minute);
  const parts = [
    [Math.floor(whole / day), (count: number) => counted(language, count, days[language])],
    [Math.floor((whole % day) / hour), (count: number) => `${number(language, count)} h`],
    [(whole % hour) / minute, (count: number) => `${number(language, count)} min`],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, write]) => write(count))
    .join(' ');
}

/** 24 hours: 09:05 in English, 9:05 in Polish. */
export function timeOfDay(language: Language, at: Temporal.Instant, timeZone: string): string {
  const { hour: hours, minute: minutes } = at.toZonedDateTimeISO(timeZone);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${language === 'en' ? pad(hours) : hours}:${pad(minutes)}`;
}

/** Days between the two as the calendar counts them in that zone: 0 today, 1 tomorrow. */
export function dayDistance(at: Temporal.Instant, now: Temporal.Instant, timeZone: string): number {
  const date = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  return date(now).until(date(at), { largestUnit: 'days' }).days;
}

/** today, tomorrow, yesterday, 3 May, 3 May 2027 (the year when it isn't this one); in Polish 3 maja 2027. */
function dayOf(language: Language, at: Temporal.Instant, now: Temporal.Instant, timeZone: string): string {
  return dayWords[language][dayDistance(at, now, timeZone)] ?? date(language, at, now, timeZone);
}

/** 3 May, 3 May 2027 (the year when it isn't the other's); in Polish 3 maja 2027. */
function date(language: Language, at: Temporal.Instant, other: Temporal.Instant, timeZone: string): string {
  const sameYear = at.toZonedDateTimeISO(timeZone).year === other.toZonedDateTimeISO(timeZone).year;
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone,
  }).format(at.epochMilliseconds);
}

/**
 * A time beside another one, for texts that are read on any day: 14:40 on the same day, otherwise with its date, such as
 * 3 May, 14:40, and the year where that is another.
 */
export function timeBeside(
  language: Language,
  at: Temporal.Instant,
  other: Temporal.Instant | null,
  timeZone: string,
): string {
  if (other === null) return `${date(language, at, at, timeZone)}, ${timeOfDay(language, at, timeZone)}`;
  if (dayDistance(at, other, timeZone) === 0) return timeOfDay(language, at, timeZone);
  return `${date(language, at, other, timeZone)}, ${timeOfDay(language, at, timeZone)}`;
}

/** Monday, 3 May 2027; poniedziałek, 3 maja 2027. */
export function wholeDate(language: Language, day: Temporal.PlainDate): string {
  const { year, month, day: number } = day;
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, number));
}

/** Always with the day: today, 14:40; jutro, 9:00. */
export function dayAndTime(language: Language, at: Temporal.Instant, now: Temporal.Instant, timeZone: string): string {
  return `${dayOf(language, at, now, timeZone)}, ${timeOfDay(language, at, timeZone)}`;
}

/** A time within a text: 14:40 when that is today, otherwise with the day. */
export function moment(language: Language, at: Temporal.Instant, now: Temporal.Instant, timeZone: string): string {
  const write = dayDistance(at, now, timeZone) === 0 ? timeOfDay(language, at, timeZone) : null;
  return write ?? dayAndTime(language, at, now, timeZone);
}

/** Hours of every day: 22:00–07:00 in English, 22:00–7:00 in Polish. */
export function hoursOfDay(language: Language, from: Temporal.PlainTime, to: Temporal.PlainTime): string {
  const said = ({ hour, minute }: Temporal.PlainTime) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${language === 'en' ? two(hour) : hour}:${two(minute)}`;
  };
  return `${said(from)}–${said(to)}`;
}
