import { type Client, Events, GatewayIntentBits as Intents, type Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectClient } from './client.ts';
import { open } from './connection.ts';
import { request } from './requests.ts';
import { type DiscordWorld, startDiscordWorld } from './world.ts';

let world: DiscordWorld;
let clients: Client[];

beforeEach(async () => {
  world = await startDiscordWorld();
  clients = [];
  const commands = [{ name: 'list', description: 'Lists' }];
  await request(world, 'PUT', `/applications/${world.app.id}/commands`, commands);
});

afterEach(async () => {
  for (const client of clients) await client.destroy();
  await world.stop();
});

const connect = async (intents: readonly number[] = [Intents.Guilds]) => {
  const client = await connectClient(world, { intents });
  clients.push(client);
  return client;
};

const reply = (interaction: Interaction): void => {
  if (interaction.isChatInputCommand()) void interaction.reply('here');
};

test('a wrong token, and an intent that was not granted, end the connection', async () => {
  const ends = async (identify: object) => {
    const { opened, closed, send } = open(world);
    await opened;
    send(2, identify);
    return closed;
  };
  expect(await ends({ token: 'wrong', intents: 1 })).toBe(4004);
  expect(await ends({ token: world.botToken, intents: Intents.MessageContent })).toBe(4014);
  expect(await ends({ token: world.botToken, intents: 1 << 30 })).toBe(4013);
  await expect(connect([Intents.GuildMembers])).rejects.toThrow('disallowed intents');
});

test('a connection that breaks off is resumed, and what was missed comes after', async () => {
  const client = await connect();
  client.on(Events.InteractionCreate, reply);
  world.gateway.drop();
  await world.until(() => world.gateway.count === 0);
  const answer = await world.people.anna.command('operations', 'list');
  expect(answer.plain).toBe('here');
  expect([world.gateway.identified, world.gateway.resumed]).toEqual([1, 1]);
});

test('the bot connects anew when it is asked to', async () => {
  const client = await connect();
  client.on(Events.InteractionCreate, reply);
  world.gateway.askToReconnect();
  await world.until(() => world.gateway.resumed === 1);
  expect((await world.people.anna.command('operations', 'list')).plain).toBe('here');
});

test('a session that is not known any more is begun anew', async () => {
  const first = open(world);
  await first.opened;
  first.send(2, { token: world.botToken, intents: Intents.Guilds });
  await world.gateway.connected();
  world.gateway.forget();
  const second = open(world);
  await second.opened;
  second.send(6, { token: world.botToken, session_id: 'session-1', seq: 1 });
  second.send(1, null);
  await new Promise((resolve) =>
    second.socket.addEventListener('message', ({ data }) => JSON.parse(data).op === 11 && resolve(data)),
  );
  expect(second.came.map(({ op }) => op)).toEqual([10, 9, 11]);
});

test('no connection is let in while the gateway refuses them', async () => {
  world.gateway.refuse();
  expect(await open(world).closed).toBe(1006);
  world.gateway.refuse(false);
  await open(world).opened;
});

test('while nobody is connected a command is lost, and the person told', async () => {
  const answer = await world.people.anna.command('operations', 'list');
  expect([answer.kind, answer.plain]).toEqual(['failed', 'The application did not respond']);
});

test('the bot hears what its intents ask for, and reads what is meant for it', async () => {
  const client = await connect([Intents.Guilds, Intents.GuildMessages, Intents.DirectMessages]);
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content, author }) => heard.push(`${author.username}: ${content}`));
  client.on(Events.ChannelDelete, () => heard.push('channel deleted'));
  client.on(Events.GuildDelete, () => heard.push('guild deleted'));
  client.on(Events.GuildMemberRemove, () => heard.push('member removed'));
  const left = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
  const { anna, jan } = world.people;
  anna.say('operations', 'among us');
  anna.say('operations', `<@${world.app.id}> hello`);
  anna.say('general', 'not seen');
  jan.leave();
  world.channel('payments-clients').delete();
  world.guild.remove();
  await left;
  expect(heard).toEqual(['anna.nowak: ', `anna.nowak: <@${world.app.id}> hello`, 'channel deleted', 'guild deleted']);
});

test('with the privileged intent that was granted the bot reads everything where it is', async () => {
  await world.stop();
  world = await startDiscordWorld({ privileged: Intents.MessageContent });
  const client = await connect([Intents.Guilds, Intents.GuildMessages, Intents.MessageContent]);
  const heard = new Promise((resolve) => client.once(Events.MessageCreate, ({ content }) => resolve(content)));
  world.people.anna.say('operations', 'among us');
  expect(await heard).toBe('among us');
});
