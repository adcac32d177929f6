import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { createForm, oldEditRefusal, refusal } from './errors.ts';
import { channelJson } from './guild.ts';
import { FREE_EDIT_HOURS, MESSAGES_PER_PAGE, PINS } from './limits.ts';
import { announce, createMessage, deleteMessage, editMessage, messageJson, withNonce } from './messages.ts';
import { demand, permissionsIn } from './permissions.ts';
import { noContent, ok, type Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import { APP, userOf } from './seed.ts';
import type { Channel, MessageBody, Stored } from './shapes.ts';

/** The channel that a request names; throws 10003, or 50001 where the bot doesn't see it. */
export const channelOf = (core: Core, { params }: Asked): Channel => {
  const channel = core.guild.channels.get(params.channel ?? '');
  if (channel === undefined) throw refusal(10003);
  demand(core.guild, channel, P.ViewChannel);
  return channel;
};

/** Messages of a channel that all see, oldest first. */
const publicMessages = (core: Core, channel: Channel): readonly Stored[] =>
  [...core.messages.values()].filter(({ channelId, onlyFor }) => channelId === channel.id && onlyFor === null);

export const messageOf = (core: Core, asked: Asked, channel: Channel): Stored => {
  const message = core.messages.get(asked.params.message ?? '');
  if (message === undefined || message.channelId !== channel.id || message.onlyFor !== null) throw refusal(10008);
  return message;
};

/** Whether a person takes the bot's direct messages: they may refuse them, or share no guild with it. */
const checkRecipient = (core: Core, { recipientId }: Channel): void => {
  if (recipientId === null) return;
  if (core.refusing.has(recipientId)) throw refusal(50007);
  if (!core.guild.members.has(recipientId)) throw refusal(50278);
};

const sendPermission = ({ type }: Channel): bigint => (type === 11 ? P.SendMessagesInThreads : P.SendMessages);

const post = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  const body = asked.body as MessageBody;
  demand(core.guild, channel, sendPermission(channel) | ((body.embeds?.length ?? 0) > 0 ? P.EmbedLinks : 0n));
  checkRecipient(core, channel);
  if (body.message_reference !== undefined) demand(core.guild, channel, P.ReadMessageHistory);
  const before = withNonce(core, APP.id, body);
  return ok(messageJson(core, before ?? createMessage(core, body, { channel, authorId: APP.id }), true));
};

const edit = (core: Core, asked: Asked): Reply => {
  const message = messageOf(core, asked, channelOf(core, asked));
  if (message.authorId !== APP.id) throw refusal(50005);
  const old = core.now().since(message.at).total('hours') > FREE_EDIT_HOURS;
  const retryAfter = old ? core.rateLimits.oldEdit(message.channelId) : null;
  if (retryAfter !== null) throw oldEditRefusal(retryAfter);
  return ok(messageJson(core, editMessage(core, message, asked.body as MessageBody)));
};

const remove = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  const message = messageOf(core, asked, channel);
  if (message.authorId !== APP.id) demand(core.guild, channel, P.ManageMessages);
  deleteMessage(core, message);
  return noContent;
};

/** The part of a channel's messages that a query wants, newest first. */
const page = (messages: readonly Stored[], query: URLSearchParams): readonly Stored[] => {
  const limit = Number(query.get('limit') ?? 50);
  const form = createForm();
  const fits = Number.isInteger(limit) && limit >= 1 && limit <= MESSAGES_PER_PAGE;
  form.check(fits, 'limit', 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  form.done();
  const around = query.get('around');
  const before = query.get('before');
  const after = query.get('after');
  if (around !== null) {
    const half = Math.floor(limit / 2);
    const older = messages.filter(({ id }) => BigInt(id) < BigInt(around)).slice(-half);
    const newer = messages.filter(({ id }) => BigInt(id) >= BigInt(around)).slice(0, limit - older.length);
    return [...older, ...newer].toReversed();
  }
  if (after !== null)
    return messages
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .toReversed();
  return messages
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .slice(-limit)
    .toReversed();
};

const list = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  // Without the permission to read history there are simply no messages (Resources: Message, get channel messages).
  const may = (permissionsIn(core.guild, channel, APP.id) & P.ReadMessageHistory) !== 0n;
  return ok(page(may ? publicMessages(core, channel) : [], asked.query).map((one) => messageJson(core, one)));
};

const one = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  demand(core.guild, channel, P.ReadMessageHistory);
  return ok(messageJson(core, messageOf(core, asked, channel)));
};

const pin =
  (pinned: boolean) =>
  (core: Core, asked: Asked): Reply => {
    const channel = channelOf(core, asked);
    demand(core.guild, channel, P.PinMessages);
    const message = messageOf(core, asked, channel);
    const full = publicMessages(core, channel).filter((one) => one.pinned).length >= PINS;
    if (pinned && !message.pinned && full) throw refusal(30003);
    message.pinned = pinned;
    announce(core, 'MESSAGE_UPDATE', channel.id, messageJson(core, message));
    core.signal.changed();
    return noContent;
  };

const pins = (core: Core, asked: Asked): Reply => {
  const messages = publicMessages(core, channelOf(core, asked)).filter(({ pinned }) => pinned);
  const items = messages.map((message) => ({ pinned_at: message.at.toString(), message: messageJson(core, message) }));
  return ok({ items: items.toReversed(), has_more: false });
};

const openDirect = (core: Core, { body }: Asked): Reply => {
  const recipient = String(body.recipient_id);
  const user = userOf(recipient);
  if (user === undefined || recipient === APP.id) throw refusal(50033);
  const channel = directChannel(core, recipient);
  return ok({ ...channelJson(channel), recipients: [user] });
};

/** The conversation between the bot and a person, made when there is none. */
export const directChannel = (core: Core, recipientId: string): Channel => {
  const known = [...core.guild.channels.values()].find((channel) => channel.recipientId === recipientId);
  if (known !== undefined) return known;
  const channel: Channel = { id: core.id(), name: '', type: 1, parentId: null, recipientId, overwrites: [] };
  core.guild.channels.set(channel.id, channel);
  return channel;
};

const shown = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  return ok({
    ...channelJson(channel),
    ...(channel.recipientId === null ? {} : { recipients: [userOf(channel.recipientId)] }),
  });
};

export const channelRoutes: Routes = {
  'POST /users/@me/channels': openDirect,
  'GET /channels/:channel': shown,
  'GET /channels/:channel/messages': list,
  'POST /channels/:channel/messages': post,
  'GET /channels/:channel/messages/pins': pins,
  'PUT /channels/:channel/messages/pins/:message': pin(true),
  'DELETE /channels/:channel/messages/pins/:message': pin(false),
  'PUT /channels/:channel/pins/:message': pin(true),
  'DELETE /channels/:channel/pins/:message': pin(false),
  'GET /channels/:channel/messages/:message': one,
  'PATCH /channels/:channel/messages/:message': edit,
  'DELETE /channels/:channel/messages/:message': remove,
  // "is typing": shown to nobody here.
  'POST /channels/:channel/typing': (core, asked) => {
    channelOf(core, asked);
    return noContent;
  },
};
