import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectClient } from './client.ts';
import { type DiscordWorld, startDiscordWorld } from './world.ts';

let now: Temporal.Instant;
let world: DiscordWorld;
let client: Client<true>;

beforeEach(async () => {
  now = Temporal.Instant.from('2026-03-02T13:00:00Z');
  world = await startDiscordWorld({ now: () => now });
  client = await connectClient(world);
  await client.application.commands.set([
    {
      name: 'take',
      description: 'Take an incident',
      options: [
        {
          name: 'incident',
          description: 'Which',
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
        },
        {
          name: 'rank',
          description: 'How urgent',
          type: ApplicationCommandOptionType.String,
          choices: [{ name: 'High', value: 'high' }],
        },
        { name: 'who', description: 'Who', type: ApplicationCommandOptionType.User },
      ],
    },
    { name: 'Note', type: 3 },
  ]);
});

afterEach(async () => {
  await client.destroy();
  await world.stop();
});

/** Lets the bot answer. What Discord refuses of it is read from the world's calls. */
const answering = (answer: (interaction: Interaction) => Promise<unknown>): void => {
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((fault: unknown) => client.emit(Events.Warn, String(fault)));
  });
};
const callbacks = () =>
  world.calls('POST /interactions/:interaction/:token/callback').flatMap(({ reply }) => (reply ? [reply] : []));

const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('take').setLabel('Take it').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('old').setLabel('Close').setStyle(ButtonStyle.Secondary).setDisabled(true),
);

test('a command arrives with its options, language and place, and only its sender sees the answer', async () => {
  const { anna, jan, greta } = world.people;
  answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { locale, guildLocale, channelId, options, member, user } = interaction;
    const facts = [locale, guildLocale, channelId, options.getString('incident'), options.getUser('who')?.username];
    const name = member && 'displayName' in member ? member.displayName : user.username;
    await interaction.reply({ content: `${facts.join()} ${name} <@${user.id}>`, flags: MessageFlags.Ephemeral });
  });
  const answer = await jan.command('operations', 'take', { incident: 'INC-1', who: 'anna' });
  expect(answer.plain).toBe(`pl,en-GB,${world.channel('operations').id},INC-1,anna.nowak Jan Kowalski @jan`);
  expect(answer.message).toMatchObject({ ephemeral: true, mentions: ['jan'] });
  expect([jan, anna].map((person) => person.ephemerals('operations').length)).toEqual([1, 0]);
  expect(world.channel('operations').posts()).toEqual([]);
  await expect(greta.command('operations', 'take', { incident: 'INC-1' })).rejects.toThrow('does not see #operations');
});

test("what Discord's client would not send, a person can't", async () => {
  const { anna } = world.people;
  const running = (path: string, options: Record<string, string>) => anna.command('operations', path, options);
  await expect(running('untake', {})).rejects.toThrow('no command "untake"');
  await expect(running('take', {})).rejects.toThrow('"incident" has to be given');
  await expect(running('take', { incident: 'INC-1', rank: 'low' })).rejects.toThrow('no choice "low"; there is: High');
  await expect(running('take', { incident: 'INC-1', wrong: 'low' })).rejects.toThrow('no option "wrong"');
});

test('an option is completed while it is typed', async () => {
  answering(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    await interaction.respond([{ name: `${interaction.options.getFocused()}: Cards`, value: 'INC-1' }]);
  });
  const answer = await world.people.anna.autocomplete('operations', 'take', 'incident', 'INC');
  expect(answer.choices).toEqual([{ name: 'INC: Cards', value: 'INC-1' }]);
});

test('a deferred answer comes later, and what is answered twice or late is refused', async () => {
  const { anna } = world.people;
  answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    if (interaction.options.getString('incident') === 'late') {
      now = now.add({ milliseconds: 3001 });
      world.clockMoved();
      await interaction.reply('too late');
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('Done');
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'again' } },
    });
  });
  const answer = await anna.command('operations', 'take', { incident: 'INC-1' });
  expect(answer.kind).toBe('deferred');
  expect((await answer.finished()).plain).toBe('Done');
  expect(answer.message?.ephemeral).toBe(true);
  await world.until(() => callbacks().length === 2);
  const late = await anna.command('operations', 'take', { incident: 'late' });
  expect([late.kind, late.plain]).toEqual(['failed', 'The application did not respond']);
  await world.until(() => callbacks().length === 3);
  expect(callbacks()).toMatchObject([{ status: 204 }, { body: { code: 40060 } }, { body: { code: 10062 } }]);
});

test('a form opens from a button, takes what fits its fields, and the card changes', async () => {
  const { anna, jan } = world.people;
  answering(async (interaction) => {
    if (interaction.isButton()) {
      const words = new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short).setMaxLength(10);
      const label = new LabelBuilder().setLabel('What is known').setTextInputComponent(words);
      await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Update').addLabelComponents(label));
    }
    if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update({ content: interaction.fields.getTextInputValue('words'), components: [] });
    }
  });
  const channel = await client.channels.fetch(world.channel('operations').id);
  if (!channel?.isSendable()) throw new Error('no channel');
  await channel.send({ content: 'INC-1', components: [row] });
  const [card] = world.channel('operations').posts();
  if (card === undefined) throw new Error('no card');
  expect(card.plain).toBe('INC-1\n[Take it] (Close)');
  await expect(jan.press(card, 'Close')).rejects.toThrow('"Close" is disabled');
  const answer = await jan.press(card, 'Take it');
  expect(answer.modal?.title).toBe('Update');
  expect([jan.modal()?.custom_id, anna.modal()]).toEqual(['form', undefined]);
  await expect(jan.submit()).rejects.toThrow('"What is known" has to be filled in');
  await expect(jan.submit({ words: 'x'.repeat(11) })).rejects.toThrow('at most 10');
  await jan.submit({ 'What is known': 'a lot' });
  expect(jan.modal()).toBeUndefined();
  expect(
    world
      .channel('operations')
      .posts()
      .map(({ plain }) => plain),
  ).toEqual(['a lot']);
  await expect(jan.press(card, 'Take it')).rejects.toThrow('nothing is called "Take it"');
});

test('a message command carries its message with its text, whether the bot may read others or not', async () => {
  const seen: string[] = [];
  answering(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    seen.push(interaction.targetMessage.content);
    await interaction.reply({ content: 'noted', flags: MessageFlags.Ephemeral });
  });
  const { maria } = world.people;
  await maria.onMessage(maria.say('operations', 'between us'), 'Note');
  await maria.onMessage(maria.say('operations', `for <@${world.app.id}>`), 'Note');
  expect(seen).toEqual(['between us', `for <@${world.app.id}>`]);
});

test('a menu gives what was chosen in it, and nobody chooses what it does not have', async () => {
  const { anna } = world.people;
  answering(async (interaction) => {
    if (interaction.isStringSelectMenu()) await interaction.update({ content: interaction.values.join() });
    if (interaction.isUserSelectMenu()) {
      await interaction.reply(interaction.users.map(({ username }) => username).join());
    }
  });
  const options = [
    { label: 'High', value: 'high' },
    { label: 'Low', value: 'low' },
  ];
  const rank = new StringSelectMenuBuilder().setCustomId('rank').setPlaceholder('How urgent').addOptions(options);
  const who = new UserSelectMenuBuilder().setCustomId('who').setPlaceholder('Who');
  const channel = await client.channels.fetch(world.channel('operations').id);
  if (!channel?.isSendable()) throw new Error('no channel');
  await channel.send({
    components: [
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(rank),
      new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(who),
    ],
  });
  const [card] = world.channel('operations').posts();
  if (card === undefined) throw new Error('no card');
  await expect(anna.choose(card, 'How urgent', 'Middling')).rejects.toThrow(
    'no option "Middling"; there is: High, Low',
  );
  await expect(anna.choose(card, 'How urgent', ['High', 'Low'])).rejects.toThrow('between 1 and 1');
  expect((await anna.choose(card, 'How urgent', 'Low')).message?.content).toBe('low');
  expect((await anna.choose(card, 'Who', 'jan')).plain).toBe('jankowalski');
});
