import { describe, expect, it } from 'vitest';
import {
  findAudience,
  findCancelReason,
  findKind,
  findLanguage,
  findLevel,
  findPart,
  findRestoredBy,
} from '../../src/language/keywords.ts';
import { languages } from '../../src/language/language.ts';
import { findVerb, nearestVerb, spellings, verbs, verbWord } from '../../src/language/verbs.ts';
import { words } from '../../src/language/words.ts';
import { fold } from '../../src/procedure/names.ts';

describe('verbs', () => {
  it('are distinct in both languages together, case and diacritics apart', () => {
    const owners = new Map<string, Set<string>>();
    for (const verb of verbs) {
      for (const word of languages.flatMap((language) => spellings[verb][language])) {
        owners.set(fold(word), new Set([...(owners.get(fold(word)) ?? []), verb]));
      }
    }
    expect([...owners].filter(([, ofVerbs]) => ofVerbs.size > 1)).toEqual([]);
  });

  it('are one word each, and the shown one is understood', () => {
    for (const verb of verbs) {
      for (const language of languages) {
        expect(verbWord(verb, language)).toMatch(/^\S+$/);
        expect(findVerb(verbWord(verb, language))).toBe(verb);
      }
    }
  });

  it.each([
    ['zgłoś', 'new'],
    ['zglos', 'new'],
    ['ZGŁOŚ', 'new'],
    ['pokaz', 'show'],
    ['przyjmuję', 'take'],
    ['przyjmuje', 'take'],
    ['przywroc', 'restore'],
    ['otworz', 'reopen'],
    ['wznow', 'resume'],
    ['obejscie', 'workaround'],
    ['nowosci', 'catchup'],
    ['powiadomienia', 'told'],
    ['Lista', 'list'],
    ['odpowiadam', 'answer'],
    ['Take', 'take'],
  ] as const)('%s means %s', (word, verb) => {
    expect(findVerb(word)).toBe(verb);
  });

  it.each([
    ['tkae', 'take'],
    ['pokż', 'show'],
    ['escalat', 'escalate'],
    ['zamkinj', 'close'],
  ] as const)('%s is near %s', (word, verb) => {
    expect(findVerb(word)).toBeNull();
    expect(nearestVerb(word)).toBe(verb);
  });

  it('are not guessed from afar', () => {
    expect(findVerb('xyzzyplugh')).toBeNull();
    expect(nearestVerb('xyzzyplugh')).toBeNull();
    expect(nearestVerb('')).toBeNull();
  });

  it('have an example in the help of each language that says one thing', () => {
    for (const language of languages) {
      for (const verb of verbs) expect(words(language).help.usages[verb].does).not.toBe('');
    }
  });
});

describe('keywords', () => {
  it('are understood in both languages', () => {
    expect(['clients', 'klienci', 'KLIENCI', 'zespol'].map(findAudience)).toEqual([
      'clients',
      'clients',
      'clients',
      'responders',
    ]);
    expect(['high', 'wysoki', 'srednia', 'niska'].map(findLevel)).toEqual(['high', 'high', 'medium', 'low']);
    expect(['fix', 'naprawa', 'obejscie', 'samoistnie', 'itself'].map(findRestoredBy)).toEqual([
      'fix',
      'fix',
      'workaround',
      'itself',
      'itself',
    ]);
    expect(['mistake', 'pomylka'].map(findCancelReason)).toEqual(['mistake', 'mistake']);
    expect(['drill', 'cwiczenie', 'przeszlosc', 'wstecz'].map(findKind)).toEqual(['drill', 'drill', 'past', 'past']);
    expect(['redirected', 'przekierowano'].map(findCancelReason)).toEqual(['redirected', 'redirected']);
    expect(['until', 'do', 'brak'].map(findPart)).toEqual(['until', 'until', 'none']);
    expect(['polski', 'English'].map(findLanguage)).toEqual(['pl', 'en']);
    expect(['wplyw', 'urgency', 'ja'].map(findPart)).toEqual(['impact', 'urgency', 'myself']);
  });

  it('are null for any other word', () => {
    const finders = [findAudience, findLevel, findRestoredBy, findCancelReason, findLanguage, findPart];
    expect(finders.map((find) => find('constructor'))).toEqual([null, null, null, null, null, null]);
  });
});
