import { afterEach, beforeEach, expect, test } from 'vitest';
import { MORE } from '../../../adapters/discord/render/form.ts';
import type { Answer as Given } from '../../../src/platform.ts';
import { type Harness, noteForm, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
  for (const person of Object.values(harness.world.people)) person.speaks('en-GB');
});
afterEach(() => harness.stop());

const people = () => harness.world.people;
const seen = (): readonly string[] =>
  people()
    .jan.ephemerals()
    .map(({ plain }) => plain);
const isSeen = (text: string) => harness.world.until(() => seen().some((plain) => plain.includes(text)), text);

async function posted(card = textCard('Cards are refused', [takeButton])) {
  const { world, discord } = harness;
  await discord.deliver(parcel(world.channel('operations').id, card));
  const post = world.channel('operations').posts().at(-1);
  if (!post) throw new Error('nothing was posted');
  return post;
}

test('an empty field comes back empty', async () => {
  harness.answer(({ asked }) => (asked.kind === 'submitted' ? { kind: 'done' } : { kind: 'form', form: noteForm() }));
  await people().jan.press(await posted(), 'Take it');
  await people().jan.submit({ text: 'Known', how: [], who: [] });
  expect(harness.asked[1]?.asked).toMatchObject({ values: { text: 'Known', how: '', who: '' } });
});

const invalid: Given = { kind: 'invalid', faults: { text: 'Say more.', '': 'Something is wrong.' } };

test('what is wrong is said by field, with all that was written, and the form opens once more with it', async () => {
  harness.answer(({ asked }) => (asked.kind === 'submitted' ? invalid : { kind: 'form', form: noteForm() }));
  await people().jan.press(await posted(), 'Take it');
  await people().jan.submit({ text: 'The pool is full', how: 'Second' });
  await isSeen('Say more.');
  const [said] = people().jan.ephemerals();
  expect(said?.plain).toContain('What is known');
  expect(said?.plain).toContain('Something is wrong.');
  expect(said?.plain).toContain('The pool is full');
  if (said) await people().jan.press(said, 'Open it again');
  expect(JSON.stringify(people().jan.modal())).toContain('The pool is full');
  harness.answer(() => ({ kind: 'done' }));
  await people().jan.submit();
  expect(harness.asked.at(-1)?.asked).toMatchObject({ values: { text: 'The pool is full', how: 'b' } });
});

test('of a form of two windows what was written into the first is given back too', async () => {
  const line = (name: string, required: boolean) =>
    ({ kind: 'line', name, label: `Field ${name}`, value: '', hint: null, required }) as const;
  const form = noteForm([line('a', true), ...['b', 'c', 'd', 'e', 'f'].map((name) => line(name, false))]);
  const faults = { a: 'Say more.', f: 'Too much.' };
  harness.answer(({ asked }) => (asked.kind === 'submitted' ? { kind: 'invalid', faults } : { kind: 'form', form }));
  await people().jan.press(await posted(), 'Take it');
  await people().jan.submit({ a: 'The pool is full', [MORE]: 'yes' });
  const [more] = people().jan.ephemerals();
  if (more) await people().jan.press(more, 'Open the form');
  await people().jan.submit({ f: 'Since noon' });
  await isSeen('Say more.');
  const said = seen().at(-1) ?? '';
  for (const text of ['Field a', 'The pool is full', 'Field f', 'Too much.', 'Since noon'])
    expect(said).toContain(text);
});

test('what couldn’t be saved is given back whole, in the person’s language', async () => {
  people().jan.speaks('pl');
  harness.answer(({ asked }) => {
    if (asked.kind === 'submitted') throw new Error('the database is away');
    return { kind: 'form', form: noteForm() };
  });
  await people().jan.press(await posted(), 'Take it');
  await people().jan.submit({ text: 'Pula połączeń jest pełna' });
  await isSeen('Tekst został zachowany');
  expect(seen().join()).toContain('Pula połączeń jest pełna');
  expect(JSON.stringify(harness.logged)).not.toContain('Pula połączeń');
});

test('a form that follows a form is opened by a button, since no window opens upon a window', async () => {
  const first = noteForm();
  const second = { ...first, name: 'update' as const, title: 'Second' };
  harness.answer(({ asked }) => ({ kind: 'form', form: asked.kind === 'submitted' ? second : first }));
  await people().jan.press(await posted(), 'Take it');
  await people().jan.submit({ text: 'One' });
  await isSeen('The form is ready.');
  const [ready] = people().jan.ephemerals();
  if (ready) await people().jan.press(ready, 'Open the form');
  expect(people().jan.modal()?.title).toBe('Second');
});

test('a form without fields is a message with its own button', async () => {
  const preview = {
    ...noteForm([{ kind: 'quote', text: 'Cards are *refused*' }]),
    name: 'preview' as const,
    context: '42:3:draft-1',
    submit: 'Send',
  };
  harness.answer(({ asked }) => (asked.kind === 'submitted' ? { kind: 'done' } : { kind: 'form', form: preview }));
  await people().jan.press(await posted(), 'Take it');
  await isSeen('Cards are *refused*');
  const [shown] = people().jan.ephemerals();
  if (shown) await people().jan.press(shown, 'Send');
  expect(harness.asked[1]?.asked).toEqual({ kind: 'submitted', form: 'preview', context: '42:3:draft-1', values: {} });
});
