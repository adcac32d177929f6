import type { Button, Card, Form, Span } from '../../../src/card/card.ts';
import { writePress } from '../../../src/card/press.ts';

export const now = Temporal.Instant.from('2026-03-10T13:23:00Z');

const text = (value: string): Span => ({ kind: 'text', text: value });
const at = (value: string): Span => ({ kind: 'time', at: Temporal.Instant.from(value) });

function button(label: string, press: string, style: Button['style'] = 'plain'): Button {
  return { label, press, style, confirm: null };
}

const cancelButton: Button = {
  label: 'Cancel…',
  press: writePress('cancel', 42, 3),
  style: 'danger',
  confirm: {
    title: 'Cancel INC-42?',
    text: 'Everyone who was told will hear that it is no incident.',
    yes: 'Cancel the incident',
    no: 'Keep it',
  },
};

/** A responders' card of an incident in progress. */
export const incidentCard: Card = {
  language: 'en',
  tone: 'serious',
  summary: 'INC-42 P2 Cards are refused: in progress',
  blocks: [
    { kind: 'headline', text: [text('INC-42  P2  Cards are refused')] },
    {
      kind: 'text',
      text: [{ kind: 'strong', text: 'In progress' }, text(' · Jan has it since '), at('2026-03-10T13:07:00Z')],
    },
    {
      kind: 'facts',
      facts: [
        { label: 'Service', value: [text('Payments · card acceptance')] },
        {
          label: 'Reported',
          value: [text('by Anna '), at('2026-03-10T13:02:00Z'), text(', began '), at('2026-03-09T22:50:00Z')],
        },
        { label: 'Known', value: [text('refusals only from one acquirer')] },
        { label: 'Next', value: [text('client update by '), at('2026-03-10T13:40:00Z')] },
      ],
    },
    {
      kind: 'buttons',
      buttons: [
        button('Update…', writePress('update', 42, 3), 'primary'),
        button('Restore…', writePress('restore', 42, 3)),
        button('Escalate', writePress('escalate', 42, 3)),
        cancelButton,
        button('More…', writePress('more', 42, 3)),
      ],
    },
  ],
};

export function note(words: string, mention: string | null = null): Card {
  const person: Span[] = mention === null ? [] : [{ kind: 'person', id: 'p', name: mention, mention: true }, text(' ')];
  return {
    language: 'en',
    tone: 'normal',
    summary: words,
    blocks: [{ kind: 'text', text: [...person, text(words)] }],
  };
}

export const helpCard: Card = {
  language: 'en',
  tone: 'calm',
  summary: 'What the desk understands',
  blocks: [
    { kind: 'text', text: [text('Raise with '), { kind: 'command', text: '/incident new' }] },
    { kind: 'buttons', buttons: [button('Raise…', writePress('new', 0, 0), 'primary')] },
  ],
};

export const raisedCard: Card = {
  language: 'en',
  tone: 'over',
  summary: 'INC-43 is raised',
  blocks: [
    { kind: 'headline', text: [text('INC-43 is raised')] },
    {
      kind: 'text',
      text: [
        text('Payments L2 was told in '),
        { kind: 'place', conversation: { platform: 'web', id: 'operations' } },
        text('. An answer is due by '),
        at('2026-03-10T13:38:00Z'),
        text('.'),
      ],
    },
    { kind: 'small', text: [text('You hear when somebody takes it.')] },
  ],
};

/** Every kind of field. */
export const updateForm: Form = {
  language: 'en',
  name: 'update',
  context: '42:3',
  title: 'Update INC-42',
  submit: 'Preview',
  cancel: 'Not now',
  fields: [
    { kind: 'note', text: [text('Clients expect a word by '), at('2026-03-10T13:40:00Z'), text('.')] },
    {
      kind: 'choice',
      name: 'audience',
      label: 'Who reads it',
      options: [
        { value: 'responders', label: 'Responders' },
        { value: 'clients', label: 'Clients and staff' },
      ],
      value: 'responders',
      hint: null,
      required: true,
    },
    {
      kind: 'lines',
      name: 'body',
      label: 'Text',
      value: '',
      hint: 'What, since when, for whom, what to do meanwhile.',
      required: true,
    },
    { kind: 'line', name: 'nextBy', label: 'Next word by', value: '15:10', hint: 'A time, or 30 min.', required: true },
    { kind: 'person', name: 'assignee', label: 'Who writes the next one', hint: null, required: false },
  ],
};
