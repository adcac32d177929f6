import { describe, expect, test } from 'vitest';
import { renderForm } from '../../../adapters/slack/render/form.ts';
import type { Field, Form } from '../../../src/card/card.ts';
import { readView } from '../../support/slack/view-rules.ts';

import { now, text } from './rendering.ts';

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
