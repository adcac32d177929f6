import { describe, expect, test } from 'vitest';
import { LABEL_DESCRIPTION, LABEL_TEXT, MODAL_TITLE } from '../../../adapters/discord/limits.ts';
import { fieldsLeft, MORE, renderModal } from '../../../adapters/discord/render/form.ts';
import type { Field, Form } from '../../../src/card/card.ts';
import { formsIn } from '../../card/forms.ts';
import { noteForm } from './harness.ts';
import { modalRefusalOf, now } from './rendering.ts';

const choice = (options: number, value: string | null = null): Field => ({
  kind: 'choice',
  name: 'service',
  label: 'Service',
  options: Array.from({ length: options }, (_, index) => ({ value: `s${index}`, label: `Service ${index}` })),
  value,
  hint: null,
  required: true,
});
const line = (name: string, required = false): Field => ({
  kind: 'line',
  name,
  label: name,
  value: '',
  hint: null,
  required,
});
const modal = (form: Form, isFirst = true) => renderModal({ form, isFirst }, '!note:12345678:42:3', now);
const ids = (form: Form, isFirst = true) =>
  [...JSON.stringify(modal(form, isFirst)).matchAll(/"custom_id":"([^"!]+)"/g)].map(([, id]) => id);

describe.each(['en', 'pl'] as const)('every form of the desk in %s', (language) => {
  const forms = formsIn(language).map(([name, form]) => [name, form] as const);

  test.each(forms)('%s has labels and hints that needn’t be cut', (_, form) => {
    expect(form.title.length).toBeLessThanOrEqual(MODAL_TITLE);
    for (const field of form.fields) {
      if (!('label' in field)) continue;
      expect(field.label.length, field.label).toBeLessThanOrEqual(LABEL_TEXT);
      expect(field.hint?.length ?? 0, field.hint ?? '').toBeLessThanOrEqual(LABEL_DESCRIPTION);
    }
  });
});

test('a form of five parts is one window', () => {
  const form = noteForm(['a', 'b', 'c', 'd', 'e'].map((name) => line(name)));
  expect(fieldsLeft(form)).toEqual([]);
  expect(ids(form)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('of more the required ones come first, in their order, and the rest is asked for in a further window', () => {
  const form = noteForm([...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => line(name)), line('g', true)]);
  expect(ids(form)).toEqual(['a', 'b', 'c', 'g', MORE]);
  expect(fieldsLeft(form)).toEqual(['d', 'e', 'f']);
  expect(modalRefusalOf(form)).toBeNull();
});

test('texts that follow one another are one part, and stay where they stand', () => {
  const form = noteForm([
    { kind: 'note', text: [{ kind: 'text', text: 'Last said:' }] },
    { kind: 'quote', text: 'We look into it' },
    line('a'),
    line('b'),
    line('c'),
    line('d'),
  ]);
  expect(modal(form).components.map(({ type }) => type)).toEqual([10, 18, 18, 18, 18]);
  expect(JSON.stringify(modal(form))).toContain('Last said:\\n> We look into it');
});

test('a list that is too long for Discord is typed by name, with what was chosen in it', () => {
  expect(JSON.stringify(modal(noteForm([choice(25, 's3')])))).toContain('"default":true');
  const long = noteForm([choice(26, 's3')]);
  expect(modalRefusalOf(long)).toBeNull();
  const [label] = modal(long).components;
  expect(JSON.stringify(label)).toContain('"value":"Service 3"');
});

test('a list without choices doesn’t keep the form from opening', () => {
  expect(modalRefusalOf(noteForm([choice(0)]))).toBeNull();
});

test('the longest texts are cut with a sign, and Discord takes the window', () => {
  const long = 'x'.repeat(9000);
  const form = noteForm([
    { kind: 'quote', text: long },
    { kind: 'note', text: [{ kind: 'text', text: long }] },
    { kind: 'lines', name: 'text', label: long, value: long, hint: long, required: true },
  ]);
  expect(modalRefusalOf({ ...form, title: long })).toBeNull();
  expect(JSON.stringify(modal(form))).toContain('… (cut)');
});
