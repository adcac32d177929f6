import { expect, test } from 'vitest';
import { sweepDay } from '../../src/procedure/sweep.ts';
import { linesOf, procedureOf } from './support.ts';

const BASE = 'services: [{ key: shop, name: Shop }]\n';
const { sweep: usual } = procedureOf(BASE);
const day = (time: string, over: Partial<typeof usual> = {}) =>
  sweepDay({ ...usual, ...over }, 'Europe/Warsaw', Temporal.Instant.from(time));

test('its time comes once a working day, by the clock on the wall', () => {
  // A Friday.
  expect(day('2026-02-27T07:59Z')).toBeNull();
  expect(day('2026-02-27T08:00Z')).toBe('2026-02-27');
  expect(day('2026-02-27T22:59Z')).toBe('2026-02-27');
  expect(day('2026-02-27T23:00Z')).toBeNull();
  expect(day('2026-02-28T12:00Z')).toBeNull();
  expect(day('2026-03-01T12:00Z')).toBeNull();
  // Summer time.
  expect(day('2026-03-30T06:59Z')).toBeNull();
  expect(day('2026-03-30T07:00Z')).toBe('2026-03-30');
});

test('a time that the clocks leave out is over once they are put', () => {
  const night = { at: '02:30', days: [7] as const };
  expect(day('2026-03-29T00:59Z', night)).toBeNull();
  expect(day('2026-03-29T01:00Z', night)).toBe('2026-03-29');
});

test('public holidays are left out where a country is named, for the support or for the sweep itself', () => {
  const christmas = '2026-12-25T12:00Z';
  expect(day(christmas)).toBe('2026-12-25');
  const support = 'support: { holidays: PL, hours: [{ days: monday-friday, from: 08:00, to: 16:00 }] }\n';
  const of = (text: string) => procedureOf(BASE + text).sweep.holidays;
  expect([of(''), of(support), of('sweep: { holidays: DE }\n'), of(`${support}sweep: { holidays: DE }\n`)]).toEqual([
    null,
    'PL',
    'DE',
    'DE',
  ]);
  expect(day(christmas, { holidays: 'PL' })).toBeNull();
});

test('what is left out is as usual, and what is wrong is said with its line', () => {
  expect(procedureOf(`${BASE}sweep: { at: 08:30, days: "monday, thursday" }\n`).sweep).toEqual({
    ...usual,
    at: '08:30',
    days: [1, 4],
  });
  expect(linesOf(`${BASE}sweep:\n  at: 9\n  holidays: PO\n  record: [causes]\n`)).toEqual([
    expect.stringMatching(/^p\.yaml:3:3 sweep\.at: expected a time of day, such as 09:00/),
    expect.stringMatching(/^p\.yaml:4:3 sweep\.holidays: no public holidays of "PO" are known/),
    expect.stringMatching(/^p\.yaml:5:12 sweep\.record\[0\]: expected resolution, cause, category or reasons/),
  ]);
});

test('what a record should have is said for all priorities at once, or for each', () => {
  const of = (record: string) => procedureOf(`${BASE}sweep: { record: ${record} }\n`).sweep.record;
  expect(usual.record).toEqual({
    P1: ['cause', 'category', 'reasons'],
    P2: ['cause', 'category', 'reasons'],
    P3: ['category'],
    P4: ['category'],
  });
  expect(of('[cause]')).toEqual({ P1: ['cause'], P2: ['cause'], P3: ['cause'], P4: ['cause'] });
  expect(of('{ P1: [resolution], P4: [] }')).toEqual({ ...usual.record, P1: ['resolution'], P4: [] });
  expect(linesOf(`${BASE}sweep:\n  record: { P5: [cause], P1: [causes] }\n`)).toEqual([
    expect.stringMatching(/sweep\.record\.P5: there is no setting "P5"/),
    expect.stringMatching(/sweep\.record\.P1\[0\]: expected resolution, cause, category or reasons/),
  ]);
});
