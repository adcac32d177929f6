import { flagOf, pageOf, textOf } from './api-arguments.ts';
import { type Core, callEmulator } from './core.ts';
import { APP, OTHER_TEAM, OWNER_TOKEN, TEAM } from './seed.ts';
import type { ApiArguments, ApiReply, Message } from './shapes.ts';
import { refusal } from './shapes.ts';

export type ApiMethod = (core: Core, args: ApiArguments, token: string) => Promise<ApiReply>;

interface Conversation {
  readonly id: string;
  readonly name: string;
  readonly is_im: boolean;
  readonly is_private: boolean;
  readonly is_archived: boolean;
  readonly is_member: boolean;
  readonly [field: string]: unknown;
}

/** The emulator says "not in channel" of a private conversation; Slack doesn't admit that it exists. */
const hidden = (reply: ApiReply): ApiReply => (reply.error === 'not_in_channel' ? refusal('channel_not_found') : reply);

/** The conversation as the token's owner sees it, or Slack's refusal. */
export const findConversation = async (
  core: Core,
  channel: string,
  token: string,
): Promise<Conversation | ApiReply> => {
  const reply = hidden(await callEmulator(core, 'conversations.info', { channel }, token));
  return reply.ok ? (reply.channel as Conversation) : reply;
};

export const isRefusal = (value: Conversation | ApiReply): value is ApiReply => 'ok' in value;

/** Refuses what only members may do. */
const asMember = async (core: Core, channel: string, token: string): Promise<Conversation | ApiReply> => {
  const conversation = await findConversation(core, channel, token);
  if (isRefusal(conversation)) return conversation;
  if (conversation.is_im || conversation.is_member) return conversation;
  return refusal('not_in_channel');
};

/** A message with what the emulator leaves out; without `withMetadata` only its metadata's name. */
const completed = (message: Message, withMetadata: boolean): Message => {
  const { metadata, ...rest } = message;
  const named = metadata !== undefined && 'event_type' in metadata;
  return {
    ...rest,
    team: TEAM.id,
    ...(message.user === APP.botUserId ? { bot_id: APP.botId, app_id: APP.id } : {}),
    ...(named && withMetadata ? { metadata } : {}),
    ...(named && !withMetadata ? { metadata: { event_type: metadata.event_type, event_payload: {} } } : {}),
  };
};

/** All top-level messages of a conversation, newest first. */
export const readHistory = async (core: Core, channel: string, token: string): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  let cursor = '';
  do {
    const args = { channel, limit: 1000, cursor };
    const reply = await core.emulator.call('conversations.history', args, token);
    if (!reply.ok) throw new Error(`history of ${channel}: ${reply.error}`);
    messages.push(...(reply.messages as Message[]));
    cursor = (reply.response_metadata as { readonly next_cursor: string }).next_cursor;
  } while (cursor !== '');
  // Oldest first, so that the world's timestamps come in the messages' order.
  const stamped = core.timestamps.toWorld(messages.toReversed());
  return stamped.toSorted((one, other) => Number(other.ts) - Number(one.ts));
};

/** Keeps what lies between `oldest` and `latest`; the ends count only when `inclusive`. */
const within = (messages: readonly Message[], args: ApiArguments): readonly Message[] => {
  const oldest = Number(textOf(args, 'oldest')) || 0;
  const latest = Number(textOf(args, 'latest')) || Number.POSITIVE_INFINITY;
  const inclusive = flagOf(args, 'inclusive');
  return messages.filter((message) => {
    const ts = Number(message.ts);
    return (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest));
  });
};

const pinnedTo = ({ pins }: Core, args: ApiArguments, { ts }: Message) => {
  const channel = textOf(args, 'channel');
  return pins.has(`${channel} ${ts}`) ? { pinned_to: [channel] } : {};
};

const messagePage = (core: Core, messages: readonly Message[], args: ApiArguments, usual: number): ApiReply => {
  const { page, next } = pageOf(messages, args, usual);
  const withMetadata = flagOf(args, 'include_all_metadata');
  return {
    ok: true,
    messages: page.map((message) => ({ ...completed(message, withMetadata), ...pinnedTo(core, args, message) })),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
};

const history: ApiMethod = async (core, args, token) => {
  const conversation = await asMember(core, textOf(args, 'channel'), token);
  if (isRefusal(conversation)) return conversation;
  const messages = await readHistory(core, conversation.id, token);
  return messagePage(core, within(messages, args), args, 100);
};

const replies: ApiMethod = async (core, args, token) => {
  const conversation = await asMember(core, textOf(args, 'channel'), token);
  if (isRefusal(conversation)) return conversation;
  const ts = textOf(args, 'ts');
  const reply = await callEmulator(core, 'conversations.replies', { channel: conversation.id, ts }, token);
  const messages = (reply.messages ?? []) as Message[];
  const parent = messages.find((message) => message.ts === ts);
  if (parent === undefined) return refusal('thread_not_found');
  const others = within(
    messages.filter((message) => message !== parent),
    args,
  );
  return messagePage(core, [parent, ...others], args, 1000);
};

/** What the emulator doesn't say of a conversation: whether another workspace shares it. */
const described = (core: Core, channel: Conversation, args: ApiArguments): Conversation => {
  const { num_members, ...rest } = channel;
  const shared = core.channels.find((item) => item.name === channel.name)?.shared ?? false;
  return {
    ...rest,
    is_shared: shared,
    is_ext_shared: shared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    is_general: channel.name === 'general',
    context_team_id: TEAM.id,
    ...(shared ? { shared_team_ids: [TEAM.id, OTHER_TEAM.id], connected_team_ids: [OTHER_TEAM.id] } : {}),
    ...(flagOf(args, 'include_num_members') ? { num_members } : {}),
    ...(flagOf(args, 'include_locale') ? { locale: 'en-US' } : {}),
  };
};

const info: ApiMethod = async (core, args, token) => {
  const conversation = await findConversation(core, textOf(args, 'channel'), token);
  if (isRefusal(conversation)) return conversation;
  return { ok: true, channel: described(core, conversation, args) };
};

const list: ApiMethod = async (core, args, token) => {
  const reply = await callEmulator(core, 'conversations.list', { ...args, cursor: '', limit: 1000 }, token);
  if (!reply.ok) return reply;
  const { page, next } = pageOf(reply.channels as Conversation[], args, 100);
  return {
    ok: true,
    channels: page.map((channel) => described(core, channel, args)),
    response_metadata: { next_cursor: next },
  };
};

/** Those that the token's owner is in; https://docs.slack.dev/reference/methods/users.conversations */
const own: ApiMethod = async (core, args, token) => {
  const reply = await callEmulator(core, 'conversations.list', { ...args, cursor: '', limit: 1000 }, token);
  if (!reply.ok) return reply;
  const there = (reply.channels as Conversation[]).filter(({ is_member }) => is_member);
  const { page, next } = pageOf(there, args, 100);
  const channels = page.map((channel) => {
    const { is_member, num_members, ...rest } = described(core, channel, args);
    return rest;
  });
  return { ok: true, channels, response_metadata: { next_cursor: next } };
};

const members: ApiMethod = async (core, args, token) => {
  const conversation = await findConversation(core, textOf(args, 'channel'), token);
  if (isRefusal(conversation)) return conversation;
  const reply = await callEmulator(core, 'conversations.members', { channel: conversation.id }, token);
  if (!reply.ok) return reply;
  const { page, next } = pageOf(reply.members as string[], args, 100);
  return { ok: true, members: page, response_metadata: { next_cursor: next } };
};

/** Where the token's owner may not post, the refusal; a user's id stands for the direct messages. */
export const barredFromPosting = async (core: Core, channel: string, token: string): Promise<ApiReply | undefined> => {
  if (Object.values(core.emulator.userIds).includes(channel)) return undefined;
  const conversation = await findConversation(core, channel, token);
  if (isRefusal(conversation)) return conversation;
  if (conversation.is_archived) return refusal('is_archived');
  if (!conversation.is_im && !conversation.is_member) return refusal('not_in_channel');
  return undefined;
};

/** A channel's id, from its id or, as chat.postMessage also takes it, its name. */
export const channelIdOf = (core: Core, given: string): string =>
  core.emulator.channelIds.get(given.replace(/^#/, '')) ?? given;

/** Runs a call as the workspace's owner; for reading what no person of the test may read. */
export const asOwner = (core: Core, method: string, args: ApiArguments): Promise<ApiReply> =>
  callEmulator(core, method, args, OWNER_TOKEN);

export const conversationMethods: Readonly<Record<string, ApiMethod>> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'users.conversations': own,
};
