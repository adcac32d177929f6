import { describe, expect, it } from 'vitest';
import { gapsIn, type Stage, templateIn, templatesFor } from '../../src/card/templates.ts';
import { languages } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import { raised } from '../incident/story.ts';

const stages = Object.keys(words('en').templates.texts) as Stage[];

describe.each(languages)('a text to begin from, in %s', (language) => {
  it.each(stages)('%s names every gap that it leaves, and nothing that it can’t know', (stage) => {
    const text = templateIn(stage, [language]);
    const brackets = text.match(/\[[^\]]+\]/g) ?? [];
    expect(new Set(gapsIn(text))).toEqual(new Set(brackets));
    expect(text).not.toMatch(/soon|shortly|some issues|wkrótce|niebawem|pewne problemy/i);
  });
});

it('stands once for each language of those who read it, in their order', () => {
  const [pl, en] = [templateIn('looking', ['pl']), templateIn('looking', ['en'])];
  expect(templateIn('looking', ['pl', 'en'])).toBe(`${pl}\n\n${en}`);
  expect(gapsIn(templateIn('looking', ['pl', 'en']))).toHaveLength(4);
});

it('fits an incident: after the restore the only one says that it is watched', () => {
  const open = raised();
  const restored = open
    .next(1, 'chat:jan', { type: 'take' })
    .next(2, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
  expect(templatesFor(open.incident, 'en').map(({ value }) => value)).not.toContain('watched');
  expect(templatesFor(restored.incident, 'en').map(({ value }) => value)).toEqual(['watched']);
});

it('what somebody puts into brackets of their own is no gap', () => {
  expect(gapsIn('It fails [error 42] since 14:00.')).toEqual([]);
});
