import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { request } from './requests.ts';
import { type DiscordWorld, startDiscordWorld } from './world.ts';

let now: Temporal.Instant;
let world: DiscordWorld;

beforeEach(async () => {
  now = Temporal.Instant.from('2026-03-02T13:00:00Z');
  world = await startDiscordWorld({ now: () => now, rateLimits: false });
});

afterEach(async () => {
  await world.stop();
});

const place = (name = 'operations') => `/channels/${world.channel(name).id}/messages`;
const post = (body: object, name?: string) => request(world, 'POST', place(name), body);

/** The paths at which a form body was refused, in the order of the tree; [] when it was taken. */
const faultsOf = (tree: Readonly<Record<string, unknown>>, path: readonly string[] = []): readonly string[] =>
  Object.entries(tree).flatMap(([step, inner]) =>
    step === '_errors'
      ? (inner as readonly { code: string }[]).map(({ code }) => `${path.join('.')}: ${code}`)
      : faultsOf(inner as Readonly<Record<string, unknown>>, [...path, step]),
  );
const refused = async (body: object): Promise<readonly string[]> => {
  const { code, json } = await post(body);
  return code === undefined ? [] : [String(code), ...faultsOf(json.errors ?? {})];
};

const x = (length: number) => 'x'.repeat(length);
const button = (custom_id: string, label = 'Go') => ({ type: 2, style: 1, custom_id, label });
const row = (...components: readonly object[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const V2 = 1 << 15;

test('a message that is too long, or empty, is refused', async () => {
  expect(await refused({ content: x(2000) })).toEqual([]);
  expect(await refused({ content: x(2001) })).toEqual(['50035', 'content: BASE_TYPE_MAX_LENGTH']);
  expect(await refused({ content: ' ' })).toEqual(['50006']);
  expect(await refused({ content: 'a', nonce: x(26) })).toEqual(['50035', 'nonce: BASE_TYPE_MAX_LENGTH']);
});

test('embeds have their limits, each and together', async () => {
  const field = { name: x(256), value: x(1024) };
  expect(await refused({ embeds: [{ title: x(256), description: x(4096) }] })).toEqual([]);
  expect(await refused({ embeds: [{ title: x(257), description: x(4097) }] })).toEqual([
    '50035',
    'embeds.0.title: BASE_TYPE_MAX_LENGTH',
    'embeds.0.description: BASE_TYPE_MAX_LENGTH',
  ]);
  expect(await refused({ embeds: many(5, () => ({ fields: [field] })) })).toContain('embeds: MAX_EMBED_SIZE_EXCEEDED');
  expect(await refused({ embeds: many(11, () => ({ title: 'a' })) })).toContain('embeds: BASE_TYPE_BAD_LENGTH');
  expect(await refused({ embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] })).toEqual([
    '50035',
    'embeds.0.fields: BASE_TYPE_BAD_LENGTH',
  ]);
});

test('rows hold five buttons, five of them a message, each with an id of its own', async () => {
  const full = many(5, (y) => row(...many(5, (at) => button(`${y}-${at}`))));
  expect(await refused({ components: full })).toEqual([]);
  expect(await refused({ components: [...full, row(button('more'))] })).toEqual([
    '50035',
    'components: BASE_TYPE_BAD_LENGTH',
  ]);
  expect(await refused({ components: [row(...many(6, (at) => button(`${at}`)))] })).toHaveLength(2);
  expect(await refused({ components: [row(button('a'), button('a'))] })).toEqual([
    '50035',
    'components: COMPONENT_CUSTOM_ID_DUPLICATED',
  ]);
  expect(await refused({ components: [row(button(x(101), x(81)))] })).toEqual([
    '50035',
    'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
    'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
  ]);
  expect(await refused({ components: [text('a')] })).toEqual(['50035', 'components.0.type: UNION_TYPE_CHOICES']);
  const options = many(26, (at) => ({ label: `${at}`, value: `${at}` }));
  expect(await refused({ components: [row({ type: 3, custom_id: 's', options })] })).toEqual([
    '50035',
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ]);
});

test('new components are forty at most with the nested ones, and take no content beside them', async () => {
  const container = (count: number) => [{ type: 17, components: many(count, () => text('a')) }];
  expect(await refused({ flags: V2, components: container(39) })).toEqual([]);
  expect(await refused({ flags: V2, components: container(40) })).toEqual([
    '50035',
    'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ]);
  expect(await refused({ flags: V2, components: [text(x(2000)), text(x(2001))] })).toEqual([
    '50035',
    'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ]);
  expect(await refused({ flags: V2, content: 'a', components: [text('a')] })).toEqual([
    '50035',
    'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
});

test('everything in a text is mentioned unless the message says otherwise, when it is edited too', async () => {
  const { anna, jan } = world.people;
  const content = `<@${anna.id}> <@${jan.id}> <@&210000000000000001> @everyone`;
  const mentions = () => world.channel('operations').posts().at(-1)?.mentions;
  const { json } = await post({ content });
  // The bot's role doesn't let it mention everyone; a role that is mentionable needs no permission.
  expect(mentions()).toEqual(['anna', 'jan', '@responders']);
  await post({ content, allowed_mentions: { parse: [] } });
  expect(mentions()).toEqual([]);
  await post({ flags: V2, components: [text(content)], allowed_mentions: { users: [jan.id] } });
  expect(mentions()).toEqual(['jan']);
  await post({ embeds: [{ description: content }] });
  expect(mentions()).toEqual([]);
  await request(world, 'PATCH', `${place()}/${json.id}`, { content: 'x', allowed_mentions: { parse: [] } });
  expect(world.message(json.id)).toMatchObject({ mentions: [], everMentioned: ['anna', 'jan', '@responders'] });
  await request(world, 'PATCH', `${place()}/${json.id}`, { content: `<@${anna.id}>` });
  expect(world.message(json.id)?.mentions).toEqual(['anna']);
  expect(await refused({ content, allowed_mentions: { parse: ['users'], users: [jan.id] } })).toHaveLength(2);
});

test('what the bot may not do is refused by the code that says why', async () => {
  const codes = async (
    ...requests: readonly Promise<{ readonly code: number | undefined; readonly status: number }>[]
  ) => (await Promise.all(requests)).map(({ code, status }) => code ?? status);
  expect(
    await codes(
      post({ content: 'a' }, 'general'),
      request(world, 'POST', '/channels/1/messages', { content: 'a' }),
      request(world, 'PATCH', `${place()}/1`, { content: 'a' }),
      request(world, 'PATCH', `${place()}/${world.people.anna.say('operations', 'mine').id}`, { content: 'a' }),
      request(world, 'GET', '/users/@me', undefined, 'wrong'),
    ),
  ).toEqual([50001, 10003, 10008, 50005, 0]);
  world.channel('operations').permit('app', { allow: P.ViewChannel, deny: P.SendMessages | P.ReadMessageHistory });
  expect(await codes(post({ content: 'a' }))).toEqual([50013]);
  expect((await request(world, 'GET', place())).json).toEqual([]);
});

test('direct messages reach who takes them', async () => {
  const direct = async (recipient_id: string) => {
    const { json, code } = await request(world, 'POST', '/users/@me/channels', { recipient_id });
    if (code !== undefined) return code;
    return (await request(world, 'POST', `/channels/${json.id}/messages`, { content: 'hello' })).code ?? 'sent';
  };
  const { anna, jan, otto } = world.people;
  jan.refuseDirectMessages();
  expect([await direct(anna.id), await direct(jan.id), await direct(otto.id), await direct('1')]).toEqual([
    'sent',
    50007,
    50278,
    50033,
  ]);
  expect(anna.directMessages().map(({ plain }) => plain)).toEqual(['hello']);
});

test('history is read in pages, newest first, without nonces', async () => {
  const ids: string[] = [];
  for (const at of [1, 2, 3, 4, 5]) ids.push((await post({ content: `${at}`, nonce: `n${at}` })).json.id);
  const page = async (query: string) =>
    (await request(world, 'GET', `${place()}?${query}`)).json.map((message: { content: string }) => message.content);
  expect(await page('limit=2')).toEqual(['5', '4']);
  expect(await page(`limit=2&before=${ids[3]}`)).toEqual(['3', '2']);
  expect(await page(`limit=2&after=${ids[0]}`)).toEqual(['3', '2']);
  expect(await page(`limit=3&around=${ids[2]}`)).toEqual(['4', '3', '2']);
  expect((await request(world, 'GET', `${place()}?limit=101`)).code).toBe(50035);
  expect((await request(world, 'GET', place())).json[0].nonce).toBeUndefined();
});

test('commands are checked, and two hundred may be created a day', async () => {
  const path = `/applications/${world.app.id}/commands`;
  const named = (name: string, more: object = {}) => ({ name, description: 'a', ...more });
  const put = async (commands: readonly object[]) => (await request(world, 'PUT', path, commands)).code ?? 'taken';
  expect(await put([named('Upper')])).toBe(50035);
  expect(await put([named('a', { name_localizations: { pl: 'weź', xx: 'a' } })])).toBe(50035);
  const optional = [named('b', { type: 3 }), named('c', { type: 3, required: true })];
  expect(await put([named('a', { options: optional })])).toBe(50035);
  const choices = [{ name: 'Yes', value: 'yes' }];
  expect(await put([named('a', { options: [named('b', { type: 5, choices })] })])).toBe(50035);
  expect(await put([named('a', { options: [named('b', { type: 3, choices, autocomplete: true })] })])).toBe(50035);
  expect(await put(many(100, (at) => named(`a${at}`)))).toBe('taken');
  expect(await put(many(100, (at) => named(`a${at}`)))).toBe('taken');
  expect(await put(many(100, (at) => named(`b${at}`)))).toBe('taken');
  expect(await put([named('c')])).toBe(30034);
  now = now.add({ hours: 24 });
  expect(await put([named('c', { name_localizations: { pl: 'weź' } })])).toBe('taken');
  expect(world.commands().map(({ name }) => name)).toEqual(['c']);
});

test('pins and threads', async () => {
  const { json } = await post({ content: 'INC-1' });
  const pin = (path: string) => request(world, 'PUT', `/channels/${world.channel('operations').id}${path}/${json.id}`);
  expect([(await pin('/messages/pins')).status, (await pin('/pins')).status]).toEqual([204, 204]);
  expect(world.message(json.id)?.pinned).toBe(true);
  const thread = await request(world, 'POST', `${place()}/${json.id}/threads`, { name: 'INC-1' });
  expect([thread.status, thread.json.id]).toEqual([201, json.id]);
  await request(world, 'POST', `/channels/${json.id}/messages`, { content: 'within' });
  await post({ content: 'INC-2' });
  expect(
    world
      .channel('operations')
      .messages()
      .map(({ plain }) => plain),
  ).toEqual(['INC-1', 'within', 'INC-2']);
  expect(world.channel('operations').posts()).toHaveLength(2);
});
