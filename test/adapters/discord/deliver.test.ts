import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NONCE } from '../../../adapters/discord/limits.ts';
import { nonceOf } from '../../../adapters/discord/send/mark.ts';
import type { ErrorCode } from '../../support/discord/errors.ts';
import { type Harness, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness({ starts: false });
});
afterEach(() => harness.stop());

const POST = 'POST /channels/:channel/messages';
const EDIT = 'PATCH /channels/:channel/messages/:message';
const operations = () => harness.world.channel('operations');
const send = (card = textCard('Cards are refused'), more = {}) =>
  harness.discord.deliver(parcel(operations().id, card, more));

async function posted(text = 'Cards are refused') {
  const result = await send(textCard(text, [takeButton]));
  if (result.outcome !== 'sent') throw new Error(JSON.stringify(result));
  return result.message;
}

test('a card is posted with a nonce of its delivery, enforced', async () => {
  const { world, discord } = harness;
  const given = parcel(operations().id, textCard('Cards are refused', [takeButton]));
  const result = await discord.deliver(given);
  const [post] = operations().posts();
  expect(result).toEqual({ outcome: 'sent', message: post?.id });
  expect(post).toMatchObject({ plain: 'Cards are refused\n[Take it]', nonce: nonceOf(given.delivery) });
  expect(nonceOf(given.delivery).length).toBeLessThanOrEqual(NONCE);
  expect(world.calls(POST)[0]?.body).toMatchObject({ enforce_nonce: true });
});

test('every post and every edit says whom it may mention', async () => {
  const { world } = harness;
  const message = await posted('@everyone <@300000000000000001> <@&210000000000000001>');
  await send(textCard('@here <@!300000000000000002>'), { edit: message });
  for (const call of [...world.calls(POST), ...world.calls(EDIT)]) {
    expect(call.body.allowed_mentions).toEqual({ parse: [], users: [], roles: [], replied_user: false });
  }
  expect(operations().posts()[0]?.everMentioned).toEqual([]);
});

test('whom a card calls is mentioned, and nobody else that its texts name', async () => {
  const { anna, jan } = harness.world.people;
  const person = { kind: 'person', id: `discord:${jan.id}`, name: 'Jan', mention: true } as const;
  const group = { kind: 'group', name: 'L2', handles: { discord: '210000000000000001' }, mention: true } as const;
  await send(textCard(`ask <@${anna.id}>`, [{ kind: 'text', text: [person, { kind: 'text', text: ' ' }, group] }]));
  expect(operations().posts()[0]?.mentions).toEqual(['jan', '@responders']);
});

test('everybody is called where the card does so, and only where Discord allows the bot to', async () => {
  const card = textCard('P1', [{ kind: 'text', text: [{ kind: 'everyone', name: 'everybody' }] }]);
  await send(card);
  operations().permit('app', { allow: P.MentionEveryone | P.ViewChannel });
  await send(card);
  expect(
    operations()
      .posts()
      .map((post) => post.mentions),
  ).toEqual([[], ['@everyone']]);
});

test('a post goes into the thread that its message begins, which is begun once', async () => {
  const { world } = harness;
  const message = await posted();
  const first = await send(textCard('A note'), { under: message });
  await send(textCard('Another'), { under: message });
  expect(operations().posts()).toHaveLength(1);
  expect(
    operations()
      .messages()
      .map((post) => post.plain),
  ).toEqual(['Cards are refused\n[Take it]', 'A note', 'Another']);
  expect(world.calls('POST /channels/:channel/messages/:message/threads')).toHaveLength(1);
  // It can be edited there, and answered there.
  const there = first.outcome === 'sent' ? first.message : '';
  expect(await send(textCard('A note, mended'), { edit: there })).toEqual({ outcome: 'sent', message: there });
  await send(textCard('An answer'), { under: there });
  expect(
    operations()
      .messages()
      .map((post) => post.plain)
      .slice(1),
  ).toEqual(['A note, mended', 'Another', 'An answer']);
});

test('where no thread may be begun, a post is a reply beside its message', async () => {
  const { world } = harness;
  const message = await posted();
  operations().permit('app', { allow: P.ViewChannel, deny: P.CreatePublicThreads });
  expect(await send(textCard('A note'), { under: message })).toMatchObject({ outcome: 'sent' });
  expect(
    operations()
      .posts()
      .map((post) => post.plain),
  ).toContain('A note');
  expect(world.calls(POST).at(-1)?.body).toMatchObject({ message_reference: { message_id: message } });
});

test('a post whose message was deleted goes into the channel', async () => {
  const message = await posted();
  operations().deleteMessage(message);
  expect(await send(textCard('A note'), { under: message })).toMatchObject({ outcome: 'sent' });
  expect(
    operations()
      .posts()
      .map((post) => post.plain),
  ).toEqual(['A note']);
});

test('direct messages are opened once and posted to', async () => {
  const { discord, world } = harness;
  const { anna } = world.people;
  const there = discord.directConversation(anna.id);
  await discord.deliver(parcel(there, textCard('Jan has it.')));
  await discord.deliver(parcel(there, textCard('It is restored.')));
  expect(anna.directMessages().map((message) => message.plain)).toEqual(['Jan has it.', 'It is restored.']);
  expect(world.calls('POST /users/@me/channels')).toHaveLength(1);
});

test('a person who left, or who takes no direct messages, is told of', async () => {
  const { discord, world } = harness;
  const { anna, jan } = world.people;
  anna.refuseDirectMessages();
  jan.leave();
  for (const { id } of [anna, jan]) {
    const there = discord.directConversation(id);
    const said = await discord.deliver(parcel(there, textCard('It is restored.')));
    expect(said).toEqual({ outcome: 'refused', reason: 'no_direct_messages' });
    expect(JSON.stringify(discord.remedy('no_direct_messages', there, 'en'))).toContain('another way');
  }
});

test.each<[ErrorCode, string, string]>([
  [10008, 'repost', 'unknown_message'],
  [50005, 'repost', 'not_our_message'],
  [10003, 'refused', 'unknown_channel'],
  [50001, 'refused', 'missing_access'],
  [50013, 'refused', 'missing_permissions'],
  // Editing again is the same as editing once.
  [30046, 'retry', 'rate_limited'],
])('an edit that Discord refuses with %s ends in %s', async (code, outcome, reason) => {
  const message = await posted();
  harness.world.fault({ route: EDIT, fault: { kind: 'refused', code } });
  expect(await send(textCard('Jan has it'), { edit: message })).toMatchObject({ outcome, reason });
});

test.each<[ErrorCode, string]>([
  [10003, 'unknown_channel'],
  [50001, 'missing_access'],
  [50013, 'missing_permissions'],
])('a post that Discord refuses with %s is refused for good, with the step that mends it', async (code, reason) => {
  harness.world.fault({ route: POST, fault: { kind: 'refused', code } });
  expect(await send()).toEqual({ outcome: 'refused', reason });
  for (const language of ['en', 'pl'] as const) {
    const step = harness.discord.remedy(reason, operations().id, language);
    expect(step.some((span) => span.kind === 'place')).toBe(true);
  }
});

test('the sixth message of five seconds isn’t sent, but told when it can be', async () => {
  const { world } = harness;
  for (let count = 0; count < 5; count += 1) expect(await send()).toMatchObject({ outcome: 'sent' });
  expect(await send()).toMatchObject({ outcome: 'retry', reason: 'rate_limited', afterSeconds: expect.any(Number) });
  expect(world.calls(POST)).toHaveLength(5);
});

test('a card that Discord refuses goes out without its buttons, and then as its summary', async () => {
  const card = { ...textCard('Cards are refused', [takeButton]), summary: 'INC-42' };
  for (const times of [1, 2]) {
    harness.world.fault({ route: POST, times, fault: { kind: 'refused', code: 50035 } });
    expect(await send(card)).toMatchObject({ outcome: 'sent' });
  }
  expect(
    operations()
      .posts()
      .map((post) => post.plain),
  ).toEqual(['Cards are refused', 'INC-42']);
  expect(harness.logged.at(-1)).toMatchObject({ level: 'error' });
});

test('an answer 401 doesn’t take the token away for good', async () => {
  const { world, discord } = harness;
  const wrong = await startHarness({ starts: false, config: { token: 'an.other.token' } });
  try {
    const there = wrong.world.channel('operations').id;
    for (let count = 0; count < 2; count += 1) {
      const said = await wrong.discord.deliver(parcel(there, textCard('Cards are refused')));
      // Until somebody mends the token nothing is given up.
      expect(said).toEqual({ outcome: 'retry', reason: 'token_refused', afterSeconds: null });
    }
  } finally {
    await wrong.stop();
  }
  expect(world.calls(POST)).toHaveLength(0);
  expect(await discord.deliver(parcel(operations().id, textCard('Cards are refused')))).toMatchObject({
    outcome: 'sent',
  });
});
