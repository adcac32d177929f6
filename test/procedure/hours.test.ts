import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countries, isCountry, isHoliday } from '../../src/procedure/holidays.ts';
import { addSupport, isSupported, type SupportHours, supportBetween, type Weekday } from '../../src/procedure/hours.ts';

const office: SupportHours = {
  timeZone: 'Europe/Warsaw',
  openings: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
  holidays: 'PL',
};

/** A local time in Warsaw, as 2026-12-23 15:30. */
const warsaw = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Warsaw').toInstant();
const inWarsaw = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');

const added = (from: string, hours: number, support: SupportHours = office) =>
  inWarsaw(addSupport(warsaw(from), hours * 3600, support));

test.each([
  ['2024-12-24', false],
  ['2025-12-24', true],
  ['2026-12-24', true],
  ['2026-12-25', true],
  ['2026-12-26', true],
  ['2026-12-31', false],
  ['2026-11-11', true],
  ['2026-04-06', true],
  ['2026-06-04', true],
  ['2027-01-06', true],
])('in Poland %s is a public holiday: %s', (date, there) => {
  expect(isHoliday('PL', Temporal.PlainDate.from(date))).toBe(there);
});

test('a holiday that moves, one of a state alone, and a day that stands in for one are known', () => {
  expect(isHoliday('DE-BY', Temporal.PlainDate.from('2026-01-06'))).toBe(true);
  expect(isHoliday('DE', Temporal.PlainDate.from('2026-01-06'))).toBe(false);
  expect(isHoliday('GB', Temporal.PlainDate.from('2027-12-28'))).toBe(true);
});

test('every country that is listed is known, and what is none is not', () => {
  expect(countries().length).toBeGreaterThan(150);
  expect(['PL', 'DE-BY', 'US-CA'].every(isCountry)).toBe(true);
  expect(['XX', 'PL-XX', 'pl', '', 'DE-BY-XX-YY'].some(isCountry)).toBe(false);
});

test('support goes on the next working day, after Christmas and the weekend', () => {
  expect(added('2026-12-23 15:30', 1)).toBe('2026-12-28 08:30');
  // Christmas Eve was a working day in Poland until 2024.
  expect(added('2024-12-23 15:30', 1)).toBe('2024-12-24 08:30');
});

test('what ends with the day ends then, and the next second is of the next day', () => {
  expect(added('2026-11-24 14:00', 2)).toBe('2026-11-24 16:00');
  expect(inWarsaw(addSupport(warsaw('2026-11-24 14:00'), 7260, office))).toBe('2026-11-25 08:01');
});

test('before the hours begin, at night and on a Sunday it begins with them', () => {
  expect(added('2026-11-24 05:00', 1)).toBe('2026-11-24 09:00');
  expect(added('2026-11-24 22:00', 1)).toBe('2026-11-25 09:00');
  expect(added('2026-11-29 12:00', 1)).toBe('2026-11-30 09:00');
});

test('a Sunday on which the clocks are put has an hour less, or one more', () => {
  const nights: SupportHours = {
    timeZone: 'Europe/Warsaw',
    openings: [{ days: [7], from: '00:00', to: '24:00' }],
    holidays: null,
  };
  const length = (day: string) =>
    supportBetween(warsaw(`${day} 00:00`), warsaw(`${day} 00:00`).add({ hours: 30 }), nights);
  expect([length('2026-03-29'), length('2026-10-25'), length('2026-11-01')]).toEqual([23 * 3600, 25 * 3600, 24 * 3600]);
});

test('on such a Sunday hours begin and end when the clock on the wall says so', () => {
  const sundays: SupportHours = { ...office, openings: [{ days: [7], from: '08:00', to: '16:00' }] };
  for (const day of ['2026-03-29', '2026-10-25']) {
    expect(added(`${day} 00:00`, 1, sundays)).toBe(`${day} 09:00`);
    expect(added(`${day} 00:00`, 8, sundays)).toBe(`${day} 16:00`);
  }
});

test('hours that begin at a time which the clocks leave out begin when they have been put forward', () => {
  const early: SupportHours = {
    timeZone: 'Europe/Warsaw',
    openings: [{ days: [7], from: '02:30', to: '05:00' }],
    holidays: null,
  };
  expect(added('2026-03-29 00:00', 0.5, early)).toBe('2026-03-29 04:00');
});

test('of hours that overlap each moment counts once', () => {
  const twice: SupportHours = {
    timeZone: 'UTC',
    openings: [
      { days: [1], from: '10:00', to: '14:00' },
      { days: [1, 2], from: '08:00', to: '12:00' },
    ],
    holidays: null,
  };
  const from = Temporal.Instant.from('2026-11-23T00:00Z');
  expect(supportBetween(from, from.add({ hours: 24 }), twice)).toBe(6 * 3600);
});

test('where nothing is agreed all hours count; hours that hold no time are refused', () => {
  const from = Temporal.Instant.from('2026-12-24T00:00Z');
  expect(addSupport(from, 90, null).equals(from.add({ seconds: 90 }))).toBe(true);
  expect(supportBetween(from, from.add({ hours: 1 }), null)).toBe(3600);
  expect(() => addSupport(from, 1, { timeZone: 'UTC', openings: [], holidays: null })).toThrow(RangeError);
});

const zones = ['Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];
const time = fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarter) => quarter * 15);
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const opening = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: time,
    length: fc.integer({ min: 15, max: 24 * 60 }),
  })
  .map(({ days, from, length }) => ({
    days: days as Weekday[],
    from: clock(from),
    to: clock(Math.min(24 * 60, from + length)),
  }));
const anyHours: fc.Arbitrary<SupportHours> = fc.record({
  timeZone: fc.constantFrom(...zones),
  openings: fc.array(opening, { minLength: 1, maxLength: 3 }),
  holidays: fc.constantFrom('PL', 'GB', null),
});
/** Around the days on which clocks are put, and any others. */
const anyInstant = fc
  .tuple(
    fc.constantFrom('2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31', '2026-04-04', '2026-12-23', '2026-07-01'),
    fc.integer({ min: 0, max: 4 * 86_400 }),
  )
  .map(([date, seconds]) => Temporal.Instant.from(`${date}T00:00Z`).add({ seconds }));
const anySeconds = fc.integer({ min: 0, max: 40 * 3600 });

test('as much support as was added has passed by then, across all changes of the clocks', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, anySeconds, (hours, from, seconds) => {
      const to = addSupport(from, seconds, hours);
      expect(supportBetween(from, to, hours)).toBeCloseTo(seconds, 6);
      // And not a second earlier.
      if (seconds > 0) expect(supportBetween(from, to.subtract({ seconds: 1 }), hours)).toBeCloseTo(seconds - 1, 6);
    }),
    { numRuns: 150 },
  );
});

test('added in two parts it is the same as at once, and more is never earlier', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, anySeconds, anySeconds, (hours, from, one, other) => {
      const first = addSupport(from, one, hours);
      const both = addSupport(from, one + other, hours);
      expect(addSupport(first, other, hours).equals(both)).toBe(true);
      expect(Temporal.Instant.compare(first, both)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 150 },
  );
});

test('what a clock on the wall shows decides whether there is support, also on the days on which it is put', () => {
  fc.assert(
    fc.property(opening, fc.constantFrom(...zones), anyInstant, (one, timeZone, instant) => {
      const local = instant.toZonedDateTimeISO(timeZone);
      // Earlier in the day a time may come twice, or never.
      fc.pre(local.hour >= 4);
      const shown = local.toPlainTime().toString({ smallestUnit: 'minute' });
      const open = one.days.some((day) => day === local.dayOfWeek) && one.from <= shown && shown < one.to;
      expect(isSupported(instant, { timeZone, openings: [one], holidays: null })).toBe(open);
    }),
    { numRuns: 300 },
  );
});

test('a minute of support counts just where there is support', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, (hours, from) => {
      // Openings begin and end at a quarter of an hour in each of these zones.
      const quarter = Temporal.Instant.fromEpochMilliseconds(Math.floor(from.epochMilliseconds / 900_000) * 900_000);
      const passed = supportBetween(quarter, quarter.add({ minutes: 1 }), hours);
      expect(passed).toBe(isSupported(quarter, hours) ? 60 : 0);
    }),
    { numRuns: 300 },
  );
});
