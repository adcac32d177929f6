import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../adapters/slack/render/card.ts';
import type { Span } from '../../../src/card/card.ts';

import { card, now, refusalOf, text, written } from './rendering.ts';

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
