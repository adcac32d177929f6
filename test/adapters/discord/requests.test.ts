import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, parcel, startHarness, takeButton, textCard } from './harness.ts';

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

test('a command is handed on with who asked, where, and in which language', async () => {
  harness.answer(() => ({ kind: 'card', card: textCard('INC-42 is raised') }));
  people().anna.speaks('pl');
  await people().anna.command('operations', 'incident take', { incident: 'inc 42' });
  expect(harness.asked).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      actor: {
        external: people().anna.id,
        name: 'Anna Nowak',
        standing: 'member',
        language: 'pl',
        timeZone: null,
      },
      origin: { id: harness.world.channel('operations').id, direct: false, shared: false },
      asked: { kind: 'typed', text: 'take INC-42' },
    },
  ]);
  expect(
    people()
      .anna.ephemerals()
      .map(({ plain, ephemeral }) => [plain, ephemeral]),
  ).toEqual([['INC-42 is raised', true]]);
  // Beside it nobody sees anything.
  expect(harness.world.channel('operations').posts()).toEqual([]);
});

test('the name in the guild counts', async () => {
  await people().jan.command('operations', 'incident list');
  expect(harness.asked[0]?.actor.name).toBe('Jan Kowalski');
});

test('what is asked in a thread is asked in its channel', async () => {
  const { discord, world } = harness;
  const post = await posted();
  await discord.deliver(parcel(world.channel('operations').id, textCard('A note', [takeButton]), { under: post.id }));
  const note = world.channel('operations').messages().at(-1);
  if (note === undefined) throw new Error('no note');
  expect(note.channelId).toBe(post.id);
  await people().jan.press(note, 'Take it');
  expect(harness.asked[0]?.origin).toEqual({ id: world.channel('operations').id, direct: false, shared: false });
});

test('a press hands on what its button carries', async () => {
  const post = await posted();
  const answer = await people().jan.press(post, 'Take it');
  expect(harness.asked[0]?.asked).toEqual({ kind: 'pressed', press: 'take:42:3' });
  expect(answer.kind).toBe('deferred-update');
  expect(seen()).toEqual([]);
});

test('buttons that carry the same are told apart and carry it all the same', async () => {
  const post = await posted(textCard('Two', [takeButton, { kind: 'divider' }, takeButton]));
  const row = harness.world.calls('POST /channels/:channel/messages').at(-1)?.body;
  const ids = [...JSON.stringify(row).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) await people().jan.press(post, id);
  expect(harness.asked.map(({ asked }) => asked)).toEqual([
    { kind: 'pressed', press: 'take:42:3' },
    { kind: 'pressed', press: 'take:42:3' },
  ]);
});

test('a button that this version doesn’t know is handed to the desk, which answers kindly', async () => {
  harness.answer(() => ({ kind: 'card', card: textCard('This button is of another version.') }));
  const { discord, world } = harness;
  const odd = { label: 'Odd', press: '~', style: 'plain', confirm: null } as const;
  const post = await posted(textCard('Old', [{ kind: 'buttons', buttons: [odd] }]));
  // As an older version would have written it, with no sign of ours.
  const call = world.calls('POST /channels/:channel/messages').at(-1);
  await people().jan.press(post, 'Odd');
  await isSeen('no longer kept');
  expect(harness.asked).toEqual([]);
  expect(call).toBeDefined();
  expect(discord.ready()).toBe(true);
});

test('what can’t be undone is asked once', async () => {
  const confirm = { title: 'Cancel', text: 'Really?', yes: 'Yes', no: 'No' };
  const button = { label: 'Cancel it', press: 'cancel:42:3', style: 'danger', confirm } as const;
  const post = await posted(textCard('Sure', [{ kind: 'buttons', buttons: [button] }]));
  await people().jan.press(post, 'Cancel it');
  await isSeen('Cancel it?');
  expect(harness.asked).toEqual([]);
  const [question] = people().jan.ephemerals();
  if (question) await people().jan.press(question, 'Yes: Cancel it');
  expect(harness.asked[0]?.asked).toEqual({ kind: 'pressed', press: 'cancel:42:3' });
});

test('only what people asked is logged about, never what they wrote nor a token', async () => {
  harness.answer(() => {
    throw new Error('secret words');
  });
  await people().jan.command('operations', 'incident new', { sentence: 'secret words' });
  await isSeen('not saved');
  const logged = JSON.stringify(harness.logged);
  expect(logged).not.toContain('secret words');
  expect(logged).not.toContain(harness.world.botToken);
});
