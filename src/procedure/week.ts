import type { Weekday } from './hours.ts';

const names: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const DAY = names.join('|');
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';

/** `monday-friday`, `saturday`, `monday, wednesday-friday, sunday`. */
export const DAYS_PATTERN = new RegExp(`^(?:${DAY})(?:-(?:${DAY}))?(?:, ?(?:${DAY})(?:-(?:${DAY}))?)*$`);
/** `08:00`. */
export const CLOCK_PATTERN = new RegExp(`^${CLOCK}$`);
/** `16:30`, also `24:00`. */
export const CLOCK_END_PATTERN = new RegExp(`^(?:${CLOCK}|24:00)$`);
/** `monday 08:00`. */
export const WEEK_TIME_PATTERN = new RegExp(`^(?:${DAY}) ${CLOCK}$`);

function numberOf(name: string): Weekday {
  return (names.indexOf(name) + 1) as Weekday;
}

/** The days that such a text names, Monday first; `saturday-monday` goes on into the next week. */
export function readDays(text: string): readonly Weekday[] {
  const days = text.split(/, ?/).flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const from = numberOf(first);
    const length = (numberOf(last) - from + 7) % 7;
    return Array.from({ length: length + 1 }, (_, index) => (((from - 1 + index) % 7) + 1) as Weekday);
  });
  return [...new Set(days)].sort((left, right) => left - right);
}

export function readWeekTime(text: string): { readonly day: Weekday; readonly time: string } {
  const [day = '', time = ''] = text.split(' ');
  return { day: numberOf(day), time };
}

const MINUTES_OF_DAY = 24 * 60;
/** All minutes of a week. */
export const WEEK = 7 * MINUTES_OF_DAY;

/** Minutes since the week began, by the clock on the wall; null for what is no such moment. */
export function minuteOfWeek(text: unknown): number | null {
  if (typeof text !== 'string' || !WEEK_TIME_PATTERN.test(text)) return null;
  const { day, time } = readWeekTime(text);
  return (day - 1) * MINUTES_OF_DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `monday 08:00`, for a minute of the week. */
export function weekTimeText(minute: number): string {
  const ofDay = minute % MINUTES_OF_DAY;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${names[Math.floor(minute / MINUTES_OF_DAY) % 7]} ${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}
