import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';

/** Every key of the catalogue with what stands there: a text, or what a function makes of arguments (a status where one is needed). */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, JSON.stringify(value(...Array(value.length).fill('closed')))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Forms that English does not have. */
const plural = /\.(few|many)$/;

describe('the catalogues', () => {
  it('say the same things in each language', () => {
    const keys = languages.map((language) =>
      texts(words(language))
        .map(([path]) => path)
        .filter((path) => !plural.test(path))
        .sort(),
    );
    expect(keys[1]).toEqual(keys[0]);
  });

  it.each(languages)('leave nothing empty, unsaid or excited (%s)', (language) => {
    for (const [path, text] of texts(words(language))) {
      if (!path.endsWith('.arguments')) expect(text, path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|NaN|!|\p{Extended_Pictographic}/u);
    }
  });

  it('promise clients nothing vague', () => {
    for (const [path, text] of texts(words('en').told, 'told')) {
      expect(text, path).not.toMatch(/\b(soon|shortly|some issues|asap|users?|tickets?)\b/i);
    }
    for (const [path, text] of texts(words('pl').told, 'told')) {
      expect(text, path).not.toMatch(/wkrótce|niebawem|niedługo|użytkownik|ticket/i);
    }
  });

  it('never say in Polish whether a person is a man or a woman', () => {
    // Endings of a verb in the past tense. These few are a noun, go with one (wiadomość, osoba, termin), or are present.
    const allowed = new Set(['mogła', 'dotarła', 'kanał', 'działa', 'Działa', 'minął']);
    for (const [path, text] of texts(words('pl'))) {
      const gendered = text.match(/\p{L}+(?:ął|ęła|ał|ała|ił|iła|ył|yła|gł|gła|rł|rła)(?!\p{L})/gu) ?? [];
      expect(
        gendered.filter((word) => !allowed.has(word.toLowerCase())),
        path,
      ).toEqual([]);
    }
  });

  it('title forms in at most 24 characters, and label buttons in at most 30', () => {
    for (const language of languages) {
      const { forms, buttons } = words(language);
      const titles = texts(forms).filter(([path]) => path.endsWith('.title') || path.endsWith('.submit'));
      for (const [path, text] of titles) expect(text.length, `${path} ${text}`).toBeLessThanOrEqual(24);
      for (const [path, text] of texts(buttons)) expect(text.length, `${path} ${text}`).toBeLessThanOrEqual(30);
    }
  });
});
