import { expect, test } from 'vitest';
import { renderCard } from '../../../adapters/discord/render/card.ts';
import type { Block } from '../../../src/card/card.ts';
import { card, contents, markdown, now, refusalOf, text, written } from './rendering.ts';

test('a card’s blocks follow one another in one container, with its colour', () => {
  const blocks: readonly Block[] = [
    { kind: 'headline', text: [text('INC-42 '), { kind: 'strong', text: 'P2' }, text('\nCards')] },
    { kind: 'text', text: [text('Cards are refused')] },
    { kind: 'quote', text: 'first\nsecond' },
    { kind: 'quote', text: 'another' },
    { kind: 'facts', facts: [{ label: 'Service', value: [text('Payments')] }] },
    { kind: 'small', text: [text('one\ntwo')] },
    { kind: 'divider' },
    { kind: 'buttons', buttons: [{ label: 'Take it', press: 'take:42:3', style: 'primary', confirm: null }] },
  ];
  const [container] = renderCard(card(blocks), now).components;
  expect(container.accent_color).toBe(0xd97a06);
  expect(container.components.map(({ type }) => type)).toEqual([10, 14, 1]);
  expect(markdown(card(blocks))).toBe(
    [
      '### INC-42 **P2** Cards',
      'Cards are refused',
      '> first',
      '> second',
      '',
      '> another',
      '**Service**  Payments',
      '-# one',
      '-# two',
    ].join('\n'),
  );
  expect(refusalOf(card(blocks))).toBeNull();
});

test('times are shown in the reader’s own zone, with the date on another day', () => {
  expect(written({ kind: 'time', at: now })).toBe('<t:1772456820:t>');
  expect(written({ kind: 'time', at: now.add({ hours: 24 }) })).toBe('<t:1772543220:f>');
});

test.each([
  [
    '*bold* _lines_ ~~gone~~ ||hidden|| `code`',
    '\\*bold\\* \\_lines\\_ \\~\\~gone\\~\\~ \\|\\|hidden\\|\\| \\`code\\`',
  ],
  ['# heading\n> quote\n- item\n1. item', '\\# heading\n\\> quote\n\\- item\n1\\. item'],
  ['-# small', '\\-# small'],
  ['[bank](https://evil.example)', '\\[bank\\](<https://evil.example>)'],
  ['see https://a.example/x_y_z.', 'see <https://a.example/x_y_z>.'],
  ['<#123> <:smile:1> </take:1> <t:1:R>', '\\<#123> \\<:smile:1> \\</take:1> \\<t:1:R>'],
  ['@everyone @here', '@\u200beveryone @\u200bhere'],
  ['<@123> <@!123> <@&123>', '\\<@\u200b123> \\<@\u200b!123> \\<@\u200b&123>'],
  ['https://a.example/@everyone', '<https://a.example/%40everyone>'],
  ['back\\slash', 'back\\\\slash'],
])('what a person wrote stays as it was written: %s', (typed, shown) => {
  expect(written(text(typed))).toBe(shown);
});

test('a command is code, by the name and the group that its readers find', () => {
  const command = (words: string, language: 'en' | 'pl' = 'en') =>
    markdown(card([{ kind: 'text', text: [{ kind: 'command', text: words }] }], language));
  expect(command('/incident take INC-4')).toBe('`/incident take INC-4`');
  expect(command('/incident przyjmij INC-4', 'pl')).toBe('`/incydent przyjmij INC-4`');
  expect(command('/incident merge INC-4 INC-5')).toBe('`/incident record merge INC-4 INC-5`');
  expect(command('/incident połącz INC-4', 'pl')).toBe('`/incydent zapis połącz INC-4`');
  expect(command('/incident')).toBe('`/incident`');
  expect(command('npm `x`\n@everyone')).toBe("`npm 'x''@\u200beveryone`");
});

test('a link of the desk’s own is named; what is no web address is text', () => {
  expect(written({ kind: 'link', text: 'the [record]', url: 'https://a.example/1' })).toBe(
    '[the \\[record\\]](<https://a.example/1>)',
  );
  expect(written({ kind: 'link', text: 'x', url: 'javascript:alert(1)' })).toBe('x');
});

test('people and groups are called only where the card does so, by Discord’s own ids', () => {
  const id = '300000000000000001';
  const person = { kind: 'person', id: `discord:${id}`, name: 'Anna', mention: true } as const;
  expect(written(person)).toBe(`<@${id}>`);
  expect(written({ ...person, mention: false })).toBe('Anna');
  expect(written({ ...person, id: 'slack:U1' })).toBe('Anna');
  const group = { kind: 'group', name: 'L2', handles: { discord: id }, mention: true } as const;
  expect(written(group)).toBe(`<@&${id}>`);
  expect(written({ ...group, handles: { discord: 'everyone' } })).toBe('L2');
});

test('a conversation is shown by its name', () => {
  const place = (platform: string, id: string) => written({ kind: 'place', conversation: { platform, id } });
  expect(place('discord', '300000000000000001')).toBe('<#300000000000000001>');
  expect(place('discord', '@300000000000000001')).toBe('direct messages');
  expect(place('web', 'operations')).toBe('operations');
});

test('marks that turn the direction of a text go, and what is written from right to left is set apart', () => {
  expect(written(text('\u202egnp.exe\u202c'))).toBe('gnp.exe');
  expect(written(text('שלום'))).toBe('\u2068שלום\u2069');
});

test('a card with nothing to say is still a message', () => {
  expect(contents(card([]))).toEqual(['–']);
  expect(refusalOf(card([]))).toBeNull();
});
