import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, instant, iso, text } from '../../src/store/json.ts';

const EARLIEST = Date.parse('0000-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');
const instants = fc
  .integer({ min: EARLIEST, max: LATEST })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

/** Strings that could be taken for something else: marks, dates, keys that objects have of themselves. */
const strings = fc.oneof(
  fc.string({ unit: 'binary' }).map(text),
  fc.string({ unit: fc.constantFrom('@', '2', 'Z', '-', 'T', ':') }),
  instants.map((at) => `@${at}`),
  fc.constantFrom('__proto__', 'constructor', 'toString', ''),
);

const { plain } = fc.letrec((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    strings,
    instants,
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.array(fc.tuple(strings, tie('plain')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));

/** An instant has no fields to compare, so it is named by its text. */
function named(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return { instant: value.toString() };
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object' || value === null) return value;
  return { object: Object.entries(value).map(([key, item]) => [key, named(item)]) };
}

describe('what is kept as JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(named(decode(JSON.parse(encode(value))))).toEqual(named(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('has instants as text that a person can read, and everything else as it is', () => {
    const value = { at: Temporal.Instant.from('2026-07-01T12:00:00Z'), by: '@ada', n: 1 };
    expect(encode(value)).toBe('{"at":"@2026-07-01T12:00:00.000Z","by":"@@ada","n":1}');
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(encode({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it.each([
    ['a Map', new Map()],
    ['a Date', new Date(0)],
    ['another Temporal type', Temporal.PlainDate.from('2026-07-01')],
    ['NaN', Number.NaN],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['nothing at all', undefined],
  ])('refuses %s, which would not come back', (_, value) => {
    expect(() => encode(value)).toThrow(TypeError);
    if (value !== undefined) expect(() => encode({ deep: [value] })).toThrow(TypeError);
  });
});

describe('an instant', () => {
  it('is cut to the millisecond, never rounded up', () => {
    expect(iso(Temporal.Instant.from('2026-07-01T12:00:00.123999999Z'))).toBe('2026-07-01T12:00:00.123Z');
    expect(iso(Temporal.Instant.from('1969-12-31T23:59:59.999999999Z'))).toBe('1969-12-31T23:59:59.999Z');
  });

  it('is the same text, cut or not, whenever it has no more than milliseconds', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(instant(iso(at)).equals(at)).toBe(true);
        expect(iso(at.add({ nanoseconds: 999_999 }))).toBe(iso(at));
      }),
    );
  });

  it('outside the years 0 to 9999 is refused', () => {
    expect(iso(Temporal.Instant.fromEpochMilliseconds(LATEST))).toBe('9999-12-31T23:59:59.999Z');
    for (const milliseconds of [EARLIEST - 1, LATEST + 1]) {
      expect(() => iso(Temporal.Instant.fromEpochMilliseconds(milliseconds))).toThrow(RangeError);
    }
  });

  it('is read with whatever offset the database writes', () => {
    expect(iso(instant('2026-07-01T14:00:00.5+02:00'))).toBe('2026-07-01T12:00:00.500Z');
  });
});

it('a text keeps everything but NUL and halves of surrogate pairs', () => {
  expect(text('zażółć 🦊\n')).toBe('zażółć 🦊\n');
  expect(text('a\0b\uD83D')).toBe('a\uFFFDb\uFFFD');
});
