import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuietHours, quietUntil, readQuietHours, writeQuietHours } from '../../src/notice/quiet-hours.ts';

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
    // What is left out, or comes twice, keeps its place: after it, or the first time.
    expect(until('2026-03-29T01:00', '23:00-02:30')).toEqual(warsaw('2026-03-29T03:30'));
    expect(until('2026-03-29T03:10', '23:00-02:30')).toEqual(warsaw('2026-03-29T03:30'));
    const twice = Temporal.Instant.from('2026-10-25T00:15Z');
    expect(quietUntil(twice, 'Europe/Warsaw', hours('02:10-02:40'))?.toString()).toBe('2026-10-25T00:40:00Z');
    expect(quietUntil(twice.add({ hours: 1 }), 'Europe/Warsaw', hours('02:10-02:40'))).toBeNull();
  });

  it('are one span: every instant of it has the same end, and at its end there are none', () => {
    const minute = fc
      .integer({ min: 0, max: 1439 })
      .map((all) => new Temporal.PlainTime(Math.floor(all / 60), all % 60));
    const zone = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    // Around the changes of the clock as often as at any other time.
    const changes = [
      '2026-03-29T01:00Z',
      '2026-10-25T01:00Z',
      '2026-03-08T07:00Z',
      '2026-11-01T06:00Z',
      '2026-04-04T15:00Z',
    ];
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -1_500, max: 1_500 }))
      .map(([change, minutes]) => Temporal.Instant.from(change).add({ minutes }));
    const any = fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
    fc.assert(
      fc.property(fc.oneof(near, any), zone, minute, minute, fc.nat(999), (now, timeZone, from, to, part) => {
        fc.pre(!from.equals(to));
        const end = quietUntil(now, timeZone, { from, to });
        if (end === null) return;
        expect(Temporal.Instant.compare(end, now)).toBe(1);
        expect(quietUntil(end, timeZone, { from, to })).toBeNull();
        const between = now.add({ milliseconds: Math.floor((end.since(now).total('milliseconds') * part) / 1000) });
        expect(quietUntil(between, timeZone, { from, to })).toEqual(end);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are written as they are read', () => {
    for (const text of ['22:00-07:00', '00:05-23:59']) expect(writeQuietHours(hours(text))).toBe(text);
  });
});
