import { GatewayIntentBits as Intents, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { type Answer, act } from './answers.ts';
import { directChannel } from './api-channels.ts';
import { findCommand, type Given, typedCommand } from './command-input.ts';
import type { Core } from './core.ts';
import { createMessage, editMessage, messageJson } from './messages.ts';
import { chosenValues, type Entry, filledIn, usable } from './modal-input.ts';
import { resolvedPeople } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import { channelNamed, readChannel, readEphemerals, type SeenMessage } from './reading.ts';
import { DIRECT, GUILD, PEOPLE, type PersonName, ROLES, type RoleName, userOf } from './seed.ts';
import type { Channel, Command, ModalBody, Stored } from './shapes.ts';

/** One of the people of the world: what they do reaches the product as Discord would send it. */
export interface Person {
  readonly name: PersonName;
  readonly id: string;
  /**
   * Runs a command in a channel ("directmessage" for the bot's own): its name, and the names of a group and a
   * subcommand after blanks. Throws where Discord's client wouldn't send it.
   */
  command(channel: string, path: string, options?: Given): Promise<Answer>;
  /** Types in an option that the product completes; anything may be in it and in the others. */
  autocomplete(channel: string, path: string, option: string, typed: string | number, others?: Given): Promise<Answer>;
  /** Runs a command of a message's context menu. */
  onMessage(message: SeenMessage, command: string): Promise<Answer>;
  /** Presses a button by label or custom_id, on the message as it is by now. */
  press(message: SeenMessage, button: string): Promise<Answer>;
  /** Chooses in a menu, by placeholder or custom_id; options go by label or value, people by name or id. */
  choose(message: SeenMessage, menu: string, entry: Entry): Promise<Answer>;
  /** Fills in the open form by label or custom_id, and submits it; throws where Discord's client wouldn't. */
  submit(values?: Readonly<Record<string, Entry>>): Promise<Answer>;
  /** Puts the open form away; the product hears nothing of it. */
  dismiss(): void;
  /** The form in front of this person. */
  modal(): ModalBody | undefined;
  /** Writes in a channel; throws where they may not. */
  say(channel: string, content: string): SeenMessage;
  /** Writes something else in the place of what they said. */
  edit(message: SeenMessage, content: string): void;
  /** What this person alone sees, oldest first; in one channel or everywhere. */
  ephemerals(channel?: string): readonly SeenMessage[];
  /** The conversation between the bot and this person, oldest first. */
  directMessages(): readonly SeenMessage[];
  /** Changes the language of this person's client, e.g. "pl". */
  speaks(locale: string): void;
  /** Takes no direct messages of the bot any more, or again. */
  refuseDirectMessages(refuses?: boolean): void;
  /** Gets a role in the guild, or has it taken away. */
  role(name: RoleName, has: boolean): void;
  /** Leaves the guild. */
  leave(): void;
}

export const createPerson = (core: Core, name: PersonName): Person => {
  const { id: userId } = PEOPLE[name];

  /** The channel, if this person sees it and may do so much there. */
  const place = (channelName: string, wanted: bigint): Channel => {
    const channel = channelName === DIRECT ? directChannel(core, userId) : channelNamed(core, channelName);
    const own = permissionsIn(core.guild, channel, userId);
    if ((own & P.ViewChannel) === 0n) throw new Error(`${name} does not see #${channelName}`);
    if ((own & wanted) !== wanted) throw new Error(`${name} may not do so in #${channelName}`);
    return channel;
  };
  const commandData = ({ id, name: called, type, guild_id }: Command) => ({
    id,
    name: called,
    type,
    ...(guild_id === undefined ? {} : { guild_id }),
  });
  const run = async (channelName: string, path: string, given: Given, focused: string | null): Promise<Answer> => {
    const channel = place(channelName, P.UseApplicationCommands);
    const { command, options, people } = typedCommand(core, userId, channel, path, given, focused);
    const resolved = people.length === 0 ? {} : { resolved: resolvedPeople(core, people) };
    const data = { ...commandData(command), ...(options.length === 0 ? {} : { options }), ...resolved };
    return act(core, { type: focused === null ? 2 : 4, userId, channel, data });
  };
  /** The message as it is by now, and where; throws if it is gone or this person doesn't see it. */
  const present = ({ id }: SeenMessage): { readonly message: Stored; readonly channel: Channel } => {
    const message = core.messages.get(id);
    const channel = core.guild.channels.get(message?.channelId ?? '');
    if (message === undefined || channel === undefined) throw new Error('that message is gone');
    const visible = message.onlyFor === null || message.onlyFor === userId;
    if (!visible || permissionsIn(core.guild, channel, userId) === 0n) throw new Error(`${name} does not see it`);
    return { message, channel };
  };
  const use = async (given: SeenMessage, data: (message: Stored) => object): Promise<Answer> => {
    const { message, channel } = present(given);
    return act(core, { type: 3, userId, channel, data: data(message), message: messageJson(core, message) });
  };

  return {
    name,
    id: userId,
    command: (channel, path, options = {}) => run(channel, path, options, null),
    autocomplete: (channel, path, option, typed, others = {}) =>
      run(channel, path, { ...others, [option]: typed }, option),
    onMessage: async (given, called) => {
      const { message, channel } = present(given);
      const command = findCommand(core, userId, channel, called, 3);
      // Events: Gateway, message content intent: whom a person shows a message gives its content, without the intent.
      const shown = { ...messageJson(core, message), content: message.content };
      const resolved = { messages: { [message.id]: shown } };
      const data = { ...commandData(command), target_id: message.id, resolved };
      return act(core, { type: 2, userId, channel, data });
    },
    press: (message, button) =>
      use(message, ({ components }) => {
        const { custom_id, type, id = 0 } = usable(components, button, true);
        return { custom_id, component_type: type, id };
      }),
    choose: (message, menu, entry) =>
      use(message, ({ components }) => {
        const select = usable(components, menu, false);
        const values = chosenValues(select, entry);
        const { custom_id, type, id = 0 } = select;
        const people = values.filter((value) => userOf(value) !== undefined);
        const resolved = people.length === 0 ? {} : { resolved: resolvedPeople(core, people) };
        return { custom_id, component_type: type, id, values, ...resolved };
      }),
    submit: async (values = {}) => {
      const open = core.modals.get(userId);
      if (open === undefined) throw new Error(`${name} has no form open`);
      const channel = core.guild.channels.get(open.opener.channelId);
      if (channel === undefined) throw new Error('that channel is gone');
      const components = filledIn(open.modal, values);
      const message = core.messages.get(open.opener.messageId ?? '');
      const data = { custom_id: open.modal.custom_id, components };
      const source = message === undefined ? {} : { message: messageJson(core, message) };
      return act(core, { type: 5, userId, channel, data, ...source });
    },
    dismiss: () => {
      core.modals.delete(userId);
    },
    modal: () => core.modals.get(userId)?.modal,
    say: (channelName, content) => {
      const channel = place(channelName, P.SendMessages);
      const message = createMessage(core, { content }, { channel, authorId: userId });
      return readChannel(core, channel).find(({ id }) => id === message.id) as SeenMessage;
    },
    edit: (given, content) => {
      const { message } = present(given);
      if (message.authorId !== userId) throw new Error(`${name} did not write that`);
      editMessage(core, message, { content });
    },
    ephemerals: (channel) =>
      readEphemerals(core, userId).filter((message) => channel === undefined || message.channel === channel),
    directMessages: () => readChannel(core, directChannel(core, userId)),
    speaks: (locale) => {
      core.locales.set(userId, locale);
    },
    refuseDirectMessages: (refuses = true) => {
      if (refuses) core.refusing.add(userId);
      else core.refusing.delete(userId);
    },
    role: (name, has) => {
      const member = core.guild.members.get(userId);
      if (member === undefined) throw new Error('only a member has roles');
      const others = member.roleIds.filter((id) => id !== ROLES[name].id);
      core.guild.members.set(userId, { ...member, roleIds: has ? [...others, ROLES[name].id] : others });
      core.signal.changed();
    },
    leave: () => {
      core.guild.members.delete(userId);
      core.gateway.dispatch('GUILD_MEMBER_REMOVE', { guild_id: GUILD.id, user: userOf(userId) }, Intents.GuildMembers);
      core.signal.changed();
    },
  };
};
