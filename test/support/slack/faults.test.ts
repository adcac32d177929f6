import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, createSocketApp } from './bolt-app.ts';
import { type SlackWorld, startSlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await startSlackWorld({ transport: 'socket' });
});

afterEach(async () => {
  await world.stop();
});

const say = async (text: string, options = {}): Promise<string> => {
  try {
    await createClient(world, world.botToken, options).chat.postMessage({
      channel: world.channel('operations').id,
      text,
    });
    return 'ok';
  } catch (fault) {
    const { data, statusCode, retryAfter, code } = fault as Record<string, unknown> & {
      readonly data?: { readonly error: string };
    };
    return String(retryAfter ?? data?.error ?? statusCode ?? code);
  }
};

const texts = async (): Promise<readonly string[]> =>
  (await world.channel('operations').posts()).map((post) => post.text);

test('calls fail on demand: before the effect, after it, or with a code of Slack', async () => {
  world.fault({ method: 'chat.postMessage', fault: { kind: 'rate-limited', retryAfter: 7 } });
  world.fault({ method: 'chat.postMessage', fault: { kind: 'status', status: 503, when: 'before' } });
  world.fault({ method: 'chat.postMessage', fault: { kind: 'status', status: 500, when: 'after' } });
  world.fault({ method: 'chat.postMessage', fault: { kind: 'dropped', when: 'after' } });
  world.fault({ method: 'chat.postMessage', channel: 'operations', fault: { kind: 'refused', error: 'is_archived' } });
  const outcomes = [await say('a'), await say('b'), await say('c'), await say('d'), await say('e'), await say('f')];
  expect(outcomes).toEqual(['7', '503', '500', 'slack_webapi_request_error', 'is_archived', 'ok']);
  expect(await texts()).toEqual(['c', 'd', 'f']);
});

test('a call that hangs is ended by its caller, and the effect is there', async () => {
  world.fault({ method: 'chat.postMessage', fault: { kind: 'hanging', when: 'after' } });
  expect(await say('a', { timeout: 50 })).toBe('slack_webapi_request_error');
  // The caller may have been faster than the effect.
  await world.until(async () => (await texts()).length > 0);
  expect(await texts()).toEqual(['a']);
});

test('calls wait at a gate until they are let through', async () => {
  const gate = world.hold({ method: 'chat.postMessage' });
  const posts = [say('a'), say('b')];
  await gate.reached(2);
  expect(await texts()).toEqual([]);
  gate.release();
  expect(await Promise.all(posts)).toEqual(['ok', 'ok']);
  expect(await texts()).toHaveLength(2);
});

test('a response URL fails on demand as well', async () => {
  const app = createSocketApp(world);
  app.command('/incident', async ({ ack, respond }) => {
    await ack();
    for (const text of ['one', 'two']) await Promise.allSettled([respond(text)]);
  });
  await app.start();
  await world.sockets.connected();
  world.fault({
    method: 'response_url',
    channel: 'operations',
    fault: { kind: 'status', status: 500, when: 'before' },
  });
  await world.people.anna.command('/incident');
  await world.until(() => world.calls('response_url').length === 2 && world.people.anna.ephemerals().length === 1);
  expect(world.people.anna.ephemerals().map((message) => message.plain)).toEqual(['two']);
  await app.stop();
});

test('over a socket a command is answered in its acknowledgement, and a form opens', async () => {
  const app = createSocketApp(world);
  app.command('/incident', async ({ ack, client, command }) => {
    if (command.text !== 'new') return ack();
    await client.views.open({
      trigger_id: command.trigger_id,
      view: { type: 'modal', title: { type: 'plain_text', text: 'New' }, blocks: [] },
    });
    await ack({ text: 'Raised' });
  });
  await app.start();
  await world.sockets.connected();
  const answer = await world.people.anna.command('/incident', 'new');
  expect(answer).toMatchObject({ text: 'Raised', opened: [{ title: { text: 'New' } }] });
  expect(world.people.anna.ephemerals().map((message) => message.plain)).toEqual(['Raised']);
  const other = await world.people.anna.command('/incident', 'list');
  expect((await other.repeat()).text).toBe('');
  const names = world.sockets.acknowledged.map((envelope) => envelope.envelopeId);
  expect(names).toEqual([answer.sent.envelopeId, other.sent.envelopeId, other.sent.envelopeId]);
  await app.stop();
});

test('a connection may be refused, and one that stands be asked to go', async () => {
  const open = async () => {
    const { url = '' } = await createClient(world, world.appToken).apps.connections.open({});
    const socket = new WebSocket(url);
    const closed = new Promise<string>((resolve) => {
      socket.onmessage = ({ data }) => {
        const { type, reason } = JSON.parse(String(data));
        if (type === 'disconnect') resolve(reason);
      };
      socket.onclose = () => resolve('refused');
    });
    return { closed };
  };
  world.sockets.refuse();
  expect(await (await open()).closed).toBe('refused');
  const second = await open();
  await world.sockets.connected();
  world.sockets.disconnect('warning');
  expect(await second.closed).toBe('warning');
  // It stands until one side hangs up.
  expect(world.sockets.count).toBe(1);
  world.sockets.drop();
  await world.until(() => world.sockets.count === 0);
});
