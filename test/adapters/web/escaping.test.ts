import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPerson, placesOf } from '../../../adapters/web/people.ts';
import { renderConversation } from '../../../adapters/web/render/page.ts';
import type { Scene } from '../../../adapters/web/render/scene.ts';
import { webWords } from '../../../adapters/web/words.ts';
import type { Card, Form, Rich } from '../../../src/card/card.ts';
import { asText, html } from '../../../src/html.ts';
import { now } from './samples.ts';

const person = findPerson('jan')!;
const scene: Scene = {
  person,
  place: placesOf(person, [])[0],
  words: webWords.en,
  now,
  beside: null,
  port: { name: 'web', command: '/incident' },
  rooms: [],
  newRequest: () => 'request',
};

/** A page that shows one text everywhere that a text can stand. */
function pageOf(text: string): string {
  const rich: Rich = [
    { kind: 'text', text },
    { kind: 'strong', text },
    { kind: 'person', id: 'p', name: text, mention: true },
    { kind: 'group', name: text, handles: {}, mention: false },
    { kind: 'command', text },
    { kind: 'place', conversation: { platform: text, id: text } },
  ];
  const confirm = { title: text, text, yes: text, no: text };
  const card: Card = {
    language: 'en',
    tone: 'normal',
    summary: text,
    blocks: [
      { kind: 'headline', text: rich },
      { kind: 'quote', text },
      { kind: 'facts', facts: [{ label: text, value: rich }] },
      { kind: 'small', text: rich },
      { kind: 'buttons', buttons: [{ label: text, press: text, style: 'plain', confirm }] },
    ],
  };
  const common = { label: text, hint: text, required: false };
  const form: Form = {
    language: 'en',
    name: 'note',
    context: text,
    title: text,
    submit: text,
    cancel: text,
    fields: [
      { kind: 'note', text: rich },
      { kind: 'quote', text },
      { kind: 'line', name: 'line', value: text, ...common },
      { kind: 'lines', name: 'lines', value: text, ...common },
      { kind: 'choice', name: 'choice', options: [{ value: text, label: text }], value: text, ...common },
      { kind: 'person', name: 'person', ...common },
    ],
  };
  const posted = { kind: 'card', at: now, under: null, edits: 0, card } as const;
  const root = { ...posted, id: 'root' };
  const said = { kind: 'said', id: 'said', at: now, person: 'ewa', text } as const;
  return renderConversation(
    {
      threads: [
        { root, replies: [{ ...posted, id: 'reply', under: 'root' }] },
        { root: said, replies: [] },
      ],
      answers: [{ id: 'answer', at: now, card }],
      beside: null,
      form: { id: 'form', at: now, form, entered: { line: text }, faults: { line: text, elsewhere: text } },
      unread: [],
    },
    scene,
  );
}

const marks = /⟦([^⟦⟧]*)⟧/g;
const unescaped: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

it('no text, wherever it stands, changes the page around it or reads differently', () => {
  const skeleton = pageOf('⟦⟧');
  const texts = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'<>&"\'/=-! \nab;#`$', '&lt;', '&amp;', '&#39;') }),
    )
    .filter((text) => !/[⟦⟧]/.test(text));
  fc.assert(
    fc.property(texts, (text) => {
      const page = pageOf(`⟦${text}⟧`);
      expect(page.replaceAll(marks, '⟦⟧')).toBe(skeleton);
      for (const [, inner = ''] of page.matchAll(marks)) {
        expect(inner).not.toMatch(/[<>"']/);
        expect(inner.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => unescaped[name] ?? '')).toBe(text);
      }
    }),
  );
});

it('data that looks like markup is not taken for it', () => {
  const forged = JSON.parse('"<b>"') as string;
  expect(asText(html`<p title="${forged}">${[html`<i>${forged}</i>`, null, false, 3]}</p>`)).toBe(
    '<p title="&lt;b&gt;"><i>&lt;b&gt;</i>3</p>',
  );
});
