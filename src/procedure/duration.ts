const SECONDS: Readonly<Record<string, number>> = {
  ...{ seconds: 1, second: 1, sec: 1, sek: 1, s: 1 },
  ...{ minutes: 60, minute: 60, min: 60 },
  ...{ hours: 3600, hour: 3600, godz: 3600, h: 3600 },
  ...{ days: 86_400, day: 86_400, dzień: 86_400, dni: 86_400, d: 86_400 },
};

/** The longest time that a procedure may name, in seconds: 30 days. */
export const LONGEST_DURATION = 30 * 86_400;

const PART = `(\\d+(?:[.,]\\d+)?)\\s*(${Object.keys(SECONDS).join('|')})`;

/** What a time looks like: numbers with units, in English or Polish, such as `90 s`, `15 min`, `1 h 30 min`, `2 dni`. */
export const DURATION_PATTERN = new RegExp(`^(?:${PART}\\s*)+$`);

/** Whole seconds, or null where the text is no time or not whole seconds. Its size is not judged. */
export function parseDuration(text: string): number | null {
  if (!DURATION_PATTERN.test(text)) return null;
  let seconds = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(new RegExp(PART, 'g'))) {
    seconds += Number(amount.replace(',', '.')) * (SECONDS[unit] ?? Number.NaN);
  }
  const whole = Math.round(seconds);
  // Tenths of an hour are whole seconds, though not always exactly so in binary.
  return Math.abs(seconds - whole) < 1e-6 ? whole : null;
}

/** As a file writes it, `1 day 2 h`; reading it gives the same seconds. Whole seconds above 0. */
export function formatDuration(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const parts: [number, string][] = [
    [days, days === 1 ? 'day' : 'days'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}
