import { type Client, DiscordAPIError, HTTPError, RateLimitError, type RESTOptions } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectClient } from './client.ts';
import { request } from './requests.ts';
import { type DiscordWorld, startDiscordWorld } from './world.ts';

let now: Temporal.Instant;
let world: DiscordWorld;
let clients: Client[];

beforeEach(async () => {
  now = Temporal.Instant.from('2026-03-02T13:00:00Z');
  world = await startDiscordWorld({ now: () => now });
  clients = [];
});

afterEach(async () => {
  for (const client of clients) await client.destroy();
  await world.stop();
});

const POST = 'POST /channels/:channel/messages';
/** How discord.js takes a post to #operations. */
const sender = async (rest: Partial<RESTOptions> = {}) => {
  const client = await connectClient(world, { rest });
  clients.push(client);
  const channel = await client.channels.fetch(world.channel('operations').id);
  if (!channel?.isSendable()) throw new Error('no channel');
  return async (content: string, nonce?: string): Promise<string> => {
    try {
      return (await channel.send({ content, ...(nonce === undefined ? {} : { nonce, enforceNonce: true }) })).id;
    } catch (fault) {
      if (fault instanceof RateLimitError) return `limited for ${fault.retryAfter}`;
      if (fault instanceof DiscordAPIError) return `refused ${fault.code}`;
      if (fault instanceof HTTPError) return `failed ${fault.status}`;
      return `broken: ${fault instanceof Error ? fault.name : fault}`;
    }
  };
};
const texts = () =>
  world
    .channel('operations')
    .posts()
    .map(({ plain }) => plain);

test('the same nonce within a few minutes gives the first message again', async () => {
  const send = await sender();
  const first = await send('one', 'n1');
  expect(await send('again', 'n1')).toBe(first);
  expect(await send('two', 'n2')).not.toBe(first);
  now = now.add({ minutes: 6 });
  expect(await send('much later', 'n1')).not.toBe(first);
  expect(texts()).toEqual(['one', 'two', 'much later']);
});

test('discord.js resends on 502 by itself, and a nonce keeps that to one message', async () => {
  const send = await sender({ retries: 3 });
  world.fault({ route: POST, channel: 'operations', times: 3, fault: { kind: 'status', status: 502, when: 'after' } });
  expect(await send('one', 'n1')).toMatch(/^\d+$/);
  expect(world.calls(POST)).toHaveLength(4);
  expect(texts()).toEqual(['one']);
});

test('requests fail on demand, before the effect or after it', async () => {
  const send = await sender({ timeout: 200 });
  world.fault({ route: POST, fault: { kind: 'status', status: 503, when: 'before' } });
  world.fault({ route: POST, fault: { kind: 'rate-limited', retryAfter: 0.1 } });
  world.fault({ route: POST, fault: { kind: 'dropped', when: 'after' } });
  world.fault({ route: POST, fault: { kind: 'hanging', when: 'before' } });
  world.fault({ route: POST, fault: { kind: 'refused', code: 50001 } });
  expect(await send('a')).toBe('failed 503');
  expect(await send('b')).toMatch(/^limited for/);
  expect(await send('c')).toMatch(/^broken/);
  expect(await send('d')).toMatch(/^broken/);
  expect(await send('e')).toBe('refused 50001');
  expect(texts()).toEqual(['c']);
});

test('a channel takes five messages in five seconds, and says so in its headers', async () => {
  const path = `/channels/${world.channel('operations').id}/messages`;
  const post = () => request(world, 'POST', path, { content: 'a' });
  const headers = (response: Awaited<ReturnType<typeof post>>) =>
    ['limit', 'remaining', 'reset-after', 'scope'].map((name) => response.headers.get(`x-ratelimit-${name}`));
  expect(headers(await post())).toEqual(['5', '4', '5.000', null]);
  for (const _ of [2, 3, 4, 5]) expect((await post()).status).toBe(200);
  now = now.add({ milliseconds: 3500 });
  const sixth = await post();
  expect([sixth.status, sixth.json.retry_after, sixth.headers.get('retry-after')]).toEqual([429, 1.5, '2']);
  expect(headers(sixth)).toEqual(['5', '0', '1.500', 'user']);
  const other = await request(world, 'POST', `/channels/${world.channel('payments-clients').id}/messages`, {
    content: 'a',
  });
  expect(other.status).toBe(200);
  now = now.add({ milliseconds: 1500 });
  expect((await post()).status).toBe(200);
});

test('fifty requests a second go through in all, and few edits of old messages', async () => {
  const ask = () => request(world, 'GET', '/users/@me');
  const { json } = await request(world, 'POST', `/channels/${world.channel('operations').id}/messages`, {
    content: 'a',
  });
  for (let count = 1; count < 50; count += 1) expect((await ask()).status).toBe(200);
  const refused = await ask();
  expect([refused.status, refused.json.global, refused.headers.get('x-ratelimit-scope')]).toEqual([
    429,
    true,
    'global',
  ]);
  now = now.add({ minutes: 61 });
  const path = `/channels/${world.channel('operations').id}/messages/${json.id}`;
  const edit = () => request(world, 'PATCH', path, { content: 'b' });
  for (const _ of [1, 2, 3]) expect((await edit()).status).toBe(200);
  const fourth = await edit();
  expect([fourth.status, fourth.code, fourth.headers.get('retry-after')]).toEqual([429, 30046, '20']);
  now = now.add({ seconds: 20 });
  expect((await edit()).status).toBe(200);
});

test('requests wait at a gate until they are let through', async () => {
  const send = await sender();
  const gate = world.hold({ route: POST });
  const sent = send('a');
  await gate.reached();
  expect(texts()).toEqual([]);
  gate.release();
  expect(await sent).toMatch(/^\d+$/);
});
