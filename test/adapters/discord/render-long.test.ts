import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_TEXTS } from '../../../adapters/discord/limits.ts';
import { renderCard } from '../../../adapters/discord/render/card.ts';
import type { Block, Card, Span } from '../../../src/card/card.ts';
import { card, contents, now, refusalOf, text, written } from './rendering.ts';

test('a text that is too long ends with a sign in the card’s language', () => {
  const cut = (language: 'en' | 'pl') =>
    contents(card([{ kind: 'text', text: [text('x'.repeat(5000))] }], language))[0];
  expect(cut('en')).toMatch(/^x+ … \(cut\)$/);
  expect(cut('pl')).toMatch(/^x+ … \(skrócono\)$/);
  expect(written(text('x'.repeat(ALL_TEXTS)))).not.toContain('…');
});

test('nothing is cut within markup, an escape or a visible character', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(written(text(`${'*'.repeat(1993)}${family}${family}`))).toMatch(/^(\\\*)+ … \(cut\)$/);
  expect(written(text('x'.repeat(3995)), { kind: 'time', at: now })).toMatch(/^x+ … \(cut\)$/);
});

test('many long texts are all shortened so far that the whole card fits, and close to what Discord takes', () => {
  const many = card([
    { kind: 'headline', text: [text('h'.repeat(3000))] },
    ...Array.from({ length: 6 }, (): Block => ({ kind: 'quote', text: 'q'.repeat(3000) })),
    { kind: 'small', text: [text('the end')] },
  ]);
  expect(refusalOf(many)).toBeNull();
  expect(contents(many).join('')).toContain('the end');
  expect(contents(many).join('').length).toBeGreaterThan(3800);
});

test('of more than Discord takes the last is left out, which is said, and the buttons stay', () => {
  const row: Block = {
    kind: 'buttons',
    buttons: [{ label: 'Take it', press: 'take:42:3', style: 'plain', confirm: null }],
  };
  const many = card([
    ...Array.from({ length: 60 }, (_, index): readonly Block[] => [
      { kind: 'text', text: [text(`${index}`)] },
      { kind: 'divider' },
    ]).flat(),
    row,
  ]);
  expect(refusalOf(many)).toBeNull();
  expect(contents(many).at(-1)).toMatch(/Left out here: \d+\./);
  expect(JSON.stringify(renderCard(many, now))).toContain('Take it');
});

const dangerous = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '@everyone',
    '<@300000000000000001>',
    '<@&1>',
    '```',
    '> ',
    '\u202e',
    '\ud800',
    '[a](https://b.example)',
  ),
  fc.integer({ min: 0, max: 900 }).map((length) => '*<@1 '.repeat(length)),
);
const id = '300000000000000009';
const spans: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'strong', 'command'), text: dangerous }),
  fc.record({
    kind: fc.constant('person' as const),
    id: fc.oneof(
      fc.constant(`discord:${id}`),
      dangerous.map((one) => `discord:${one}`),
    ),
    name: dangerous,
    mention: fc.boolean(),
  }),
);
const rich = fc.array(spans, { maxLength: 6 });
const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('headline', 'text', 'small'), text: rich }),
  fc.record({ kind: fc.constant('quote' as const), text: dangerous }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: dangerous, value: rich }), { maxLength: 12 }),
  }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(
      fc.record({
        label: dangerous,
        press: fc.stringMatching(/^[a-z]{2,20}:\d{1,9}:\d{1,9}$/),
        style: fc.constantFrom('primary', 'danger', 'plain'),
        confirm: fc.constant(null),
      }),
      { maxLength: 6 },
    ),
  }),
);
const cards: fc.Arbitrary<Card> = fc.record({
  language: fc.constantFrom('en', 'pl'),
  tone: fc.constantFrom('critical', 'serious', 'normal', 'calm', 'over'),
  summary: dangerous,
  blocks: fc.oneof({ weight: 9, arbitrary: fc.array(blocks, { maxLength: 12 }) }, fc.array(blocks, { maxLength: 60 })),
});

test('Discord takes every card, and none mentions whom it doesn’t call itself', () => {
  fc.assert(
    fc.property(cards, (given) => {
      expect(refusalOf(given)).toBeNull();
      const message = renderCard(given, now);
      expect(message.allowed_mentions.parse).toEqual([]);
      for (const said of contents(given)) {
        expect(said.replaceAll(`<@${id}>`, '')).not.toMatch(/@(?:everyone|here|[!&]?\d)/i);
        expect(said.isWellFormed()).toBe(true);
        expect(said).not.toMatch(/[\u202a-\u202e]/);
      }
    }),
    { numRuns: 100 },
  );
});
