import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BoltApp, startBoltApp } from './bolt-app.ts';
import { type SlackWorld, startSlackWorld } from './world.ts';

let world: SlackWorld;
let bolt: BoltApp;

beforeEach(async () => {
  world = await startSlackWorld({
    enterprise: { id: 'E0ACME', name: 'Acme Group' },
    channels: [
      { name: 'operations', members: ['anna', 'jan'], withApp: true },
      { name: 'payments-clients', members: ['anna', 'otto'], withApp: true, shared: true },
      { name: 'general', members: ['anna'], withApp: false },
      { name: 'board', members: ['anna'], withApp: false, private: true },
    ],
  });
  bolt = await startBoltApp(world);
});

afterEach(async () => {
  await bolt.stop();
  await world.stop();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const menu = {
  type: 'actions' as const,
  elements: [
    {
      type: 'static_select' as const,
      action_id: 'rank',
      placeholder: plain('Priority'),
      options: ['P1', 'P2'].map((text) => ({ text: plain(text), value: text.toLowerCase() })),
    },
  ],
};
const form = (title: string) => ({
  type: 'modal' as const,
  callback_id: 'form',
  title: plain(title),
  submit: plain('Go on'),
  blocks: [menu],
});

const error = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (fault) => fault.data.error,
  );

test('the app enters a public channel, writes to a person, and is told where it may not', async () => {
  const { client } = bolt.app;
  const general = world.channel('general').id;
  expect(await error(client.chat.postMessage({ channel: general, text: 'x' }))).toBe('not_in_channel');
  await client.conversations.join({ channel: general });
  await client.chat.postMessage({ channel: general, text: 'here' });
  expect((await world.channel('general').posts()).map((post) => post.plain)).toEqual(['here']);

  const board = world.channel('board').id;
  expect(await error(client.chat.postMessage({ channel: board, text: 'x' }))).toBe('channel_not_found');
  await world.channel('operations').archive();
  expect(await error(client.chat.postMessage({ channel: world.channel('operations').id, text: 'x' }))).toBe(
    'is_archived',
  );

  const { jan } = world.people;
  const { channel } = await client.conversations.open({ users: jan.id });
  await client.chat.postMessage({ channel: channel?.id ?? '', text: 'by its id' });
  await client.chat.postMessage({ channel: jan.id, text: 'by the person' });
  expect((await jan.directMessages()).map((message) => message.plain)).toEqual(['by its id', 'by the person']);
});

test('a shared channel says so, and its members are listed a page at a time', async () => {
  const { client } = bolt.app;
  const channel = world.channel('payments-clients').id;
  const about = await client.conversations.info({ channel, include_num_members: true });
  expect(about.channel).toMatchObject({ name: 'payments-clients', is_ext_shared: true, is_member: true });
  const first = await client.conversations.members({ channel, limit: 2 });
  const rest = await client.conversations.members({ channel, cursor: first.response_metadata?.next_cursor ?? '' });
  const members = [...(first.members ?? []), ...(rest.members ?? [])];
  expect(first.members).toHaveLength(2);
  expect(members).toEqual(expect.arrayContaining([world.people.anna.id, world.people.otto.id, world.app.botUserId]));
  expect(members).not.toContain(world.people.jan.id);
});

test('an ephemeral message reaches one person, and is replaced or deleted by its buttons', async () => {
  const { client } = bolt.app;
  const { anna, jan } = world.people;
  bolt.app.action('rank', async ({ ack, respond, action }) => {
    await ack();
    const chosen = action.type === 'static_select' ? action.selected_option?.value : undefined;
    await respond(
      chosen === 'p1' ? { replace_original: true, text: 'P1 it is', blocks: [menu] } : { delete_original: true },
    );
  });
  await client.chat.postEphemeral({
    channel: world.channel('operations').id,
    user: anna.id,
    text: 'rank it',
    blocks: [menu],
  });
  const [first] = anna.ephemerals('operations');
  if (first === undefined) throw new Error('nothing seen');
  expect(first.plain).toBe('[Priority]');
  await anna.choose(first, 'Priority', 'P1');
  await world.until(() => anna.ephemerals().some((message) => message.text === 'P1 it is' && message.edited));
  await anna.choose(first, 'rank', 'p2');
  await world.until(() => anna.ephemerals().length === 0);
  expect(jan.ephemerals()).toEqual([]);
});

test('a stack of forms grows to three, changes, and is cleared', async () => {
  const { anna } = world.people;
  const actions: unknown[] = [];
  bolt.app.command('/incident', async ({ ack, client, command }) => {
    actions.push(command.enterprise_id);
    await client.views.open({ trigger_id: command.trigger_id, view: form('One') });
    await ack();
  });
  bolt.app.action('rank', async ({ ack, client, body }) => {
    if (body.type !== 'block_actions') throw new Error('not an action');
    actions.push(body.container.type, body.view?.state.values);
    actions.push(await error(client.views.push({ trigger_id: body.trigger_id, view: form('Pushed') })));
    await ack();
  });
  bolt.app.view('form', async ({ ack, view, client }) => {
    actions.push(await error(client.views.update({ view_id: view.id, hash: 'old', view: form('Late') })));
    if (view.title.text === 'Pushed') await ack({ response_action: 'update', view: form('Updated') });
    else await ack({ response_action: 'clear' });
  });
  const titles = (): readonly (string | undefined)[] => anna.views().map((view) => view.title?.text);
  await anna.command('/incident', 'form', { channel: 'directmessage' });
  const [one] = anna.views();
  if (one === undefined) throw new Error('no form');
  const blockId = one.blocks[0]?.block_id ?? '';
  await anna.choose(one, 'Priority', 'P2');
  expect(actions.slice(0, 2)).toEqual(['E0ACME', 'view']);
  expect(actions[2]).toMatchObject({ [blockId]: { rank: { selected_option: { value: 'p2' } } } });
  for (const _again of ['third', 'fourth']) await anna.choose(anna.view() ?? one, 'Priority', 'P1');
  expect(actions.filter((item) => item === 'push_limit_reached')).toHaveLength(1);
  expect(titles()).toEqual(['One', 'Pushed', 'Pushed']);

  expect((await anna.submit()).responseAction).toBe('update');
  expect(titles()).toEqual(['One', 'Pushed', 'Updated']);
  await anna.submit();
  expect(actions.at(-1)).toBe('hash_conflict');
  expect(titles()).toEqual([]);
});

test('an answer that breaks the limits is seen by nobody, and one for all is posted', async () => {
  bolt.app.command('/incident', async ({ ack, command }) => {
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' as const }));
    await ack(command.text === 'all' ? { response_type: 'in_channel', text: 'for all' } : { text: 'x', blocks });
  });
  const { anna } = world.people;
  expect((await anna.command('/incident', 'long')).refused?.error).toBe('invalid_blocks');
  expect(anna.ephemerals()).toEqual([]);
  await anna.command('/incident', 'all');
  expect((await world.channel('operations').posts()).map((post) => post.plain)).toEqual(['for all']);
});
