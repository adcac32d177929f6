import { readHistory } from './api-conversations.ts';
import { type Core, callEmulator } from './core.ts';
import type { Ephemeral } from './ephemerals.ts';
import { namesOf, readBlockText, readMrkdwn } from './plain-text.ts';
import { APP, BOT_TOKEN, DIRECT, OWNER_TOKEN } from './seed.ts';
import type { Block, Message, MessageMetadata } from './shapes.ts';

/** A message as a person sees it. */
export interface SeenMessage {
  readonly ts: string;
  readonly channelId: string;
  /** The channel's name; of direct messages, the person's. */
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What is read: the blocks' text, or the text where there are none. */
  readonly plain: string;
  readonly thread_ts: string | undefined;
  readonly edited: boolean;
  readonly metadata: MessageMetadata | undefined;
  /** A person's name, or the app's. */
  readonly author: string;
  readonly ephemeral: boolean;
}

const plainOf = (core: Core, text: string, blocks: readonly Block[]): string => {
  const names = namesOf(core);
  return blocks.length === 0 ? readMrkdwn(text, names) : readBlockText(blocks, names);
};

const seen = (core: Core, channelId: string, channel: string, message: Message): SeenMessage => {
  const blocks = message.blocks ?? [];
  return {
    ts: message.ts,
    channelId,
    channel,
    text: message.text,
    blocks,
    plain: plainOf(core, message.text, blocks),
    thread_ts: message.thread_ts,
    edited: message.edited !== undefined,
    metadata: message.metadata && 'event_type' in message.metadata ? message.metadata : undefined,
    author: namesOf(core).user(message.user ?? ''),
    ephemeral: false,
  };
};

/** What an ephemeral message looks like to the one who sees it. */
export const seenEphemeral = (core: Core, message: Ephemeral): SeenMessage => ({
  ts: message.ts,
  channelId: message.channelId,
  channel: message.channelId.startsWith('D') ? DIRECT : namesOf(core).channel(message.channelId),
  text: message.text,
  blocks: message.blocks,
  plain: plainOf(core, message.text, message.blocks),
  thread_ts: message.threadTs,
  edited: message.edited,
  metadata: undefined,
  author: APP.botName,
  ephemeral: true,
});

/** A conversation that can be read. `readAs` is the token of someone who is in it. */
export interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly readAs: string;
}

/** The top-level messages, oldest first. */
export const readPosts = async (core: Core, place: Conversation): Promise<readonly SeenMessage[]> => {
  const messages = await readHistory(core, place.id, place.readAs);
  return messages.toReversed().map((message) => seen(core, place.id, place.name, message));
};

/** A message and its replies, oldest first. */
export const readThread = async (core: Core, place: Conversation, ts: string): Promise<readonly SeenMessage[]> => {
  const reply = await callEmulator(core, 'conversations.replies', { channel: place.id, ts }, place.readAs);
  if (!reply.ok) throw new Error(`thread ${ts} of ${place.name}: ${reply.error}`);
  return (reply.messages as readonly Message[]).map((message) => seen(core, place.id, place.name, message));
};

/** Everything in the conversation, each post followed by its replies. */
export const readMessages = async (core: Core, place: Conversation): Promise<readonly SeenMessage[]> => {
  const history = (await readHistory(core, place.id, place.readAs)).toReversed();
  const threads = history.map((message) =>
    (message.reply_count ?? 0) > 0 ? readThread(core, place, message.ts) : [seen(core, place.id, place.name, message)],
  );
  return (await Promise.all(threads)).flat();
};

/** The direct messages between the app and a person; undefined before there are any. */
export const directConversation = async (
  core: Core,
  userId: string,
  name: string,
): Promise<Conversation | undefined> => {
  const args = { types: 'im', limit: 1000 };
  const reply = await core.emulator.call('conversations.list', args, BOT_TOKEN);
  const channels = reply.channels as readonly { readonly id: string; readonly user?: string }[];
  const found = channels.find((channel) => channel.user === userId);
  return found === undefined ? undefined : { id: found.id, name, readAs: BOT_TOKEN };
};

/** A channel by its name or id, also one that the app made; throws if there is none. */
export const channelNamed = async (core: Core, name: string): Promise<Conversation> => {
  const known = core.emulator.channelIds.get(name);
  if (known !== undefined) return { id: known, name, readAs: OWNER_TOKEN };
  const args = { limit: 1000, types: 'public_channel,private_channel' };
  for (const readAs of [OWNER_TOKEN, BOT_TOKEN]) {
    const reply = await core.emulator.call('conversations.list', args, readAs);
    const channels = reply.channels as readonly { readonly id: string; readonly name: string }[];
    const found = channels.find((channel) => channel.name === name || channel.id === name);
    if (found !== undefined) return { id: found.id, name: found.name, readAs };
  }
  throw new Error(`there is no channel #${name}`);
};
