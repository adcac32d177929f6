import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../../src/card/card.ts';
import { type Harness, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

const operations = () => harness.world.channel('operations');
const send = (card = textCard('Cards are refused'), more = {}) =>
  harness.slack.deliver(parcel(operations().id, card, more));

async function posted(text = 'Cards are refused') {
  const result = await send(textCard(text, [takeButton]));
  if (result.outcome !== 'sent') throw new Error(result.outcome);
  return result.message;
}

test('a card is posted with its mark, its summary and no unfurling', async () => {
  const { world } = harness;
  const given = parcel(operations().id, textCard('Cards are refused', [takeButton]));
  const result = await harness.slack.deliver(given);
  const [post] = await operations().posts();
  expect(result).toEqual({ outcome: 'sent', message: post?.ts });
  expect(post).toMatchObject({
    text: 'Cards are refused',
    plain: 'Cards are refused\n[Take it]',
    metadata: { event_type: 'incident_desk_delivery', event_payload: { delivery: given.delivery } },
  });
  expect(world.calls('chat.postMessage')[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  expect(world.calls('chat.postMessage')[0]?.args).not.toHaveProperty('link_names');
});

test('a message of which no place in a thread can be had goes into the conversation', async () => {
  const message = await posted();
  harness.world.fault({ method: 'chat.postMessage', fault: { kind: 'refused', error: 'thread_not_found' } });
  expect(await send(textCard('A note'), { under: message })).toMatchObject({ outcome: 'sent' });
  expect((await operations().posts()).map((post) => post.plain)).toContain('A note');
});

test('direct messages are opened once and posted to', async () => {
  const { slack, world } = harness;
  const { anna } = world.people;
  const there = slack.directConversation(anna.id);
  await slack.deliver(parcel(there, textCard('Jan has it.')));
  await slack.deliver(parcel(there, textCard('It is restored.')));
  expect((await anna.directMessages()).map((message) => message.plain)).toEqual(['Jan has it.', 'It is restored.']);
  expect(world.calls('conversations.open')).toHaveLength(1);
});

test.each([
  ['edit_window_closed', 'repost'],
  ['cant_update_message', 'repost'],
  ['message_not_found', 'repost'],
  ['channel_not_found', 'refused'],
  ['ratelimited', 'retry'],
  // Editing again is the same as editing once.
  ['internal_error', 'retry'],
])('an edit that Slack refuses with %s ends in %s', async (error, outcome) => {
  const message = await posted();
  harness.world.fault({ method: 'chat.update', fault: { kind: 'refused', error } });
  expect(await send(textCard('Jan has it'), { edit: message })).toMatchObject({ outcome, reason: error });
});

test('a message is found in a conversation that grew by many since', async () => {
  const { slack, world } = harness;
  const since = harness.now();
  const given = parcel(operations().id, textCard('Cards are refused'));
  const sent = await slack.deliver(given);
  for (let count = 0; count < 210; count += 1) await world.people.jan.say('operations', `${count}`);
  expect(await slack.find(given, since)).toEqual({
    outcome: 'found',
    message: sent.outcome === 'sent' ? sent.message : '',
  });
});

test('a post that hangs ends by the adapter’s own patience', async () => {
  const impatient = await startHarness({ waits: { callMs: 50 } });
  try {
    impatient.world.fault({ method: 'chat.postMessage', fault: { kind: 'hanging', when: 'before' } });
    const given = parcel(impatient.world.channel('operations').id, textCard('Cards are refused'));
    expect(await impatient.slack.deliver(given)).toEqual({ outcome: 'unknown', reason: 'timeout' });
  } finally {
    await impatient.stop();
  }
});

test('a public channel is joined, once, by whoever posts there first', async () => {
  const { slack, world } = harness;
  await operations().remove('app');
  expect(await send()).toMatchObject({ outcome: 'sent' });
  expect(world.calls('conversations.join')).toHaveLength(1);
  await operations().remove('app');
  world.fault({ method: 'conversations.join', fault: { kind: 'refused', error: 'missing_scope' } });
  expect(await send()).toEqual({ outcome: 'refused', reason: 'not_in_channel' });
  expect(await slack.check(operations().id)).toEqual({ ok: true });
});

const refuses = (times: number, error = 'invalid_blocks') =>
  harness.world.fault({ method: 'chat.postMessage', times, fault: { kind: 'refused', error } });

test.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_arguments'])(
  'what a card says goes out as text, as a person wrote it, when Slack refuses its blocks with %s',
  async (error) => {
    refuses(1, error);
    const label = 'Has it';
    const facts: Card['blocks'][number] = { kind: 'facts', facts: [{ label, value: [{ kind: 'text', text: 'Jan' }] }] };
    const quote: Card['blocks'][number] = { kind: 'quote', text: 'a <b> & c\nd' };
    const card = { ...textCard('Cards are refused', [quote, facts, takeButton]), summary: 'INC-1' };
    expect(await send(card)).toMatchObject({ outcome: 'sent' });
    expect((await operations().posts())[0]).toMatchObject({
      text: 'Cards are refused\n> a &lt;b&gt; &amp; c\n> d\n*Has it*  Jan',
      blocks: [],
    });
    expect(harness.logged.at(-1)).toMatchObject({ level: 'error', fields: { reason: error } });
  },
);

test('of what is too long for that as well only the summary is said, and after that it is refused', async () => {
  const long = { ...textCard('x'.repeat(9_000)), summary: 'Cards are refused' };
  refuses(2);
  expect(await send(long)).toMatchObject({ outcome: 'sent' });
  expect((await operations().posts())[0]).toMatchObject({ text: 'Cards are refused', blocks: [] });
  const [, text] = harness.world.calls('chat.postMessage').map(({ args }) => String(args.text));
  expect(text).toMatch(/^x+ … \(cut\)$/);
  expect(text?.length).toBeLessThanOrEqual(4_000);
  refuses(3);
  expect(await send(long)).toEqual({ outcome: 'refused', reason: 'invalid_blocks' });
});

test('an archived channel is refused for good, and the check says so', async () => {
  await operations().archive();
  expect(await send()).toEqual({ outcome: 'refused', reason: 'is_archived' });
  expect(await harness.slack.check(operations().id)).toEqual({ ok: false, reason: 'is_archived' });
});

test('the check joins a public channel, and says what is missing where it can’t', async () => {
  const { slack, world } = harness;
  const general = world.channel('general').id;
  expect(await slack.check(general)).toEqual({ ok: true });
  expect(world.calls('conversations.join')).toHaveLength(1);
  expect(await slack.check(general)).toEqual({ ok: true });
  expect(world.calls('conversations.join')).toHaveLength(1);
  expect(await slack.check('C000000404')).toEqual({ ok: false, reason: 'channel_not_found' });
  expect(await slack.check(slack.directConversation(world.people.anna.id))).toEqual({ ok: true });
  expect(await slack.check(slack.directConversation('U000000404'))).toMatchObject({ ok: false });
});

test('members are looked up once a minute, and from memory while Slack is away', async () => {
  const { slack, world } = harness;
  const { anna, greta } = world.people;
  const at = operations().id;
  const several = await Promise.all([anna, greta, anna].map((person) => slack.isMember(at, person.id)));
  expect(several).toEqual([true, false, true]);
  expect(world.calls('conversations.members')).toHaveLength(1);
  await operations().invite('greta');
  expect(await slack.isMember(at, greta.id)).toBe(false);
  harness.later({ seconds: 61 });
  expect(await slack.isMember(at, greta.id)).toBe(true);
  harness.later({ seconds: 61 });
  world.fault({ method: 'conversations.members', fault: { kind: 'refused', error: 'internal_error' } });
  expect(await slack.isMember(at, greta.id)).toBe(true);
});

test('nobody is granted or refused a right by guessing', async () => {
  const { slack, world } = harness;
  world.fault({ method: 'conversations.members', fault: { kind: 'refused', error: 'internal_error' } });
  await expect(slack.isMember(operations().id, world.people.anna.id)).rejects.toThrow('Slack did not say');
});
