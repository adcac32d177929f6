import { MessageFlags as Flags } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { mentionNames } from './mentions.ts';
import { channelName, nameOf, readMessage } from './plain-text.ts';
import type { Channel, Component, Embed, Stored } from './shapes.ts';

/** A message as a person sees it. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  /** The channel's name, or "directmessage". */
  readonly channel: string;
  /** A person's name, or the bot's. */
  readonly author: string;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  /** What is read, a line for each part; buttons as `[Label]`. "is thinking…" while the answer is awaited. */
  readonly plain: string;
  readonly edited: boolean;
  readonly ephemeral: boolean;
  readonly pinned: boolean;
  readonly flags: number;
  readonly nonce: string | null;
  /** Whom the message as it stands notifies: `anna`, `@responders`, `@everyone`. */
  readonly mentions: readonly string[];
  /** Whom any version of it mentioned. */
  readonly everMentioned: readonly string[];
}

const THINKING = 'is thinking…';

export const seen = (core: Core, message: Stored): SeenMessage => ({
  id: message.id,
  channelId: message.channelId,
  channel: channelName(core, message.channelId),
  author: nameOf(message.authorId),
  content: message.content,
  embeds: message.embeds,
  components: message.components,
  plain: (message.flags & Flags.Loading) === 0 ? readMessage(core, message) : THINKING,
  edited: message.editedAt !== null,
  ephemeral: message.onlyFor !== null,
  pinned: message.pinned,
  flags: message.flags,
  nonce: message.nonce,
  mentions: mentionNames(core.guild, message.mentions),
  everMentioned: [...message.everMentioned],
});

/** The messages of a channel that all in it see, oldest first. */
export const readChannel = (core: Core, channel: Channel): readonly SeenMessage[] =>
  [...core.messages.values()]
    .filter(({ channelId, onlyFor }) => channelId === channel.id && onlyFor === null)
    .map((message) => seen(core, message));

/** Everything in a channel, the messages of a thread after the one that it began at. */
export const readWithThreads = (core: Core, channel: Channel): readonly SeenMessage[] =>
  readChannel(core, channel).flatMap((message) => {
    const thread = core.guild.channels.get(message.id);
    return [message, ...(thread === undefined ? [] : readChannel(core, thread))];
  });

/** What a person alone sees, oldest first. */
export const readEphemerals = (core: Core, userId: string): readonly SeenMessage[] =>
  [...core.messages.values()].filter(({ onlyFor }) => onlyFor === userId).map((message) => seen(core, message));

/** A channel of the guild by its name; throws if there is none. */
export const channelNamed = (core: Core, name: string): Channel => {
  const found = [...core.guild.channels.values()].find(
    (channel) => channel.type !== 1 && (channel.name === name || channel.id === name),
  );
  if (found === undefined) throw new Error(`there is no channel #${name}`);
  return found;
};
