import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../src/platform.ts';
import { gate, type Harness, noteForm, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

/** Every answer is late here: the adapter waits for none. */
beforeEach(async () => {
  harness = await startHarness({ waits: { answerMs: 0 } });
});
afterEach(() => harness.stop());

test('a command that the desk is slow with is acknowledged in time, and its answer follows to its sender alone', async () => {
  const { world } = harness;
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  const answer = await world.people.anna.command('/incident', 'cards are refused');
  expect(answer).toMatchObject({ status: 200, body: '' });
  desk.open({ kind: 'card', card: textCard('INC-42 was raised.') });
  await world.until(() => world.people.anna.ephemerals('operations').length === 1);
  expect(world.people.anna.ephemerals('operations')[0]?.plain).toBe('INC-42 was raised.');
});

test('a button that the desk is slow with is acknowledged in time', async () => {
  const { slack, world } = harness;
  await slack.deliver(parcel(world.channel('operations').id, textCard('Cards are refused', [takeButton])));
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  const [post] = await world.channel('operations').posts();
  expect(await world.people.jan.press(post!, 'Take it')).toMatchObject({ status: 200, body: '' });
  desk.open({ kind: 'card', card: textCard('Jan has it.') });
  await world.until(() => world.people.jan.ephemerals().length === 1);
});

test('a form that comes too late for its trigger ends in a word', async () => {
  const { world } = harness;
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  await world.people.maria.command('/incident', 'note');
  world.expireTriggers();
  desk.open({ kind: 'form', form: noteForm() });
  await world.until(() => world.people.maria.ephemerals().length === 1);
  expect(world.people.maria.ephemerals()[0]?.plain).toContain('could not be opened in time');
});

/** Anna has written a note and sent it; the desk is slow. */
async function sentNote() {
  const { world } = harness;
  const { anna } = world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await anna.command('/incident', 'note');
  await world.until(() => anna.view() !== undefined);
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  const sent = await anna.submit({ 'What is known': 'two hours of work', How: 'Second', Who: anna.id });
  expect(sent).toMatchObject({ responseAction: 'update', refused: undefined });
  expect(anna.view()?.title?.text).toBe('One moment');
  return { anna, desk, titled: (title: string) => world.until(() => anna.view()?.title?.text === title) };
}

test('a form that the desk is slow to save says so, and then that it is saved', async () => {
  const { anna, desk, titled } = await sentNote();
  desk.open({ kind: 'card', card: textCard('Noted.') });
  await titled('Zapisano');
  await harness.world.until(() => anna.ephemerals().length === 1);
  expect(anna.ephemerals()[0]?.plain).toBe('Noted.');
});

test('a form that was slowly refused comes back as it was left, with what is wrong', async () => {
  const { anna, desk, titled } = await sentNote();
  desk.open({ kind: 'invalid', faults: { text: 'Too short.' } });
  await titled('Note');
  expect(JSON.stringify(anna.view()?.blocks[0])).toContain('Too short.');
  harness.answer(() => ({ kind: 'done' }));
  // Nothing entered anew: the values are those of before.
  await anna.submit();
  expect(harness.asked.at(-1)?.asked).toMatchObject({
    form: 'note',
    context: '42:3',
    values: { text: 'two hours of work', how: 'b', who: anna.id },
  });
});

test('a form that is slowly followed by another becomes that one', async () => {
  const { desk, titled } = await sentNote();
  desk.open({ kind: 'form', form: { ...noteForm(), name: 'preview', title: 'Preview' } });
  await titled('Preview');
});

test('a form that was slowly not saved comes back with its text', async () => {
  const { world } = harness;
  const { maria } = world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await maria.command('/incident', 'note');
  await world.until(() => maria.view() !== undefined);
  const desk = gate<never>();
  harness.answer(async () => {
    await desk.wait();
    throw new Error('database gone');
  });
  await maria.submit({ 'What is known': 'two hours of work' });
  desk.open(undefined as never);
  await world.until(() => maria.view()?.title?.text === 'Note');
  expect(JSON.stringify(maria.view()?.blocks)).toMatch(/That was not saved.*two hours of work/);
});

test('what was written into a form that was closed meanwhile is shown to its writer when it was not saved', async () => {
  const { anna, desk } = await sentNote();
  await anna.close();
  harness.world.fault({ method: 'views.update', fault: { kind: 'refused', error: 'not_found' } });
  desk.open({ kind: 'invalid', faults: { text: 'Too short.' } });
  await harness.world.until(() => anna.ephemerals().length === 1);
  expect(anna.ephemerals()[0]?.plain).toContain('Too short.');
  expect(anna.ephemerals()[0]?.plain).toContain('two hours of work');
});

test('the stop waits for what is under way and takes nothing more in', async () => {
  const { world, slack } = harness;
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  await world.people.anna.command('/incident', 'a');
  await desk.reached;
  let stopped = false;
  const stop = slack.stop().then(() => {
    stopped = true;
  });
  expect((await world.people.jan.command('/incident', 'b')).status).toBe(503);
  expect(stopped).toBe(false);
  desk.open({ kind: 'card', card: textCard('Raised.') });
  await stop;
  expect(world.people.anna.ephemerals()).toHaveLength(1);
});
