import { describe, expect, it } from 'vitest';
import { counted, dayAndTime, duration, moment, type Noun, number, timeOfDay } from '../../src/language/format.ts';
import { languages } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';

const incident: Noun = { one: 'incydent', few: 'incydenty', many: 'incydentów', other: 'incydentu' };
const warsaw = 'Europe/Warsaw';
const at = (text: string) => Temporal.Instant.from(text);

/** Every noun below, with its path. */
function nouns(value: unknown, path = ''): readonly (readonly [string, object])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('one' in value && 'other' in value) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => nouns(inner, `${path}.${key}`));
}

describe('numbers', () => {
  it.each([
    [0, '0 incydentów', '0 incidents'],
    [1, '1 incydent', '1 incident'],
    [2, '2 incydenty', '2 incidents'],
    [5, '5 incydentów', '5 incidents'],
    [12, '12 incydentów', '12 incidents'],
    [22, '22 incydenty', '22 incidents'],
    [112, '112 incydentów', '112 incidents'],
    [1.5, '1,5 incydentu', '1.5 incidents'],
  ])('%d goes with its own form of the noun', (count, polish, english) => {
    expect(counted('pl', count, incident)).toBe(polish);
    expect(counted('en', count, { one: 'incident', other: 'incidents' })).toBe(english);
  });

  it('have the mark of their language and at most two digits after it', () => {
    expect([number('pl', 1.256), number('en', 1.256)]).toEqual(['1,26', '1.26']);
  });

  it('have every form that Polish needs in each noun of the catalogue', () => {
    const found = nouns(words('pl'));
    expect(found.map(([path]) => path)).toContain('.answers.list.heading');
    for (const [path, noun] of found) {
      expect(Object.keys(noun).sort(), path).toEqual(['few', 'many', 'one', 'other']);
    }
  });
});

describe('durations', () => {
  it.each([
    [1, '1 min', '1 min'],
    [45 * 60, '45 min', '45 min'],
    [2 * 3600, '2 h', '2 h'],
    [90 * 60, '1 h 30 min', '1 h 30 min'],
    [86_400, '1 dzień', '1 day'],
    [2 * 86_400 + 3600, '2 dni 1 h', '2 days 1 h'],
    [7 * 86_400, '7 dni', '7 days'],
  ])('%d seconds', (seconds, polish, english) => {
    expect([duration('pl', seconds), duration('en', seconds)]).toEqual([polish, english]);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-24T13:40:00Z', 'dzisiaj, 14:40', 'today, 14:40'],
    ['2026-11-25T08:00:00Z', 'jutro, 9:00', 'tomorrow, 09:00'],
    ['2026-11-23T23:05:00Z', 'dzisiaj, 0:05', 'today, 00:05'],
    ['2026-11-23T22:55:00Z', 'wczoraj, 23:55', 'yesterday, 23:55'],
    ['2026-11-28T13:40:00Z', '28 listopada, 14:40', '28 November, 14:40'],
    ['2027-05-03T07:00:00Z', '3 maja 2027, 9:00', '3 May 2027, 09:00'],
  ])('%s from the afternoon of 24 November 2026', (time, polish, english) => {
    const now = at('2026-11-24T12:00:00Z');
    expect(dayAndTime('pl', at(time), now, warsaw)).toBe(polish);
    expect(dayAndTime('en', at(time), now, warsaw)).toBe(english);
  });

  it('are the day of the reader’s zone, not of another', () => {
    const now = at('2026-11-24T23:30:00Z');
    const later = at('2026-11-25T05:00:00Z');
    expect(dayAndTime('en', later, now, warsaw)).toBe('today, 06:00');
    expect(dayAndTime('en', later, now, 'America/New_York')).toBe('tomorrow, 00:00');
  });

  it('cross the year’s end as tomorrow, and keep the year when they are further', () => {
    const now = at('2026-12-31T22:30:00Z');
    expect(dayAndTime('pl', at('2026-12-31T23:30:00Z'), now, warsaw)).toBe('jutro, 0:30');
    expect(dayAndTime('pl', at('2027-01-02T08:00:00Z'), now, warsaw)).toBe('2 stycznia 2027, 9:00');
  });

  it('count days by the calendar over the night that loses an hour and the one that gains it', () => {
    expect(dayAndTime('en', at('2026-03-29T21:30:00Z'), at('2026-03-28T23:30:00Z'), warsaw)).toBe('today, 23:30');
    expect(dayAndTime('en', at('2026-03-29T22:30:00Z'), at('2026-03-28T23:30:00Z'), warsaw)).toBe('tomorrow, 00:30');
    expect(dayAndTime('en', at('2026-10-25T22:30:00Z'), at('2026-10-24T22:30:00Z'), warsaw)).toBe('today, 23:30');
    expect(timeOfDay('en', at('2026-10-25T00:30:00Z'), warsaw)).toBe(
      timeOfDay('en', at('2026-10-25T01:30:00Z'), warsaw),
    );
  });

  it('say the day only when it is another', () => {
    const now = at('2026-11-24T12:00:00Z');
    expect(moment('pl', at('2026-11-24T08:00:00Z'), now, warsaw)).toBe('9:00');
    expect(moment('pl', at('2026-11-25T08:00:00Z'), now, warsaw)).toBe('jutro, 9:00');
  });

  it('never have more than 24 hours in any language', () => {
    for (const language of languages) expect(timeOfDay(language, at('2026-11-24T22:59:00Z'), warsaw)).toBe('23:59');
  });
});
