import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, ownFaultBackoff } from '../../src/delivery/backoff.ts';

const attempts = fc.integer({ min: 1, max: 5_000 });
const asked = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 86_400, noNaN: true }));

describe('the wait after a try without effect', () => {
  it.each([
    [1, 750, 1_000],
    [2, 1_500, 2_000],
    [5, 12_000, 16_000],
    [6, 22_500, 30_000],
    [4_000, 22_500, 30_000],
  ])('after attempt %i is between %i and %i ms', (attempt, least, most) => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect(backoff(attempt, id, null)).toBeGreaterThanOrEqual(least);
      expect(backoff(attempt, id, null)).toBeLessThanOrEqual(most);
    }
  });

  it('is never less than the platform asked for, and at most 30 s of its own accord', () => {
    fc.assert(
      fc.property(attempts, fc.uuid(), asked, (attempt, id, after) => {
        const wait = backoff(attempt, id, after);
        expect(wait).toBeGreaterThanOrEqual((after ?? 0) * 1_000);
        expect(wait).toBeLessThanOrEqual(Math.max(30_000, Math.ceil((after ?? 0) * 1_000)));
        expect(Number.isInteger(wait)).toBe(true);
      }),
    );
  });

  it('repeats for the same delivery and attempt, and differs between deliveries', () => {
    expect(backoff(4, 'one', null)).toBe(backoff(4, 'one', null));
    const waits = new Set(Array.from({ length: 50 }, (_, n) => backoff(4, `delivery-${n}`, null)));
    expect(waits.size).toBeGreaterThan(40);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5])('takes no harm from a Retry-After of %s', (after) => {
    expect(backoff(1, 'a', after)).toBe(backoff(1, 'a', null));
  });

  it("is at most 10 s after a fault of the desk's own", () => {
    fc.assert(
      fc.property(attempts, fc.uuid(), (attempt, id) => {
        expect(ownFaultBackoff(attempt, id)).toBeLessThanOrEqual(10_000);
        expect(ownFaultBackoff(attempt, id)).toBeGreaterThanOrEqual(750);
      }),
    );
  });
});
