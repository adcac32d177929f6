import { findConversation, isRefusal } from './api-conversations.ts';
import { type Core, callEmulator } from './core.ts';
import { eventPayload } from './payloads.ts';
import type { SeenMessage } from './reading.ts';
import { APP, BOT_TOKEN, type PersonName, TEAM, tokenOf } from './seed.ts';
import { packetOf, type SendOptions, type Sent, type Transport } from './transport.ts';

/** An event that Slack tells until it is acknowledged. */
export interface News {
  /** Tells it once: the same event each time, over a socket in a new envelope. */
  tell(options?: SendOptions): Promise<Sent>;
}

/** The message as Slack puts it into a payload. */
export const asStored = (core: Core, message: SeenMessage) => {
  const author = core.emulator.userIds[message.author as PersonName];
  return {
    type: 'message',
    ...(message.author === APP.botName ? { user: APP.botUserId, bot_id: APP.botId, app_id: APP.id } : {}),
    ...(author === undefined ? {} : { user: author }),
    team: TEAM.id,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length === 0 && author !== undefined ? {} : { blocks: message.blocks }),
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
  };
};

/** Edits a message as its author; the news of it, if the app asked for such and is there. */
export const edit = async (
  core: Core,
  transport: Transport,
  by: PersonName,
  message: SeenMessage,
  text: string,
): Promise<News | undefined> => {
  await change(core, by, 'chat.update', message, { text });
  const before = asStored(core, message);
  const edited = { user: core.emulator.userIds[by], ts: core.timestamps.next() };
  return newsOf(core, transport, message, {
    subtype: 'message_changed',
    message: { ...before, text, edited },
    previous_message: before,
  });
};

/** Deletes a message as its author; the news of it as in `edit`. */
export const remove = async (
  core: Core,
  transport: Transport,
  by: PersonName,
  message: SeenMessage,
): Promise<News | undefined> => {
  await change(core, by, 'chat.delete', message, {});
  return newsOf(core, transport, message, {
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: asStored(core, message),
  });
};

const change = async (
  core: Core,
  by: PersonName,
  method: string,
  message: SeenMessage,
  args: object,
): Promise<void> => {
  const reply = await callEmulator(core, method, { channel: message.channelId, ts: message.ts, ...args }, tokenOf(by));
  if (!reply.ok) throw new Error(`${by} can't do ${method} in #${message.channel}: ${reply.error}`);
};

/** The page "message event": the app hears of the kinds of conversations that it subscribed to, and only where it is in. */
const newsOf = async (
  core: Core,
  transport: Transport,
  { channelId }: SeenMessage,
  said: object,
): Promise<News | undefined> => {
  const place = await findConversation(core, channelId, BOT_TOKEN);
  if (isRefusal(place) || !(place.is_im || place.is_member)) return undefined;
  const kind = place.is_im ? 'im' : place.is_private ? 'group' : 'channel';
  if (!core.manifest.events.includes(`message.${kind === 'im' ? kind : `${kind}s`}`)) return undefined;
  const ts = core.timestamps.next();
  const event = { type: 'message', hidden: true, channel: channelId, channel_type: kind, ts, event_ts: ts, ...said };
  const payload = eventPayload(event, Math.floor(Number(ts)));
  return { tell: (options) => transport.send(packetOf('events_api', payload), options) };
};
