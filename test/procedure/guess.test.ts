import { describe, expect, it, test } from 'vitest';
import { guess } from '../../src/procedure/guess.ts';
import { procedure } from '../support/changes.ts';

const guessed = (report: string, of = procedure) => {
  const { service, category } = guess(of, report);
  return [service?.key ?? null, category?.key ?? null];
};

test.each([
  ['Cards are refused', 'payments', null],
  ['CARD PAYMENTS ARE SLOW', 'payments', 'slow'],
  ['Nie przechodzą płatności kartą', 'payments', null],
  ['Klienci skarzą się na platnosciami', 'payments', null],
  ['Odrzuca karty od rana', 'payments', null],
  ['Strony nie działają', 'website', 'not-working'],
  ['Strona nie działa', 'website', 'not-working'],
  ['Na stronie są błędne dane', 'website', 'wrong-data'],
  ['Problem z logowaniem do witryny', 'website', 'access'],
  ['The web shop is down', 'website', 'not-working'],
  ['Podejrzany wyciek danych', null, 'security'],
  ['Phishing mails arrive', null, 'security'],
  ['The printer is jammed', null, null],
  ['It is something else', null, null],
  ['', null, null],
])('%j is about %s, %s', (report, service, category) => {
  expect(guessed(report)).toEqual([service, category]);
});

describe('a guess', () => {
  it('goes by the longest words that are named', () => {
    expect(guessed('The payments page of the web')[0]).toBe('payments');
    expect(guessed('The page for cards on the website')[0]).toBe('website');
  });

  it('takes a short word only whole', () => {
    expect(guessed('Webinars are late')[0]).toBeNull();
    expect(guessed('The cardinal is late')[0]).toBeNull();
  });

  it('wants a name of several words together and in order', () => {
    expect(guessed('The data of the wrong person')[1]).not.toBeNull();
    const plain = { ...procedure, categories: procedure.categories.map((one) => ({ ...one, aliases: [] })) };
    expect(guessed('The data of the wrong person', plain)[1]).toBeNull();
    expect(guessed('Wrong data everywhere', plain)[1]).toBe('wrong-data');
  });
});
