import { afterEach, expect, test } from 'vitest';
import { type BoltApp, startBoltApp } from './bolt-app.ts';
import type { SeenMessage } from './reading.ts';
import { CHANNELS } from './seed.ts';
import { type SlackWorld, startSlackWorld } from './world.ts';

let world: SlackWorld;
let bolt: BoltApp | undefined;

afterEach(async () => {
  await bolt?.stop();
  bolt = undefined;
  await world.stop();
});

const pin = { name: 'Pin it', type: 'message', callback_id: 'pin' };

async function start(): Promise<void> {
  const channels = [...CHANNELS, { name: 'war-room', members: ['jan'], withApp: true, private: true } as const];
  world = await startSlackWorld({
    channels,
    manifest: { shortcuts: [pin], events: ['message.channels'] },
  });
}

async function withApp(): Promise<BoltApp> {
  await start();
  bolt = await startBoltApp(world);
  return bolt;
}

async function said(channel: string): Promise<SeenMessage> {
  const ts = await world.people.jan.say(channel, 'Seeing 502s');
  return (await world.channel(channel).messages()).find((message) => message.ts === ts)!;
}

test('a shortcut carries the message as it is, and what opens a form and answers there', async () => {
  const { app } = await withApp();
  const { anna, jan } = world.people;
  const message = await said('general');
  const told: unknown[] = [];
  app.shortcut('pin', async ({ ack, shortcut, respond }) => {
    told.push(shortcut);
    await ack();
    await respond({ text: 'Pinned.', response_type: 'ephemeral' });
  });
  expect((await anna.shortcut(message, 'Pin it')).status).toBe(200);
  await world.until(() => anna.ephemerals('general').length === 1);
  expect(anna.ephemerals('general')[0]?.plain).toBe('Pinned.');
  expect(told).toMatchObject([
    {
      type: 'message_action',
      user: { id: anna.id },
      channel: { id: world.channel('general').id, name: 'general' },
      message_ts: message.ts,
      message: { type: 'message', user: jan.id, text: 'Seeing 502s', ts: message.ts },
      trigger_id: expect.any(String),
    },
  ]);
});

test('a shortcut that the app did not ask for is in nobody’s menu', async () => {
  await start();
  await expect(world.people.anna.shortcut(await said('general'), 'Add it')).rejects.toThrow('no shortcut');
});

test('an edit and a deletion are told with what was there before', async () => {
  const { app } = await withApp();
  const { jan } = world.people;
  const message = await said('operations');
  const told: unknown[] = [];
  app.event('message', async ({ event }) => {
    told.push(event);
  });
  await (await jan.edit(message, 'Seeing 503s'))?.tell();
  await (await jan.remove(message))?.tell();
  expect(told).toMatchObject([
    {
      subtype: 'message_changed',
      channel: message.channelId,
      channel_type: 'channel',
      message: { ts: message.ts, text: 'Seeing 503s', user: jan.id, edited: { user: jan.id } },
      previous_message: { ts: message.ts, text: 'Seeing 502s' },
    },
    { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: { text: 'Seeing 502s' } },
  ]);
  expect(await world.channel('operations').messages()).toEqual([]);
});

test('nothing is told of conversations that the app is not in, or did not subscribe to', async () => {
  await start();
  const { jan } = world.people;
  expect(await jan.edit(await said('general'), 'x')).toBeUndefined();
  expect(await jan.edit(await said('war-room'), 'x')).toBeUndefined();
  expect(await jan.edit(await said('operations'), 'x')).toBeDefined();
});

test('nobody edits another person’s message', async () => {
  await start();
  await expect(world.people.anna.edit(await said('operations'), 'x')).rejects.toThrow('cant_update_message');
});
