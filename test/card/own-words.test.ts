import { expect, it } from 'vitest';
import { correctForm, withdrawForm } from '../../src/card/forms/record.ts';
import { procedure, raised, start, text } from '../incident/story.ts';

const story = raised()
  .next(5, 'chat:anna', { type: 'note', text: text('Shop 12 too') })
  .next(6, 'chat:jan', { type: 'correct', entry: 3, text: text('All shops, says the bank'), happenedAt: null });
const written = story.entries.flatMap(({ event }) => ('text' in event && event.text !== null ? [event.text] : []));
const texts = new Map(written.map((id) => [id, id.replace('text: ', '')] as const));
const reader = { language: 'en', timeZone: 'UTC', command: '/incident' } as const;
const filed = { number: 42, incident: story.incident, texts, procedure };
const view = { filed, reader, people: new Map(), clientsReached: false, now: start.add({ hours: 1 }) };

it.each([correctForm, withdrawForm])('%o offers what a client wrote as the client wrote it', (make) => {
  const labels = (own: boolean) => {
    const { fields } = make(view, story.entries.slice(2, 3), { entry: '', rest: '', own });
    return fields.flatMap((field) => (field.kind === 'choice' ? field.options.map(({ label }) => label) : []));
  };
  expect(labels(true)).toEqual([expect.stringContaining('Shop 12 too')]);
  expect(labels(false)).toEqual([expect.stringContaining('All shops, says the bank')]);
});
