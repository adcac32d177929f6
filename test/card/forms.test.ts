import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/card/card.ts';
import { plain } from '../../src/card/plain.ts';
import { languages } from '../../src/language/language.ts';
import { draft, formsIn } from './forms.ts';
import { at, readerIn } from './scene.ts';

const named = (field: Field) => ('name' in field ? [`${field.name}${field.required ? '*' : ''}`] : []);

/** The fields that each form asks for; a star marks what is required. */
const fields: Readonly<Record<string, readonly string[]>> = {
  raise: ['title*', 'service', 'category', 'impact', 'urgency', 'description', 'began'],
  'raise, for practice': ['title*', 'service', 'category', 'impact', 'urgency', 'description', 'began'],
  'raise, afterwards': ['title*', 'service', 'category', 'impact', 'urgency', 'description', 'began'],
  'update of a drill': ['text*'],
  service: ['service*'],
  reporter: ['for', 'forName'],
  'raise, by staff': ['title*', 'service', 'category', 'impact', 'urgency', 'description', 'began', 'for', 'forName'],
  categorise: ['category*'],
  'categorise, none yet': ['category*'],
  workaround: ['audience*', 'text*'],
  'workaround, another': ['audience*', 'text*'],
  'workaround where clients are not reached': ['text*'],
  hold: ['reason*', 'until', 'untilAt'],
  'hold, partly typed': ['reason*', 'until', 'untilAt'],
  redirect: ['text*'],
  'raise, from a message': ['title*', 'service', 'category', 'impact', 'urgency', 'description', 'began'],
  'raise, from a message that looks like what is open': [
    'title*',
    'same*',
    'service',
    'category',
    'impact',
    'urgency',
    'description',
    'began',
  ],
  alike: ['same*'],
  merge: ['incident', 'number'],
  'merge where nothing else is open': ['number*'],
  keep: ['incident', 'number'],
  correct: ['entry*', 'text', 'at'],
  withdraw: ['entry*', 'reason'],
  update: ['audience*', 'template', 'text', 'next', 'nextAt'],
  'update where clients are not reached': ['text*'],
  preview: [],
  'preview in one language': [],
  'preview of a correction': [],
  'preview of what others overtook': ['text*'],
  'update with a text kept': ['audience*', 'text', 'next', 'nextAt'],
  'workaround with a text kept': ['audience*', 'text'],
  assign: ['person', 'group'],
  passBack: ['reason'],
  passOn: ['group*', 'reason*'],
  'passOn, partly typed': ['group*', 'reason*'],
  askHelp: ['group*', 'what*'],
  prioritise: ['impact*', 'urgency*'],
  note: ['text*'],
  questions: ['answer-who', 'answer-seen'],
  check: ['line*', 'done*', 'outcome'],
  find: ['kind*', 'suspicion', 'text'],
  action: ['text*', 'person', 'due', 'dueAt'],
  settleAction: ['action*', 'as*', 'text'],
  escalate: ['step', 'reason'],
  restore: ['how*', 'text', 'clients'],
  close: ['resolution*', 'cause*', 'confirmed', 'followUp', 'why'],
  'close, late': ['resolution*', 'cause*', 'why'],
  'close, without a cause': ['resolution*', 'cause', 'why'],
  complete: ['cause', 'category', 'why'],
  recovery: ['line*'],
  waive: ['line*', 'reason*'],
  review: ['text*'],
  reopen: ['reason'],
  cancel: ['why*', 'text'],
  cover: ['rota*', 'person', 'from', 'to*'],
  away: ['from', 'to*'],
  major: ['reason', 'person'],
  standDown: ['reason*'],
  role: ['role*', 'person', 'text'],
  me: ['language*', 'timeZone*'],
};

describe.each(languages)('forms in %s', (language) => {
  const forms = formsIn(language);

  it.each(forms)('%s asks for its own fields and nothing else', (title, form) => {
    expect(form.fields.flatMap(named)).toEqual(fields[title]);
  });

  it.each(forms)('%s is about what was seen', (title, form) => {
    expect(form.context.length).toBeLessThanOrEqual(100);
    const kinds: Readonly<Record<string, string>> = {
      'raise, for practice': 'drill',
      'raise, afterwards': 'past',
      'raise, from a message': `real:${draft}`,
      'raise, from a message that looks like what is open': `real:${draft}`,
    };
    if (['raise', 'me', 'cover', 'away'].includes(form.name)) expect(form.context).toBe(kinds[title] ?? '');
    else if (form.name === 'alike') expect(form.context).toBe(draft);
    else if (form.name === 'keep') expect(form.context).toBe(`0:0:${draft}`);
    else if (form.name === 'preview') expect(form.context).toBe(`42:5:${draft}`);
    else if (title.endsWith('with a text kept')) expect(form.context).toBe(`42:5:${draft}`);
    else expect(form.context).toMatch(/^42:\d+$/);
  });

  it.each(forms)('%s chooses beforehand only what can be chosen', (_, form) => {
    for (const field of form.fields) {
      if (field.kind !== 'choice') continue;
      expect(field.options.length).toBeGreaterThan(0);
      expect(new Set(field.options.map(({ value }) => value)).size).toBe(field.options.length);
      if (field.value !== null) expect(field.options.map(({ value }) => value)).toContain(field.value);
    }
  });

  it.each(forms)('%s has a title, a way on and a way back, with nothing else in it', (_, form) => {
    expect(Object.keys(form).sort()).toEqual(['cancel', 'context', 'fields', 'language', 'name', 'submit', 'title']);
    for (const text of [form.title, form.submit, form.cancel]) expect(text).not.toBe('');
    expect(JSON.stringify(form)).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('the update form', () => {
  const form = formsIn('en').find(([title]) => title === 'update')?.[1];
  const next = form?.fields.find((field) => field.kind === 'choice' && field.name === 'next');

  it('offers times ahead in whole minutes, and the procedure’s cadence beforehand', () => {
    expect(next?.kind === 'choice' && next.value).toBe(at(15 + 60).toString());
    const times = next?.kind === 'choice' ? next.options.map(({ value }) => Temporal.Instant.from(value)) : [];
    expect(times.map((time) => time.since(at(15)).total('minutes'))).toEqual([30, 60, 120, 240]);
  });

  it('shows what was written last beside the new text', () => {
    const quotes = form?.fields.flatMap((field) => (field.kind === 'quote' ? [field.text] : []));
    expect(quotes?.map((text) => text.split('\n')[0])).toEqual([
      'Refusals only from one acquirer.',
      'Some card payments have been refused since 13:48.',
    ]);
  });
});

describe('the preview', () => {
  const read = (which: string) => {
    const [, form] = formsIn('en').find(([title]) => title === which) ?? [];
    return form?.fields.map((field) => {
      if (field.kind === 'quote') return field.text;
      return field.kind === 'note' ? plain(field.text, readerIn('pl'), at(15)) : field.kind;
    });
  };

  it('shows exactly what clients will read, in their language, and where', () => {
    expect(read('preview in one language')).toEqual([
      'This goes to payments-news.',
      'Clients read exactly this:',
      'Płatności: komunikat',
      'The cause is found.\nPaying again after a minute usually works.',
      expect.stringMatching(/^Następny komunikat: do /),
      'INC-42',
    ]);
  });

  it('shows it once for each language in which somebody reads it, under what it stands on the status page', () => {
    expect(read('preview')).toEqual([
      'This goes to payments-news, the status page (anybody may read it).',
      'Staff read it too: staff-news.',
      'Clients read exactly this:',
      'In Polish – payments-news, the status page (anybody may read it):',
      'Płatności: komunikat',
      'On the status page: Płatności: zakłócenia · Komunikat',
      'The cause is found.\nPaying again after a minute usually works.',
      expect.stringMatching(/^Następny komunikat: do /),
      'INC-42',
      'In English – the status page (anybody may read it):',
      'On the status page: Payments: disruption · Update',
      'The cause is found.\nPaying again after a minute usually works.',
      expect.stringMatching(/^Next update by /),
      'INC-42',
    ]);
  });
});
