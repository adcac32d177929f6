import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from './bolt-app.ts';
import { type SlackWorld, startSlackWorld } from './world.ts';

let world: SlackWorld;

beforeAll(async () => {
  world = await startSlackWorld();
});

afterAll(async () => {
  await world.stop();
});

interface Refused {
  readonly error: string;
  readonly where: string;
}

/** What Slack says to a call that must fail: its code, and the place of the fault. */
const refused = async (method: string, args: Record<string, unknown>): Promise<Refused> => {
  const client = createClient(world);
  try {
    await client.apiCall(method, args);
  } catch (fault) {
    const { data } = fault as {
      readonly data: { readonly error: string; readonly response_metadata?: { readonly messages?: readonly string[] } };
    };
    return { error: data.error, where: data.response_metadata?.messages?.join('; ') ?? '' };
  }
  throw new Error(`${method} was not refused`);
};

const post = (blocks: readonly unknown[]): Promise<Refused> =>
  refused('chat.postMessage', { channel: world.channel('operations').id, text: 'x', blocks });

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const actions = (...elements: readonly unknown[]) => ({ type: 'actions', elements });
const button = (over: object) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...over });
const option = (text: string, value: string) => ({ text: plain(text), value });

test.each([
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'no more than 50 items', '/blocks]'],
  ['a section of 3001 characters', [section('x'.repeat(3001))], 'less than 3001', '/blocks/0/text/text]'],
  ['an empty section', [section('')], 'more than 0', '/blocks/0/text/text]'],
  ['an unknown block', [{ type: 'sextion' }], 'unsupported type: sextion', '/blocks/0/type]'],
  ['an unknown element', [actions({ type: 'lever' })], 'unsupported type: lever', '/blocks/0/elements/0/type]'],
  [
    'a header in mrkdwn',
    [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    'plain_text',
    '/blocks/0/text/type]',
  ],
  ['a header of 151', [{ type: 'header', text: plain('x'.repeat(151)) }], 'less than 151', '/blocks/0/text/text]'],
  [
    'eleven fields',
    [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }],
    'no more than 10',
    '/fields]',
  ],
  [
    'eleven context elements',
    [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }],
    'no more than 10',
    '/elements]',
  ],
  ['a button text of 76', [actions(button({ text: plain('x'.repeat(76)) }))], 'less than 76', '/elements/0/text/text]'],
  ['a button value of 2001', [actions(button({ value: 'x'.repeat(2001) }))], 'less than 2001', '/elements/0/value]'],
  ['an action_id of 256', [actions(button({ action_id: 'x'.repeat(256) }))], 'less than 256', '/elements/0/action_id]'],
  ['an action_id twice', [actions(button({}), button({}))], 'already exists', '/blocks/0]'],
  [
    'a block_id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    'already exists',
    '/blocks]',
  ],
  [
    '26 buttons',
    [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `b${n}` })))],
    'no more than 25',
    '/elements]',
  ],
  [
    '101 options',
    [actions({ type: 'static_select', options: Array.from({ length: 101 }, (_, n) => option('x', `v${n}`)) })],
    'no more than 100',
    '/options]',
  ],
  [
    'an option text of 76',
    [actions({ type: 'static_select', options: [option('x'.repeat(76), 'v')] })],
    'less than 76',
    '/text/text]',
  ],
  [
    'an option value of 151',
    [actions({ type: 'static_select', options: [option('x', 'v'.repeat(151))] })],
    'less than 151',
    '/value]',
  ],
  ['an unknown property', [{ type: 'divider', colour: 'red' }], 'colour', '/blocks/0]'],
])('%s: refused as invalid_blocks', async (_what, blocks, why, where) => {
  const fault = await post(blocks);
  expect(fault.error).toBe('invalid_blocks');
  expect(fault.where).toContain(why);
  expect(fault.where).toContain(where);
});

test('what is too long altogether is refused, though each block is within its limits', async () => {
  const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2900)));
  expect((await post(blocks)).error).toBe('msg_blocks_too_long');
});

test('what the limits allow is posted whole', async () => {
  const client = createClient(world);
  const channel = world.channel('operations').id;
  const blocks = Array.from({ length: 50 }, () => ({ type: 'divider' }));
  expect((await client.chat.postMessage({ channel, text: 'x', blocks })).message?.blocks).toHaveLength(50);
  expect((await client.chat.postMessage({ channel, text: 'x', blocks: [section('x'.repeat(3000))] })).ok).toBe(true);
});

test('an edit takes less text, a channel that exists and a message of the app itself', async () => {
  const channel = world.channel('operations').id;
  const ts = await world.people.anna.say('operations', 'mine');
  const edit = async (args: object): Promise<string> =>
    (await refused('chat.update', { channel, ts, text: 'x', ...args })).error;
  expect(await edit({ text: 'x'.repeat(4001) })).toBe('msg_too_long');
  expect(await edit({})).toBe('cant_update_message');
  expect(await edit({ ts: '1.000001' })).toBe('message_not_found');
  expect(await edit({ channel: 'C0NOWHERE' })).toBe('channel_not_found');
  expect((await refused('chat.postMessage', { channel, text: 'x', metadata: { event_type: 'a' } })).error).toBe(
    'invalid_metadata_schema',
  );
});

test('the app posts only where it is a member', async () => {
  const general = world.channel('general').id;
  expect((await refused('chat.postMessage', { channel: general, text: 'x' })).error).toBe('not_in_channel');
  expect((await refused('conversations.history', { channel: general })).error).toBe('not_in_channel');
});

const modal = (over: object) => ({ type: 'modal', title: plain('Update'), blocks: [], ...over });

test.each([
  ['a title of 25', { title: plain('x'.repeat(25)) }, 'less than 25 characters [json-pointer:/view/title/text]'],
  ['private metadata of 3001', { private_metadata: 'x'.repeat(3001) }, '/view/private_metadata]'],
  ['a callback_id of 256', { callback_id: 'x'.repeat(256) }, '/view/callback_id]'],
  ['101 blocks', { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }, 'no more than 100 items'],
  [
    'an input without a submit',
    { blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input' } }] },
    '/view/submit]',
  ],
  [
    'a placeholder of 151',
    {
      submit: plain('Go'),
      blocks: [
        {
          type: 'input',
          label: plain('x'),
          element: { type: 'plain_text_input', placeholder: plain('x'.repeat(151)) },
        },
      ],
    },
    '/placeholder/text]',
  ],
])('a form with %s: refused as invalid_arguments', async (_what, over, where) => {
  const fault = await refused('views.open', { trigger_id: 'any', view: modal(over) });
  expect(fault.error).toBe('invalid_arguments');
  expect(fault.where).toContain(where);
});

test('history keeps metadata for those who ask, and its bounds', async () => {
  const client = createClient(world);
  const channel = world.channel('payments-clients').id;
  const metadata = { event_type: 'delivery', event_payload: { id: '7' } };
  const posted = [];
  for (const text of ['one', 'two', 'three'])
    posted.push((await client.chat.postMessage({ channel, text, metadata })).ts);
  const [, second = ''] = posted;
  const since = await client.conversations.history({ channel, oldest: second, include_all_metadata: true });
  expect(since.messages?.map((message) => [message.text, message.metadata?.event_payload])).toEqual([
    ['three', { id: '7' }],
  ]);
  const bare = await client.conversations.history({ channel, oldest: second, inclusive: true, limit: 1 });
  expect(bare.messages?.map((message) => message.metadata?.event_payload)).toEqual([{}]);
  expect(bare.has_more).toBe(true);
  const { response_metadata: page } = bare;
  const next = await client.conversations.history({
    channel,
    oldest: second,
    inclusive: true,
    cursor: page?.next_cursor ?? '',
  });
  expect(next.messages?.map((message) => message.ts)).toEqual([second]);
});
