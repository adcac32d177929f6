import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../adapters/slack/render/card.ts';
import type { Block, Card, Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';

import { card, now, refusalOf, text, texts, written } from './rendering.ts';

describe('what is too long', () => {
  const long = (letter: string, length: number): Rich => [text(letter.repeat(length))];

  test('ends with a sign in the card’s language', () => {
    const cut = (language: Language) => texts(card([{ kind: 'text', text: long('x', 5000) }], language));
    expect(cut('en')).toContain('x … (cut)"');
    expect(cut('pl')).toContain('x … (skrócono)"');
    expect(texts(card([{ kind: 'text', text: long('x', 3000) }]))).not.toContain('…');
  });

  test('is never cut within markup, an entity or a visible character', () => {
    const family = '👨‍👩‍👧‍👦';
    const [block] = renderCard(
      card([{ kind: 'text', text: [text(`${'&'.repeat(599)}${family}${family}`)] }]),
      now,
    ).blocks;
    const said = block?.type === 'section' ? (block.text?.text ?? '') : '';
    expect(said.length).toBeLessThanOrEqual(3000);
    expect(said).toMatch(/^(&amp;)+ … \(cut\)$/);
    expect(written(...long('x', 2990), { kind: 'time', at: now })).toMatch(/^x+ … \(cut\)$/);
  });

  test('in many texts shortens them all so far that the whole card fits', () => {
    const many = card([
      { kind: 'headline', text: long('h', 3000) },
      ...Array.from({ length: 6 }, (): Block => ({ kind: 'quote', text: 'q'.repeat(3000) })),
      { kind: 'small', text: [text('the end')] },
    ]);
    expect(refusalOf(many)).toBeNull();
    const { blocks } = renderCard(many, now);
    expect(blocks).toHaveLength(8);
    expect(texts(many)).toContain('the end');
    // Close to what Slack takes: nothing is thrown away for nothing.
    expect(texts(many).length).toBeGreaterThan(11_500);
  });

  test('in more blocks than Slack takes leaves out the last, says so, and keeps the buttons', () => {
    const buttons: Block = {
      kind: 'buttons',
      buttons: [{ label: 'Take it', press: 'take:42:3', style: 'plain', confirm: null }],
    };
    const many = card([
      ...Array.from({ length: 80 }, (_, index): Block => ({ kind: 'text', text: [text(`${index}`)] })),
      buttons,
    ]);
    expect(refusalOf(many)).toBeNull();
    const { blocks } = renderCard(many, now);
    expect(blocks.at(-1)?.type).toBe('actions');
    expect(JSON.stringify(blocks.at(-2))).toMatch(/Left out here: \d+\./);
    expect(blocks.length).toBeLessThanOrEqual(50);
  });

  test('in labels is cut to what Slack takes', () => {
    const given = card([
      {
        kind: 'buttons',
        buttons: Array.from({ length: 30 }, (_, index) => ({
          label: 'L'.repeat(200),
          press: `take:42:${index}`,
          style: 'plain' as const,
          confirm: { title: 't'.repeat(500), text: 'x'.repeat(900), yes: 'y'.repeat(99), no: 'n'.repeat(99) },
        })),
      },
    ]);
    expect(refusalOf(given)).toBeNull();
  });
});

const dangerous = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@U1>',
    '<!date^1^{time}|x>',
    '&amp;',
    '```',
    '> ',
    '\u202e',
    '\ud800',
    'https://x/<y>|z',
  ),
  fc
    .array(fc.constantFrom('<', '>', '&', '|', '*', '`', '\n', 'ł', '👩‍🚒', 'https://a.b/'), { maxLength: 40 })
    .map((all) => all.join('')),
  fc.integer({ min: 0, max: 900 }).map((length) => '<&>x '.repeat(length)),
);
const instants = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
const spans: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'strong', 'command'), text: dangerous }),
  fc.record({ kind: fc.constant('time' as const), at: instants }),
  fc.record({
    kind: fc.constant('person' as const),
    id: fc.oneof(
      fc.constant('slack:U1AB'),
      dangerous.map((id) => `slack:${id}`),
    ),
    name: dangerous,
    mention: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('group' as const),
    name: dangerous,
    handles: fc.record({ slack: fc.oneof(fc.constant('S1AB'), dangerous) }),
    mention: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('place' as const),
    conversation: fc.record({
      platform: fc.constantFrom('slack', 'web'),
      id: fc.oneof(fc.constant('C1AB'), dangerous),
    }),
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
        press: fc.string({ maxLength: 100 }),
        style: fc.constantFrom('primary', 'danger', 'plain'),
        confirm: fc.option(fc.record({ title: dangerous, text: dangerous, yes: dangerous, no: dangerous })),
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

/** The adapter's own markup; anything else in angle brackets would be a person's. */
const OURS =
  /<!date\^\d+\^(?:\{date_num\} )?\{time\}\|[^<>|]*>|<@U1AB>|<!subteam\^S1AB>|<#C1AB>|<https?:\/\/[^\s<>|]+>/g;

test('no card holds markup that isn’t the adapter’s own, and Slack takes every one', () => {
  fc.assert(
    fc.property(cards, (given) => {
      const message = renderCard(given, now);
      expect(refusalOf(given)).toBeNull();
      expect(message.text).not.toMatch(/[<>]/);
      for (const said of mrkdwnIn(message.blocks)) {
        const rest = said.replace(OURS, '').replace(/^> /gm, '');
        expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(said.isWellFormed()).toBe(true);
        expect(said).not.toMatch(/[\u202a-\u202e]/);
      }
    }),
    { numRuns: 100 },
  );
});

function mrkdwnIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}
