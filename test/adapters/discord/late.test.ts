import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer as Given } from '../../../src/platform.ts';
import type { Answer } from '../../support/discord/answers.ts';
import { gate, type Harness, noteForm, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
  for (const person of Object.values(harness.world.people)) person.speaks('en-GB');
});
afterEach(() => harness.stop());

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
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

/** Discord shows by itself that nothing answered in time. */
const isGivenUp = async (answering: Promise<Answer>) => {
  harness.later({ seconds: 4 });
  expect((await answering).kind).toBe('failed');
};

const slow = async () => {
  await harness.stop();
  harness = await startHarness({ waits: { answerMs: 1 } });
  for (const person of Object.values(harness.world.people)) person.speaks('en-GB');
};

test('where the desk is slow the person sees so in time, and the answer follows in its place', async () => {
  await slow();
  const held = gate<Given>();
  harness.answer(() => held.wait());
  const answering = people().jan.command('operations', 'incident list');
  await held.reached;
  const answer = await answering;
  expect(answer.kind).toBe('deferred');
  expect(seen()).toEqual(['is thinking…']);
  held.open({ kind: 'card', card: textCard('Nothing is open') });
  await isSeen('Nothing is open');
  expect(seen()).toEqual(['Nothing is open']);
});

test('a form that comes too late to open is opened by a button', async () => {
  await slow();
  const held = gate<Given>();
  harness.answer(() => held.wait());
  await people().jan.press(await posted(), 'Take it');
  held.open({ kind: 'form', form: noteForm() });
  await isSeen('The form is ready.');
  const [ready] = people().jan.ephemerals();
  if (ready) await people().jan.press(ready, 'Open the form');
  expect(people().jan.modal()?.title).toBe('Note');
});

test('nothing to say after a wait takes the waiting away', async () => {
  await slow();
  const held = gate<Given>();
  harness.answer(() => held.wait());
  await people().jan.press(await posted(), 'Take it');
  expect(seen()).toEqual(['is thinking…']);
  held.open({ kind: 'done' });
  await harness.world.until(() => seen().length === 0, 'nothing');
});

test('an answer that Discord no longer takes goes to the person directly', async () => {
  const held = gate<Given>();
  harness.answer(() => held.wait());
  // The callback comes when Discord has long given up.
  harness.world.fault({ route: CALLBACK, fault: { kind: 'refused', code: 10062 } });
  const answering = people().jan.command('operations', 'incident new', { sentence: 'Cards are refused' });
  await held.reached;
  held.open({ kind: 'card', card: textCard('INC-42 is raised') });
  await harness.world.until(() => people().jan.directMessages().length > 0, 'a direct message');
  expect(people().jan.directMessages()[0]?.plain).toBe('INC-42 is raised');
  await isGivenUp(answering);
});

test('a form that Discord no longer takes isn’t lost: it is behind a button', async () => {
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  harness.world.fault({ route: CALLBACK, times: 2, fault: { kind: 'refused', code: 10062 } });
  const post = await posted();
  const answering = people().jan.press(post, 'Take it');
  await harness.world.until(() => people().jan.directMessages().length > 0, 'a direct message');
  const [message] = people().jan.directMessages();
  expect(message?.plain).toContain('[Open the form]');
  await isGivenUp(answering);
});

test('an interaction that was acknowledged already is answered by its token', async () => {
  harness.answer(() => ({ kind: 'card', card: textCard('INC-42 is yours') }));
  const post = await posted();
  harness.world.fault({ route: CALLBACK, fault: { kind: 'dropped', when: 'after' } });
  await people().jan.press(post, 'Take it');
  // The answer to the response was lost: what follows is sure to be seen.
  await harness.world.until(() => seen().length > 1, 'a follow-up');
  expect(new Set(seen())).toEqual(new Set(['INC-42 is yours']));
});

test('a channel that is deleted meanwhile keeps no answer from the person', async () => {
  const held = gate<Given>();
  harness.answer(() => held.wait());
  const answering = people().jan.command('payments-clients', 'incident new', { sentence: 'Cards are refused' });
  await held.reached;
  harness.world.channel('payments-clients').delete();
  held.open({ kind: 'card', card: textCard('INC-42 is raised') });
  await harness.world.until(() => people().jan.directMessages().length > 0, 'a direct message');
  await isGivenUp(answering);
});
