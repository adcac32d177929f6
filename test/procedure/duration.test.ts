import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, LONGEST_DURATION, parseDuration } from '../../src/procedure/duration.ts';

test.each([
  ['90 s', 90],
  ['15 min', 900],
  ['15min', 900],
  ['4 h', 14_400],
  ['1 day', 86_400],
  ['2 days', 172_800],
  ['1 h 30 min', 5400],
  ['1h30min', 5400],
  ['1.5 h', 5400],
  ['1,5 godz', 5400],
  ['0.1 h', 360],
  ['1.1 h', 3960],
  ['1 dzień', 86_400],
  ['3 dni', 259_200],
  ['0 s', 0],
])('%j is %i seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each(['', '15', 'min', '15 fortnights', '-5 min', '1:30', '15 MIN', '0.5 s', '1 h and 5 min', '5 min.', ' 5 min'])(
  '%j is no time',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test('every time that a procedure may name reads back as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LONGEST_DURATION }), (seconds) => {
      expect(parseDuration(formatDuration(seconds))).toBe(seconds);
    }),
  );
});

test('a time is written in the largest units that fit', () => {
  expect([90, 900, 5400, 86_400, 176_461].map(formatDuration)).toEqual([
    '1 min 30 s',
    '15 min',
    '1 h 30 min',
    '1 day',
    '2 days 1 h 1 min 1 s',
  ]);
});
