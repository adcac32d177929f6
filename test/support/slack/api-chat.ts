import { textOf } from './api-arguments.ts';
import { type ApiMethod, barredFromPosting, channelIdOf, findConversation, isRefusal } from './api-conversations.ts';
import { type Core, callEmulator } from './core.ts';
import { readMessage, withIdentifiers } from './message-rules.ts';
import { APP, TEAM } from './seed.ts';
import type { ApiReply, Block } from './shapes.ts';
import { refusal } from './shapes.ts';

/** Slack's own identifiers for blocks begin anew with each message. */
const identified = (core: Core, blocks: readonly Block[] | undefined) =>
  blocks === undefined ? {} : { blocks: withIdentifiers(blocks, `${core.timestamps.next()}-`) };

const withBot = (reply: ApiReply): ApiReply => {
  const message = reply.message as { readonly user?: string } | undefined;
  if (message?.user !== APP.botUserId) return reply;
  return { ...reply, message: { ...message, bot_id: APP.botId, app_id: APP.id } };
};

const postMessage: ApiMethod = async (core, args, token) => {
  const content = readMessage('chat.postMessage', args);
  if ('refused' in content) return content.refused;
  const channel = channelIdOf(core, textOf(args, 'channel'));
  const barred = await barredFromPosting(core, channel, token);
  if (barred !== undefined) return barred;
  const message = { ...args, channel, ...identified(core, content.blocks) };
  return withBot(await callEmulator(core, 'chat.postMessage', message, token));
};

const postEphemeral: ApiMethod = async (core, args, token) => {
  const content = readMessage('chat.postEphemeral', args);
  if ('refused' in content) return content.refused;
  const channel = channelIdOf(core, textOf(args, 'channel'));
  const barred = await barredFromPosting(core, channel, token);
  if (barred !== undefined) return barred;
  const { blocks } = identified(core, content.blocks);
  const message = { ...args, channel, ...(blocks ? { blocks } : {}) };
  const reply = await callEmulator(core, 'chat.postEphemeral', message, token);
  if (!reply.ok) return reply;
  const threadTs = textOf(args, 'thread_ts');
  core.ephemerals.add({
    ts: String(reply.message_ts),
    userId: textOf(args, 'user'),
    channelId: channel,
    text: textOf(args, 'text'),
    blocks: blocks ?? [],
    ...(threadTs === '' ? {} : { threadTs }),
    via: 'chat.postEphemeral',
  });
  return reply;
};

const update: ApiMethod = async (core, args, token) => {
  const content = readMessage('chat.update', args);
  if ('refused' in content) return content.refused;
  // Unlike chat.postMessage, chat.update takes no channel names.
  const conversation = await findConversation(core, textOf(args, 'channel'), token);
  if (isRefusal(conversation)) return conversation;
  if (conversation.is_archived) return refusal('is_inactive');
  const message = { ...args, ...identified(core, content.blocks) };
  return withBot(await callEmulator(core, 'chat.update', message, token));
};

/** Slack's page names one refusal for all that the app may not see. */
const getPermalink: ApiMethod = async (core, args, token) => {
  const conversation = await findConversation(core, textOf(args, 'channel'), token);
  if (isRefusal(conversation)) return conversation;
  if (!(conversation.is_im || conversation.is_member)) return refusal('channel_not_found');
  const reply = await callEmulator(core, 'chat.getPermalink', args, token);
  if (!reply.ok) return reply;
  const stamp = textOf(args, 'message_ts').replace('.', '');
  return { ...reply, permalink: `https://${TEAM.domain}.slack.com/archives/${conversation.id}/p${stamp}` };
};

export const chatMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.getPermalink': getPermalink,
};
