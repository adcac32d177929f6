import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../src/platform.ts';
import { gate, type Harness, noteForm, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

/** A message with a button in #operations, as a person sees it. */
async function cardInOperations() {
  const { slack, world } = harness;
  await slack.deliver(parcel(world.channel('operations').id, textCard('Cards are refused', [takeButton])));
  return (await world.channel('operations').posts()).at(-1)!;
}

test('a command is answered at once, to its sender alone', async () => {
  const { world } = harness;
  harness.answer(() => ({ kind: 'card', card: textCard('INC-42 was raised.', [takeButton]) }));
  const answer = await world.people.anna.command('/incident', 'cards are refused');
  expect(answer).toMatchObject({ status: 200, plain: 'INC-42 was raised.\n[Take it]', refused: undefined });
  expect(world.people.anna.ephemerals('operations')).toHaveLength(1);
  expect(await world.channel('operations').messages()).toEqual([]);
  expect(harness.asked).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      actor: {
        external: world.people.anna.id,
        name: 'Anna Nowak',
        standing: 'member',
        language: 'pl',
        timeZone: 'Europe/Warsaw',
      },
      origin: { id: world.channel('operations').id, direct: false, shared: false },
      asked: { kind: 'typed', text: 'cards are refused' },
    },
  ]);
});

test('a command under its Polish name is taken too', async () => {
  await harness.world.people.jan.command('/incydent', 'lista');
  expect(harness.asked[0]?.asked).toEqual({ kind: 'typed', text: 'lista' });
});

test('what a person typed is handed in as they typed it', async () => {
  await harness.world.people.jan.command('/incident', 'a &amp; b &lt;c&gt; &amp;lt;');
  expect(harness.asked[0]?.asked).toEqual({ kind: 'typed', text: 'a & b <c> &lt;' });
});

test('a command with nothing to say is acknowledged without a word', async () => {
  const answer = await harness.world.people.anna.command('/incident', 'take');
  expect(answer).toMatchObject({ status: 200, body: '' });
});

test('a button hands in what it carries, and its answer stands beside the message', async () => {
  const { world } = harness;
  harness.answer(() => ({ kind: 'card', card: textCard('Jan has it.') }));
  const answer = await world.people.jan.press(await cardInOperations(), 'Take it');
  expect(answer).toMatchObject({ status: 200, body: '' });
  expect(harness.asked[0]).toMatchObject({
    origin: { id: world.channel('operations').id, direct: false, shared: false },
    asked: { kind: 'pressed', press: 'take:42:3' },
  });
  await world.until(() => world.people.jan.ephemerals().length === 1);
  expect(world.people.jan.ephemerals()[0]).toMatchObject({ plain: 'Jan has it.', channel: 'operations' });
  expect((await world.channel('operations').posts()).map((post) => post.plain)).toEqual([
    'Cards are refused\n[Take it]',
  ]);
});

test('a form opens from a command, and its values come back by field with its context', async () => {
  const { world } = harness;
  const { anna, jan } = world.people;
  harness.answer((inbound) =>
    inbound.asked.kind === 'submitted' ? { kind: 'done' } : { kind: 'form', form: noteForm() },
  );
  const opened = await anna.command('/incident', 'note');
  expect(opened).toMatchObject({ status: 200, body: '' });
  expect(opened.opened).toHaveLength(1);
  await anna.submit({ 'What is known': 'only <one> bank', How: 'Second', Who: jan.id });
  expect(harness.asked[1]).toMatchObject({
    origin: { id: world.channel('operations').id, direct: false, shared: false },
    asked: {
      kind: 'submitted',
      form: 'note',
      context: '42:3',
      values: { text: 'only <one> bank', how: 'b', who: jan.id },
    },
  });
  expect(anna.view()).toBeUndefined();
});

test('a field left empty is an empty text', async () => {
  const { anna } = harness.world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await anna.command('/incident', 'note');
  harness.answer(() => ({ kind: 'done' }));
  await anna.submit({ 'What is known': 'x', How: null });
  expect(harness.asked[1]?.asked).toMatchObject({ values: { text: 'x', how: '', who: '' } });
});

test('a form opens from a button', async () => {
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  const answer = await harness.world.people.jan.press(await cardInOperations(), 'Take it');
  expect(answer.opened.map((view) => view.title?.text)).toEqual(['Note']);
});

test('a form that is refused stays open, each fault beside its field', async () => {
  const { anna } = harness.world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await anna.command('/incident', 'note');
  harness.answer(() => ({ kind: 'invalid', faults: { how: 'Not now', gone: 'Not there' } }));
  const answer = await anna.submit({ 'What is known': 'x' });
  expect(answer).toMatchObject({ responseAction: 'errors', errors: { how: 'Not now', text: 'Not there' } });
  expect(anna.view()).toBeDefined();
});

test('a form may take the place of the one that was submitted, and keeps the conversation', async () => {
  const { world } = harness;
  const { anna } = world.people;
  const preview = {
    ...noteForm([{ kind: 'quote', text: 'We found it.' }]),
    name: 'preview' as const,
    title: 'Preview',
  };
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await anna.command('/incident', 'note');
  harness.answer(() => ({ kind: 'form', form: preview }));
  await anna.submit({ 'What is known': 'We found it.' });
  expect(anna.view()?.title?.text).toBe('Preview');
  harness.answer(() => ({ kind: 'card', card: textCard('Sent.') }));
  await anna.submit();
  expect(harness.asked.at(-1)).toMatchObject({
    origin: { id: world.channel('operations').id },
    asked: { kind: 'submitted', form: 'preview', values: {} },
  });
  await world.until(() => anna.ephemerals('operations').length === 1);
  expect(anna.ephemerals('operations')[0]?.plain).toBe('Sent.');
});

test('an answer to a form comes by the Web API once its address is used up, and directly where the app is not', async () => {
  const { world } = harness;
  const { anna } = world.people;
  harness.answer((inbound) =>
    inbound.asked.kind === 'submitted'
      ? { kind: 'card', card: textCard('Saved.') }
      : { kind: 'form', form: noteForm() },
  );
  for (let use = 0; use < 6; use += 1) {
    await anna.command('/incident', 'note');
    // The same address serves every form that this one opened.
    const view = anna.view()!;
    const remembered = JSON.parse(view.private_metadata ?? '{}');
    const again = { ...view, private_metadata: JSON.stringify({ ...remembered, responseUrl: null }) };
    await anna.submit({ 'What is known': 'x' }, { view: again });
    await world.until(() => anna.ephemerals('operations').length === use + 1);
  }
  expect(world.calls('chat.postEphemeral')).toHaveLength(6);
  await world.channel('operations').remove('app');
  await anna.command('/incident', 'note');
  const view = anna.view()!;
  const remembered = JSON.parse(view.private_metadata ?? '{}');
  await anna.submit(
    { 'What is known': 'x' },
    { view: { ...view, private_metadata: JSON.stringify({ ...remembered, responseUrl: null }) } },
  );
  await world.until(async () => (await anna.directMessages()).length === 1);
  expect((await anna.directMessages())[0]?.plain).toBe('Saved.');
});

test('a trigger that expired ends in a word with what to do, in the person’s language', async () => {
  const { world } = harness;
  harness.answer(() => {
    world.expireTriggers();
    return { kind: 'form', form: noteForm() };
  });
  const answer = await world.people.anna.command('/incident', 'note');
  expect(answer.plain).toContain('Formularz nie otworzył się na czas');
  const english = await world.people.maria.command('/incident', 'note');
  expect(english.plain).toContain('could not be opened in time');
});

test('when the desk fails, the person hears that nothing was saved, and the log holds no text of theirs', async () => {
  const { world } = harness;
  harness.answer((inbound) => {
    throw new Error(`database gone: ${JSON.stringify(inbound.asked)}`);
  });
  const answer = await world.people.maria.command('/incident', 'the secret word is swordfish');
  expect(answer.plain).toBe('That was not saved. Please try again in a moment.');
  const polish = await world.people.jan.command('/incident', 'hasło');
  expect(polish.plain).toContain('Nie zapisano.');
  expect(harness.logged.filter((line) => line.level === 'error')).toHaveLength(2);
  expect(JSON.stringify(harness.logged)).not.toMatch(/swordfish|hasło|xox|xapp|response\//);
});

test('a form whose saving failed stays open with the text in it', async () => {
  const { anna } = harness.world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await anna.command('/incident', 'note');
  harness.answer(() => {
    throw new Error('database gone');
  });
  const answer = await anna.submit({ 'What is known': 'two hours of work' });
  expect(answer).toMatchObject({ responseAction: 'errors', errors: { text: expect.stringContaining('Nie zapisano') } });
  expect(anna.view()).toBeDefined();
});

test('a form without fields whose saving failed says so above what it shows', async () => {
  const { maria } = harness.world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm([{ kind: 'quote', text: 'We found it.' }]) }));
  await maria.command('/incident', 'note');
  harness.answer(() => {
    throw new Error('database gone');
  });
  const answer = await maria.submit();
  expect(answer.refused).toBeUndefined();
  expect(maria.view()?.blocks.map((block) => block.type)).toEqual(['section', 'section']);
  expect(JSON.stringify(maria.view()?.blocks[0])).toContain('That was not saved');
});

test('the same bytes again have the same id, and other bytes have another', async () => {
  const { anna } = harness.world.people;
  const answer = await anna.command('/incident', 'a');
  await answer.repeat();
  await anna.command('/incident', 'a');
  const [first, second, third] = harness.asked.map((inbound) => inbound.id);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a request is acknowledged only once the desk has answered', async () => {
  const { world } = harness;
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  let acknowledged = false;
  const command = world.people.anna.command('/incident', 'a').then((answer) => {
    acknowledged = true;
    return answer;
  });
  await desk.reached;
  expect(acknowledged).toBe(false);
  desk.open({ kind: 'card', card: textCard('Raised.') });
  expect((await command).plain).toBe('Raised.');
});
