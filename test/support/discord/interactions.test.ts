import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from './connection.ts';
import { request } from './requests.ts';
import { type DiscordWorld, startDiscordWorld } from './world.ts';

let now: Temporal.Instant;
let world: DiscordWorld;
/** How the bot answers, in bare requests. */
let answer: (id: string, token: string) => Promise<unknown>;

beforeEach(async () => {
  now = Temporal.Instant.from('2026-03-02T13:00:00Z');
  world = await startDiscordWorld({ now: () => now });
  await request(world, 'PUT', `/applications/${world.app.id}/commands`, [{ name: 'list', description: 'Lists' }]);
  const { opened, send, socket } = open(world);
  await opened;
  send(2, { token: world.botToken, intents: 0 });
  await world.gateway.connected();
  socket.addEventListener('message', ({ data }) => {
    const { t, d } = JSON.parse(String(data));
    if (t !== 'INTERACTION_CREATE') return;
    void answer(d.id, d.token);
  });
});

afterEach(async () => {
  await world.stop();
});

const callback = (id: string, token: string, type: number, data: object = {}) =>
  request(world, 'POST', `/interactions/${id}/${token}/callback?with_response=true`, { type, data });
const hook = (token: string, method: string, path: string, body?: object) =>
  request(world, method, `/webhooks/${world.app.id}/${token}${path}`, body);
const list = () => world.people.anna.command('operations', 'list');
const input = (more: object = {}) => ({ type: 4, custom_id: 'words', style: 1, ...more });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Words', component, ...more });
const form = (...components: readonly object[]) => ({ custom_id: 'form', title: 'Form', components });

test('a form that is not one is refused, and the person can still be answered', async () => {
  const outcomes: (number | undefined)[] = [];
  const wrong = [
    form(),
    form(label(input()), label(input())),
    form(...[1, 2, 3, 4, 5, 6].map((at) => label(input({ custom_id: `${at}` })))),
    { ...form(label(input())), title: 'x'.repeat(46) },
    form(label(input(), { label: 'x'.repeat(46) })),
    form(label(input({ label: 'twice' }))),
    form(label(input({ value: 'x'.repeat(4001) }))),
    form(label(input({ value: 'too long', max_length: 3 }))),
    form(label({ type: 2, style: 1, custom_id: 'a', label: 'Button' })),
    form(label({ type: 3, custom_id: 'a', options: [] })),
  ];
  answer = async (id, token) => {
    for (const modal of wrong) outcomes.push((await callback(id, token, 9, modal)).code);
    return callback(id, token, 9, form(label(input()), { type: 10, content: 'Read this' }));
  };
  expect((await list()).modal?.title).toBe('Form');
  expect(outcomes).toEqual(wrong.map(() => 50035));
});

test('the answer to a command is no change of a message, and a form opens no form', async () => {
  const outcomes: (number | undefined)[] = [];
  answer = async (id, token) => {
    outcomes.push((await callback(id, token, 7, { content: 'a' })).code);
    outcomes.push((await callback(id, token, 5, { flags: 1 << 15 })).code);
    return callback(id, token, 9, form(label(input())));
  };
  await list();
  answer = async (id, token) => {
    outcomes.push((await callback(id, token, 9, form(label(input())))).code);
    return callback(id, token, 4, { content: 'done', flags: 64 });
  };
  expect((await world.people.anna.submit({ words: 'a' })).plain).toBe('done');
  expect(outcomes).toEqual([50035, 50035, 50035]);
});

test('an answer is changed, followed and deleted by its token for fifteen minutes', async () => {
  let kept = '';
  let early: number | undefined;
  answer = async (id, token) => {
    kept = token;
    early = (await hook(token, 'POST', '', { content: 'early' })).code;
    return callback(id, token, 5, { flags: 64 });
  };
  const seen = await list();
  expect([seen.kind, seen.plain]).toEqual(['deferred', 'is thinking…']);
  // The first follow-up takes the place of what was deferred, and stays as private as that.
  await hook(kept, 'POST', '', { content: 'first' });
  await hook(kept, 'POST', '', { content: 'second' });
  await hook(kept, 'PATCH', '/messages/@original', { content: 'changed' });
  expect([seen.plain, seen.message?.ephemeral, seen.followUps.map(({ plain }) => plain)]).toEqual([
    'changed',
    true,
    ['second'],
  ]);
  await hook(kept, 'DELETE', '/messages/@original');
  expect(seen.message).toBeUndefined();
  expect((await hook(kept, 'GET', '/messages/@original')).code).toBe(10008);
  now = now.add({ minutes: 15, seconds: 1 });
  expect((await hook(kept, 'POST', '', { content: 'late' })).code).toBe(50027);
  expect((await hook('unknown', 'POST', '', { content: 'a' })).code).toBe(50027);
  expect(early).toBe(10015);
});

test('in direct messages there is a user and no guild', async () => {
  answer = (id, token) => callback(id, token, 4, { content: 'hello' });
  const seen = await world.people.greta.command('directmessage', 'list');
  const payload = seen.interaction.payload;
  expect(payload).toMatchObject({ context: 1, user: { username: 'greta' }, channel: { type: 1 }, locale: 'en-US' });
  expect(payload).not.toHaveProperty('guild_id');
  expect(world.people.greta.directMessages().map(({ plain }) => plain)).toEqual(['hello']);
});

test('one who does nothing sees that the application did not respond', async () => {
  answer = () => Promise.resolve();
  const seen = list();
  now = now.add({ milliseconds: 3001 });
  world.clockMoved();
  expect((await seen).plain).toBe('The application did not respond');
});
