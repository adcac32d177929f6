import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuietHours, quietUntil, readQuietHours } from '../../src/desk/quiet.ts';

const hours = (text: string): QuietHours => {
  const read = readQuietHours(text);
  if (!read) throw new Error(`${text} are no hours`);
  return read;
};
const warsaw = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Warsaw]`).toInstant();
const until = (now: string, quiet = '22:00-07:00') => quietUntil(warsaw(now), 'Europe/Warsaw', hours(quiet));

describe('quiet hours', () => {
  it('are read as people write them, and nothing else is', () => {
    for (const text of ['22:00-07:00', '22-7', '22:00 – 7:00', ' 22:00-07:00 ']) {
      expect(hours(text).from.toString(), text).toBe('22:00:00');
      expect(hours(text).to.toString(), text).toBe('07:00:00');
    }
    for (const text of ['', '22:00', '25-7', '22:60-7', '7-7', 'always']) expect(readQuietHours(text), text).toBeNull();
  });

  it('last over midnight to the morning, from their first minute to the last', () => {
    expect(until('2026-03-02T21:59')).toBeNull();
    expect(until('2026-03-02T22:00')).toEqual(warsaw('2026-03-03T07:00'));
    expect(until('2026-12-31T23:30')).toEqual(warsaw('2027-01-01T07:00'));
    expect(until('2026-03-03T06:59')).toEqual(warsaw('2026-03-03T07:00'));
    expect(until('2026-03-03T07:00')).toBeNull();
  });

  it('may lie within a day', () => {
    expect(until('2026-03-02T12:59', '13:00-15:00')).toBeNull();
    expect(until('2026-03-02T13:00', '13:00-15:00')).toEqual(warsaw('2026-03-02T15:00'));
    expect(until('2026-03-02T15:00', '13:00-15:00')).toBeNull();
  });

  it('end by the clock on the wall when that is changed', () => {
    // On 29 March 2026 the clock goes from 2:00 to 3:00, on 25 October from 3:00 back to 2:00.
    const spring = until('2026-03-28T23:00');
    expect(spring).toEqual(warsaw('2026-03-29T07:00'));
    expect(spring?.since(warsaw('2026-03-28T23:00')).total('hours')).toBe(7);
    expect(until('2026-10-24T23:00')?.since(warsaw('2026-10-24T23:00')).total('hours')).toBe(9);
    expect(until('2026-03-29T01:00', '23:00-02:30')).toEqual(warsaw('2026-03-29T03:30'));
  });

  it('are over within a day, and at their end there are none', () => {
    const minute = fc
      .integer({ min: 0, max: 1439 })
      .map((all) => new Temporal.PlainTime(Math.floor(all / 60), all % 60));
    const zone = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const instant = fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
    fc.assert(
      fc.property(instant, zone, minute, minute, (now, timeZone, from, to) => {
        fc.pre(!from.equals(to));
        const end = quietUntil(now, timeZone, { from, to });
        if (end === null) return;
        expect(Temporal.Instant.compare(end, now)).toBe(1);
        expect(end.since(now).total('hours')).toBeLessThanOrEqual(25);
        expect(quietUntil(end, timeZone, { from, to })).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
