import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../adapters/slack/render/card.ts';
import { renderForm } from '../../../adapters/slack/render/form.ts';
import type { Block, Card, Field, Form, Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { readMessage } from '../../support/slack/message-rules.ts';
import { readView } from '../../support/slack/view-rules.ts';

const now = Temporal.Instant.from('2026-03-02T13:07:00Z');
const text = (words: string): Span => ({ kind: 'text', text: words });

function card(blocks: readonly Block[], language: Language = 'en'): Card {
  return { language, tone: 'serious', summary: 'INC-42', blocks };
}

/** The mrkdwn of one block of rich text. */
function written(...rich: Rich): string {
  const [block] = renderCard(card([{ kind: 'text', text: rich }]), now).blocks;
  return block?.type === 'section' ? (block.text?.text ?? '') : '';
}

/** What Slack has against a card, or null. */
function refusalOf(given: Card): unknown {
  const { text: fallback, blocks } = renderCard(given, now);
  const read = readMessage('chat.update', { text: fallback, blocks });
  return 'refused' in read ? read.refused : null;
}

/** Every text of a card's blocks, one after another. */
const texts = (given: Card): string => JSON.stringify(renderCard(given, now).blocks);

describe('every block', () => {
  const button = { label: 'Take it', press: 'take:42:3', style: 'primary', confirm: null } as const;

  test('of a card has its shape', () => {
    const all = card([
      { kind: 'headline', text: [text('INC-42 P2 Cards are refused'), { kind: 'time', at: now }] },
      { kind: 'text', text: [text('Reported by '), { kind: 'strong', text: 'Anna' }] },
      { kind: 'quote', text: 'since lunch\nin one bank' },
      {
        kind: 'facts',
        facts: [
          { label: 'Known', value: [text('one bank')] },
          { label: 'Next', value: [text('14:40')] },
        ],
      },
      { kind: 'small', text: [{ kind: 'command', text: '/incident help' }] },
      { kind: 'divider' },
      {
        kind: 'buttons',
        buttons: [
          button,
          {
            label: 'Cancel it',
            press: 'cancel:42:3',
            style: 'danger',
            confirm: { title: 'Cancel?', text: 'It stays on record.', yes: 'Cancel it', no: 'Keep it' },
          },
          { label: 'More…', press: 'more:42:3', style: 'plain', confirm: null },
        ],
      },
    ]);
    expect(refusalOf(all)).toBeNull();
    expect(renderCard(all, now)).toMatchSnapshot();
  });

  test('that is empty is left out, and a card of nothing has no blocks', () => {
    const nothing = card([
      { kind: 'headline', text: [] },
      { kind: 'text', text: [text('  ')] },
      { kind: 'quote', text: ' \n ' },
      { kind: 'facts', facts: [] },
      { kind: 'small', text: [text('')] },
      { kind: 'buttons', buttons: [] },
    ]);
    expect(renderCard(nothing, now).blocks).toEqual([]);
    expect(renderCard({ ...nothing, summary: '' }, now).text).not.toBe('');
  });
});

describe('what people write', () => {
  test('is escaped and calls nobody', () => {
    expect(written(text('<!channel> & <@U123> @everyone #general'))).toBe(
      '&lt;!channel&gt; &amp; &lt;@U123&gt; @everyone #general',
    );
    expect(renderCard({ ...card([]), summary: '<!here> & more' }, now).text).toBe('&lt;!here&gt; &amp; more');
  });

  test('is verbatim, so that Slack makes no mentions of it, and its addresses are links', () => {
    const [block] = renderCard(card([{ kind: 'quote', text: 'see (https://a.example/x?a=1&b=2).' }]), now).blocks;
    expect(block).toEqual({
      type: 'section',
      text: { type: 'mrkdwn', verbatim: true, text: '> see (<https://a.example/x?a=1&amp;b=2>).' },
    });
  });

  test('keeps its lines within the quote', () => {
    const [block] = renderCard(card([{ kind: 'quote', text: 'one\r\ntwo\n\n<b>' }]), now).blocks;
    expect(block).toMatchObject({ text: { text: '> one\n> two\n> \n> &lt;b&gt;' } });
  });

  test('can’t turn what stands around it', () => {
    expect(written(text('pay \u202eevil\u202c \u2066x\u2069 now'))).toBe('pay evil x now');
    expect(written(text('שלום 5'), text(' min'))).toBe('\u2068שלום 5\u2069 min');
    expect(written(text('ש'.repeat(4000)))).toMatch(/^\u2068ש+\u2069 … \(cut\)$/);
  });

  test('is bold only where a star or a line break can’t break it', () => {
    expect(written({ kind: 'strong', text: 'Jan' })).toBe('*Jan*');
    expect(written({ kind: 'strong', text: 'a*b' })).toBe('a*b');
    expect(written({ kind: 'command', text: '/incident `x`' })).toBe("`/incident 'x'`");
  });
});

describe('a span', () => {
  const person = (id: string, mention: boolean): Span => ({ kind: 'person', id, name: 'Jan <3', mention });
  const group = (handle: string | null, mention: boolean): Span => ({
    kind: 'group',
    name: 'Payments L2',
    handles: handle === null ? {} : { slack: handle },
    mention,
  });

  test('mentions a person of Slack only, and only when asked to', () => {
    expect(written(person('slack:U1AB', true))).toBe('<@U1AB>');
    expect(written(person('slack:U1AB', false))).toBe('Jan &lt;3');
    expect(written(person('discord:123', true))).toBe('Jan &lt;3');
    expect(written(person('slack:U1> <!channel', true))).toBe('Jan &lt;3');
  });

  test('mentions a group by its handle, and only when asked to', () => {
    expect(written(group('S1AB', true))).toBe('<!subteam^S1AB>');
    expect(written(group('S1AB', false))).toBe('Payments L2');
    expect(written(group(null, true))).toBe('Payments L2');
    expect(written(group('@payments', true))).toBe('Payments L2');
  });

  test('names a conversation', () => {
    const place = (platform: string, id: string): Span => ({ kind: 'place', conversation: { platform, id } });
    expect(written(place('slack', 'C1AB'))).toBe('<#C1AB>');
    expect(written(place('slack', '@U1AB'))).toBe('direct messages');
    expect(written(place('slack', 'D1AB'))).toBe('direct messages');
    expect(written(place('discord', '<1>'))).toBe('&lt;1&gt;');
  });

  test('shows a time in the reader’s zone, with the date when it isn’t the same day', () => {
    const at = (when: string): string => written({ kind: 'time', at: Temporal.Instant.from(when) });
    expect(at('2026-03-02T14:40:00Z')).toBe('<!date^1772462400^{time}|14:40 UTC>');
    expect(at('2026-03-03T09:00:30Z')).toBe('<!date^1772528430^{date_num} {time}|2026-03-03 09:00 UTC>');
  });
});

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

describe('a form', () => {
  const form = (fields: readonly Field[], more: Partial<Form> = {}): Form => ({
    language: 'en',
    name: 'update',
    context: '42:3',
    title: 'Update',
    submit: 'Save',
    cancel: 'Cancel',
    fields,
    ...more,
  });
  const refusedView = (given: Form): unknown => {
    const read = readView(renderForm(given, '{}', now));
    return 'refused' in read ? read.refused : null;
  };
  const common = { hint: 'A hint', required: true };

  test('has a block for every kind of field', () => {
    const all = form([
      { kind: 'note', text: [text('It goes to '), { kind: 'place', conversation: { platform: 'slack', id: 'C1AB' } }] },
      { kind: 'quote', text: 'We found it.' },
      { kind: 'line', name: 'title', label: 'What', value: 'Cards', ...common },
      { kind: 'lines', name: 'text', label: 'More', value: '', hint: null, required: false },
      {
        kind: 'choice',
        name: 'impact',
        label: 'Impact',
        value: 'high',
        options: [
          { value: 'high', label: 'High' },
          { value: 'low', label: 'Low' },
        ],
        ...common,
      },
      { kind: 'person', name: 'who', label: 'Who', ...common },
    ]);
    expect(refusedView(all)).toBeNull();
    expect(renderForm(all, '{}', now)).toMatchSnapshot();
  });

  test('gives a text back to its writer as it is', () => {
    const value = ' שלום <b> & \u202e\n ';
    const [block] = renderForm(
      form([{ kind: 'lines', name: 'text', label: 'More', value, ...common }]),
      '{}',
      now,
    ).blocks;
    expect(block).toMatchObject({ element: { initial_value: value } });
  });

  test('is cut to what Slack takes, and keeps the choice that was made', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ value: `v${index}`, label: 'L'.repeat(99) }));
    const given = form(
      [
        {
          kind: 'lines',
          name: 'text',
          label: 'l'.repeat(3000),
          value: 'x'.repeat(4000),
          hint: 'h'.repeat(3000),
          required: true,
        },
        { kind: 'choice', name: 'service', label: 'Service', value: 'v140', options: many, ...common },
        { kind: 'choice', name: 'none', label: 'None', value: null, options: [], ...common },
      ],
      { title: 'T'.repeat(60), submit: 'S'.repeat(60), cancel: 'C'.repeat(60) },
    );
    expect(refusedView(given)).toBeNull();
    const view = JSON.stringify(renderForm(given, '{}', now));
    expect(view).toContain('Service: 50 more choices');
    expect(view).toContain('"initial_option":{"text":{"type":"plain_text"');
    expect(view).toContain('"value":"v140"');
    expect(view).toContain('… (cut)');
  });
});
