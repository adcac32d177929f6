import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, nearest } from '../../src/procedure/names.ts';

describe('fold', () => {
  test.each([
    ['Płatności', 'platnosci'],
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['  Strona \n internetowa ', 'strona internetowa'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['payments-l2', 'payments-l2'],
    ['', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  test('composed and decomposed letters are the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text.normalize('NFD')) === fold(text)));
  });
});

describe('nearest', () => {
  const words = ['payments', 'website', 'other'];

  test.each([
    ['paymets', 'payments'],
    ['paymnets', 'payments'],
    ['WEBSITE', 'website'],
    ['wébsitee', 'website'],
    ['ohter', 'other'],
  ])('%s is near %s', (word, near) => {
    expect(nearest(word, words)).toBe(near);
  });

  test.each(['', 'x', 'network', 'pay', 'paymentspayments'])('nothing is near %j', (word) => {
    expect(nearest(word, words)).toBeNull();
  });

  test('the word itself wins over one that is near', () => {
    expect(nearest('cord', ['card', 'cord'])).toBe('cord');
  });

  test('of several alike the first wins', () => {
    expect(nearest('bat', ['cat', 'rat'])).toBe('cat');
  });

  test('two neighbours that changed places count as one slip, not two', () => {
    expect(nearest('form', ['from'])).toBe('from');
  });

  test('a text of a whole page is near nothing and costs nothing', () => {
    expect(nearest('a'.repeat(1_000_000), ['a'.repeat(1_000_001)])).toBeNull();
  });

  test('one letter more or less never hides a word of three letters or more', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.nat(), (word, at) => {
        const place = at % word.length;
        expect(nearest(`${word.slice(0, place)}x${word.slice(place)}`, [word])).toBe(word);
        expect(nearest(word.slice(0, place) + word.slice(place + 1), [word])).toBe(word);
      }),
    );
  });
});
