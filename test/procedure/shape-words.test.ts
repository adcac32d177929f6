import { expect, it, test } from 'vitest';
import { shape } from '../../src/language/pl/shape.ts';
import { type Expectation, expectations } from '../../src/procedure/shape-fault.ts';
import { linted } from './linted.ts';

const SHOP = 'services: [{ key: shop, name: Shop }]\n';

/** A faulty file, and what is said of it in either language. */
const faulty: readonly (readonly [string, string, string, string])[] = [
  [
    'a missing key',
    'services: [{ key: shop }]',
    'is missing; expected a name',
    'brak wartości; należy podać: nazwa albo',
  ],
  [
    'an empty value',
    `${SHOP}timeZone:`,
    'is empty; expected a time zone',
    'pusta wartość; należy podać: strefa czasowa',
  ],
  [
    'another type',
    `${SHOP}causes: Change`,
    'expected a list of causes, found "Change"',
    'należy podać: lista; podano: "Change"',
  ],
  [
    'a text that YAML reads as something else',
    'services: [{ key: 12, name: Shop }]',
    'found 12; a text needs quotes here',
    'podano: 12; tekst wymaga tu cudzysłowu',
  ],
  [
    'an unknown key that looks like another',
    'services: [{ key: shop, name: Shop, naem: Shop }]',
    'there is no setting "naem"; did you mean name?',
    'nie ma ustawienia "naem"; może chodzi o name?',
  ],
  [
    'an unknown key',
    `${SHOP}sweep: { colour: red }`,
    'there is no setting "colour"; what can stand here is at, days, holidays, record or records',
    'nie ma ustawienia "colour"; możliwe: at, days, holidays, record, records',
  ],
  [
    'a value that is none of several',
    `${SHOP}defaultImpact: huge`,
    'expected high, medium or low, found "huge"',
    'należy podać: high, medium albo low; podano: "huge"',
  ],
  [
    'a list with nothing in it',
    'services: []',
    'expected at least one of the services',
    'lista jest pusta; należy podać',
  ],
  [
    'a text that is too long',
    `services: [{ key: shop, name: ${'x'.repeat(61)} }]`,
    'expected a name of 1 to 60 letters',
    'należy podać: nazwa od 1 do 60 znaków',
  ],
  [
    'a bad duration',
    `${SHOP}reopenWithin: 3 fortnights`,
    'expected a time with its unit, such as 90 s, 15 min, 4 h or 1 day, found "3 fortnights"',
    'należy podać: czas z jednostką, na przykład 90 s, 15 min, 4 h albo 1 day; podano: "3 fortnights"',
  ],
  [
    'a bad time zone',
    `${SHOP}timeZone: Europe/Warszawa`,
    'there is no time zone "Europe/Warszawa"; did you mean Europe/Warsaw?',
    'nie ma strefy czasowej "Europe/Warszawa"; może chodzi o Europe/Warsaw?',
  ],
  [
    'a list where keys belong',
    `${SHOP}sweep: [at]`,
    'expected at, days, holidays, record and records, found a list',
    'należy podać: klucze z wartościami (możliwe klucze: at, days, holidays, record, records); podano: lista',
  ],
];

test.each(faulty)('%s is said in the language of whoever lints', async (_, file, english, polish) => {
  const [[en = '', ...more], [pl = '', ...dalej]] = [await linted(file, 'en'), await linted(file, 'pl')];
  expect(en).toContain(english);
  expect(pl).toContain(polish);
  expect([more, dalej]).toEqual([[], []]);
  // At the same place, by the same path.
  const place = (line: string) => /^\d+:\d+ \S+:/.exec(line)?.[0];
  expect(place(pl)).toBe(place(en));
});

it('there is a Polish word for whatever can be expected, and none of the English ones in it', () => {
  const said = (what: Expectation) => shape({ kind: 'missing', expected: { kind: 'value', what } });
  for (const what of expectations)
    expect(said(what)).not.toMatch(/undefined|\b(?:or|of|such|with|without|each|time)\b/);
});
