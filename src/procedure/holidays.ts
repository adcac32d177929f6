import Holidays from 'date-holidays';

/** `PL`, `DE-BY`: a country, perhaps with its state or region, as ISO 3166 writes them. */
export type Country = string;

const calendars = new Map<Country, Holidays | null>();
const years = new Map<string, ReadonlySet<string>>();

function calendarOf(country: Country): Holidays | null {
  const known = calendars.get(country);
  if (known !== undefined) return known;
  const [land = '', ...parts] = country.split('-');
  const { countries, states, regions } = {
    countries: new Holidays().getCountries('en'),
    states: new Holidays().getStates(land, 'en'),
    regions: parts[0] === undefined ? undefined : new Holidays().getRegions(land, parts[0], 'en'),
  };
  const there =
    land in countries &&
    (parts[0] === undefined || parts[0] in (states ?? {})) &&
    (parts[1] === undefined || parts[1] in (regions ?? {}));
  const calendar = there && parts.length <= 2 ? new Holidays(country, { types: ['public'] }) : null;
  calendars.set(country, calendar);
  return calendar;
}

/** Whether the library knows the public holidays of this country or part of one. */
export function isCountry(country: Country): boolean {
  return calendarOf(country) !== null;
}

/** Every country that the library knows, by its two letters. */
export function countries(): readonly string[] {
  return Object.keys(new Holidays().getCountries('en'));
}

/**
 * The dates, as 2026-12-24, on which there is a public holiday, days that stand in for one included. What begins after
 * noon leaves its day a working day; what lasts beyond noon of a further day covers that day too.
 */
function datesOf(country: Country, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const dates = new Set<string>();
  for (const { date, start, end, type } of calendarOf(country)?.getHolidays(year) ?? []) {
    if (type !== 'public') continue;
    const begins = Temporal.PlainDateTime.from(date.slice(0, 19).replace(' ', 'T'));
    const ends = begins.add({ milliseconds: end.getTime() - start.getTime() });
    for (let day = begins.toPlainDate(); ; day = day.add({ days: 1 })) {
      const noon = day.toPlainDateTime({ hour: 12 });
      if (Temporal.PlainDateTime.compare(noon, ends) >= 0) break;
      if (Temporal.PlainDateTime.compare(noon, begins) >= 0) dates.add(day.toString());
    }
  }
  years.set(key, dates);
  return dates;
}

/** Whether that date is a public holiday there. A country that isn't known has none. */
export function isHoliday(country: Country, date: Temporal.PlainDate): boolean {
  return datesOf(country, date.year).has(date.toString());
}
