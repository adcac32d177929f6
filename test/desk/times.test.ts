import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/desk/times.ts';

const zone = 'Europe/Warsaw';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const read = (text: string, now: string, direction: 'ahead' | 'past' = 'ahead') =>
  readTime(text, zone, at(now), direction);

describe('a time of day', () => {
  it('means the next one ahead, over midnight too', () => {
    expect(read('16:30', '2026-03-02T14:00')).toEqual(at('2026-03-02T16:30'));
    expect(read('0.15', '2026-03-02T23:50')).toEqual(at('2026-03-03T00:15'));
    expect(read('14:00', '2026-03-02T14:00')).toEqual(at('2026-03-03T14:00'));
  });

  it('means the last one for what has begun', () => {
    expect(read('13:50', '2026-03-02T14:00', 'past')).toEqual(at('2026-03-02T13:50'));
    expect(read('23:50', '2026-03-02T00:10', 'past')).toEqual(at('2026-03-01T23:50'));
  });

  it('may have a date', () => {
    expect(read('2026-03-05 9:00', '2026-03-02T14:00')).toEqual(at('2026-03-05T09:00'));
    expect(read('2026-02-30 9:00', '2026-03-02T14:00')).toBeNull();
  });

  it('that daylight saving skips is the hour after', () => {
    expect(read('2:30', '2026-03-29T01:00')).toEqual(at('2026-03-29T03:30'));
  });

  it('is null when it can not be read', () => {
    for (const text of ['', 'soon', '25:00', '12:60', '1630', '16:30 tomorrow']) {
      expect(read(text, '2026-03-02T14:00')).toBeNull();
    }
  });

  it('is always on its side of now', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 0, max: 525_600 }),
        fc.constantFrom('ahead' as const, 'past' as const),
        (day, since, direction) => {
          const now = at('2026-01-01T00:00').add({ minutes: since });
          const found = readTime(`${Math.floor(day / 60)}:${String(day % 60).padStart(2, '0')}`, zone, now, direction);
          const side = found && Temporal.Instant.compare(found, now);
          expect(direction === 'ahead' ? side : -(side ?? 0) + 1).toBeGreaterThan(0);
        },
      ),
    );
  });
});
