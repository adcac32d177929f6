import { expect, test } from 'vitest';
import { acceptedLanguage } from '../../src/language/accepted.ts';

test.each([
  [undefined, 'pl'],
  ['', 'pl'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['pl-PL,pl;q=0.9,en-US;q=0.8,en;q=0.7', 'pl'],
  ['en-US,en;q=0.9,pl;q=0.8', 'en'],
  ['de, en;q=0.3, pl;q=0.2', 'en'],
  ['en;q=0.2, pl;q=0.3', 'pl'],
  ['en;q=0.3,en-GB;q=0.1,pl;q=0.2', 'en'],
  // Of equal wishes the first.
  ['en, pl', 'en'],
  ['pl, en', 'pl'],
  // Whatever there is.
  ['*', 'pl'],
  ['de, *;q=0.5', 'pl'],
  ['*;q=0.1, en;q=0.5', 'en'],
  ['*, en;q=0.5', 'pl'],
  // Not that one.
  ['pl;q=0', 'en'],
  ['pl;q=0.0, *', 'en'],
  ['en;q=0', 'pl'],
  ['en;q=0, pl;q=0', 'pl'],
  // None of ours, none at all, and none that there is.
  ['de-AT, fr;q=0.9', 'pl'],
  ['tlh', 'pl'],
  ['english', 'pl'],
  ['x-klingon;q=0.9, i-default', 'pl'],
  ['plx, enx', 'pl'],
  ['en;q=2', 'pl'],
  ['en;q=-1', 'pl'],
  ['en;q=0.9999', 'pl'],
  ['en;q=', 'pl'],
  [';q=1', 'pl'],
  [',,;;,', 'pl'],
  ['<script>, "pl', 'pl'],
  ['en ; q=0.5 , pl ; q=0.4', 'en'],
] as const)('Accept-Language: %s', (header, expected) => {
  expect(acceptedLanguage(header, 'pl')).toBe(expected);
});
