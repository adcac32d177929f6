import { MessageFlags as Flags, GatewayIntentBits as Intents, MessageType } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { refusal } from './errors.ts';
import { NONCE_MINUTES } from './limits.ts';
import { mentionNames, mentionsOf } from './mentions.ts';
import { checkMessage, draftOf } from './message-rules.ts';
import { permissionsIn } from './permissions.ts';
import { APP, GUILD, userOf } from './seed.ts';
import type { Channel, MessageBody, Stored } from './shapes.ts';

interface Origin {
  readonly channel: Channel;
  readonly authorId: string;
  /** Of an answer that one person alone sees. */
  readonly onlyFor?: string | null;
  readonly interactionId?: string | null;
}

/** The flags that a request may set: EPHEMERAL only where an interaction is answered. */
const SETTABLE = Flags.SuppressEmbeds | Flags.SuppressNotifications | Flags.IsComponentsV2;

/**
 * What the bot is given of a message's content. Without the privileged MESSAGE_CONTENT intent it reads its own
 * messages, direct ones, and those that mention it (Events: Gateway, "message content intent").
 */
const readable = (core: Core, message: Stored): boolean =>
  core.gateway.privileged(Intents.MessageContent) ||
  message.authorId === APP.id ||
  message.mentions.users.includes(APP.id) ||
  core.guild.channels.get(message.channelId)?.type === 1;

/** A message as the API gives it. The nonce is not kept: only the answer to its post and the gateway carry it. */
export const messageJson = (core: Core, message: Stored, withNonce = false) => {
  const shown = readable(core, message);
  const answers = message.interactionId === null ? undefined : core.interactions.get(message.interactionId);
  return {
    id: message.id,
    type: answers?.type === 2 ? MessageType.ChatInputCommand : message.replyTo === null ? 0 : MessageType.Reply,
    channel_id: message.channelId,
    author: userOf(message.authorId),
    content: shown ? message.content : '',
    embeds: shown ? message.embeds.map((embed) => ({ type: 'rich', ...embed })) : [],
    components: shown ? message.components : [],
    attachments: [],
    mentions: message.mentions.users.map(userOf),
    mention_roles: message.mentions.roles,
    mention_everyone: message.mentions.everyone,
    pinned: message.pinned,
    tts: false,
    flags: message.flags,
    timestamp: message.at.toString(),
    edited_timestamp: message.editedAt?.toString() ?? null,
    ...(withNonce && message.nonce !== null ? { nonce: message.nonce } : {}),
    ...(answers === undefined ? {} : { webhook_id: APP.id, application_id: APP.id }),
    ...(message.replyTo === null
      ? {}
      : { message_reference: { type: 0, message_id: message.replyTo, channel_id: message.channelId } }),
  };
};

/** Tells the bot, where it sees the channel and asked for such events. */
export const announce = (core: Core, event: string, channelId: string, data: object): void => {
  const channel = core.guild.channels.get(channelId);
  if (channel === undefined || permissionsIn(core.guild, channel, APP.id) === 0n) return;
  const direct = channel.type === 1;
  const place = direct ? {} : { guild_id: GUILD.id };
  core.gateway.dispatch(event, { ...data, ...place }, direct ? Intents.DirectMessages : Intents.GuildMessages);
};

/** The message that the same author posted with this nonce a few minutes ago at most. */
export const withNonce = (core: Core, authorId: string, body: MessageBody): Stored | undefined => {
  const { nonce, enforce_nonce } = body;
  if (enforce_nonce !== true || nonce === undefined || nonce === null) return undefined;
  const since = core.now().subtract({ minutes: NONCE_MINUTES });
  return [...core.messages.values()].find(
    (message) =>
      message.authorId === authorId &&
      message.nonce === String(nonce) &&
      Temporal.Instant.compare(message.at, since) >= 0,
  );
};

/** Puts a message up, once it has passed Discord's rules. */
export const createMessage = (core: Core, body: MessageBody, origin: Origin): Stored => {
  const { channel, authorId, onlyFor = null, interactionId = null } = origin;
  const draft = draftOf(body);
  checkMessage(body, draft);
  const mentions = mentionsOf(core.guild, channel, authorId, { ...draft, allowed: body.allowed_mentions });
  const message: Stored = {
    ...draft,
    id: core.id(),
    channelId: channel.id,
    authorId,
    at: core.now(),
    flags: (draft.flags & SETTABLE) | (onlyFor === null ? 0 : Flags.Ephemeral),
    nonce: body.nonce === undefined || body.nonce === null ? null : String(body.nonce),
    editedAt: null,
    mentions,
    everMentioned: new Set(mentionNames(core.guild, mentions)),
    pinned: false,
    onlyFor,
    interactionId,
    replyTo: repliedTo(core, body, channel),
  };
  put(core, message);
  return message;
};

const repliedTo = (core: Core, { message_reference: reference }: MessageBody, channel: Channel): string | null => {
  if (reference === undefined) return null;
  if (core.messages.get(reference.message_id)?.channelId === channel.id) return reference.message_id;
  if (reference.fail_if_not_exists === false) return null;
  const fault = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw refusal(50035, { errors: { message_reference: { _errors: [fault] } } });
};

/** Puts a finished message up. */
export const put = (core: Core, message: Stored): void => {
  core.messages.set(message.id, message);
  if (message.onlyFor === null) announce(core, 'MESSAGE_CREATE', message.channelId, messageJson(core, message, true));
  core.signal.changed();
};

/** Changes what a request names, and parses mentions anew. */
export const editMessage = (core: Core, message: Stored, body: MessageBody): Stored => {
  const channel = core.guild.channels.get(message.channelId);
  if (channel === undefined) throw refusal(10003);
  const draft = draftOf(body, message);
  checkMessage(body, draft);
  message.content = draft.content;
  message.embeds = draft.embeds;
  message.components = draft.components;
  message.flags = (message.flags & ~Flags.Loading & ~SETTABLE) | (draft.flags & SETTABLE);
  message.editedAt = core.now();
  if (body.content !== undefined || body.components !== undefined || body.allowed_mentions !== undefined) {
    message.mentions = mentionsOf(core.guild, channel, message.authorId, { ...draft, allowed: body.allowed_mentions });
    for (const name of mentionNames(core.guild, message.mentions)) message.everMentioned.add(name);
  }
  if (message.onlyFor === null) announce(core, 'MESSAGE_UPDATE', message.channelId, messageJson(core, message));
  core.signal.changed();
  return message;
};

export const deleteMessage = (core: Core, message: Stored): void => {
  core.messages.delete(message.id);
  const { id, channelId, onlyFor } = message;
  if (onlyFor === null) announce(core, 'MESSAGE_DELETE', channelId, { id, channel_id: channelId });
  core.signal.changed();
};
