import { randomBytes } from 'node:crypto';
import { asOwner } from './api-conversations.ts';
import { type Core, callEmulator } from './core.ts';
import { RESPONSE_URL_MINUTES, RESPONSE_URL_USES } from './limits.ts';
import { readBlocks, withIdentifiers } from './message-rules.ts';
import { APP, BOT_TOKEN } from './seed.ts';
import type { ApiReply, Block } from './shapes.ts';
import { refusal } from './shapes.ts';

/** Where an interaction came from, so that a response can go back there. */
export interface Origin {
  readonly userId: string;
  readonly channelId: string;
  /** The message that was pressed; a command has none. */
  readonly messageTs?: string;
  readonly threadTs?: string;
}

export interface ResponseUrls {
  /** The path of a new response URL. */
  create(origin: Origin): string;
  /** The channel that it belongs to. */
  channelOf(id: string): string | undefined;
  /** Serves a POST to it: HTTP status and Slack's answer. */
  serve(id: string, body: string): Promise<{ readonly status: number; readonly reply: ApiReply }>;
}

/** What an app may send as an answer or to a response URL. */
export interface Response {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly text?: string;
  readonly blocks?: unknown;
  readonly thread_ts?: string;
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
}

export const createResponseUrls = (core: Core): ResponseUrls => {
  const urls = new Map<string, { readonly origin: Origin; readonly expires: Temporal.Instant; uses: number }>();
  return {
    create: (origin) => {
      const id = randomBytes(12).toString('hex');
      const expires = core.now().add({ minutes: RESPONSE_URL_MINUTES });
      urls.set(id, { origin, expires, uses: 0 });
      return `/response/${id}`;
    },
    channelOf: (id) => urls.get(id)?.origin.channelId,
    serve: async (id, body) => {
      const url = urls.get(id);
      if (url === undefined) return { status: 404, reply: refusal('not_found') };
      if (Temporal.Instant.compare(core.now(), url.expires) > 0) {
        return { status: 404, reply: refusal('expired_url') };
      }
      if (url.uses >= RESPONSE_URL_USES) return { status: 404, reply: refusal('used_url') };
      url.uses += 1;
      const response = fromJson(body);
      if (response === undefined) return { status: 400, reply: refusal('invalid_payload') };
      const reply = await show(core, url.origin, response, 'response_url');
      return { status: reply.ok ? 200 : 400, reply };
    },
  };
};

const fromJson = (body: string): Response | undefined => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Shows a response to whom it is for, within the same limits as every message. */
export const show = async (
  core: Core,
  origin: Origin,
  response: Response,
  via: 'response_url' | 'answer',
): Promise<ApiReply> => {
  const { messageTs } = origin;
  if (response.delete_original === true && messageTs !== undefined) {
    return remove(core, origin.channelId, messageTs);
  }
  const read = readBlocks(response.blocks);
  if ('refused' in read) return read.refused;
  const blocks = withIdentifiers(read.blocks ?? [], `${core.timestamps.next()}-`);
  const text = response.text ?? '';
  if (text === '' && blocks.length === 0) return refusal('no_text');
  if (response.replace_original === true && messageTs !== undefined) {
    return replace(core, origin.channelId, messageTs, text, blocks);
  }
  if (response.response_type === 'in_channel') {
    return post(core, origin.channelId, text, blocks, response.thread_ts);
  }
  const threadTs = response.thread_ts ?? origin.threadTs;
  core.ephemerals.add({
    ts: core.timestamps.next(),
    userId: origin.userId,
    channelId: origin.channelId,
    text,
    blocks,
    ...(threadTs === undefined ? {} : { threadTs }),
    via,
  });
  return { ok: true };
};

const remove = async (core: Core, channel: string, ts: string): Promise<ApiReply> => {
  if (core.ephemerals.find(ts) === undefined) {
    return callEmulator(core, 'chat.delete', { channel, ts }, BOT_TOKEN);
  }
  core.ephemerals.remove(ts);
  return { ok: true };
};

const replace = async (
  core: Core,
  channel: string,
  ts: string,
  text: string,
  blocks: readonly Block[],
): Promise<ApiReply> => {
  if (core.ephemerals.find(ts) === undefined) {
    return callEmulator(core, 'chat.update', { channel, ts, text, blocks }, BOT_TOKEN);
  }
  core.ephemerals.replace(ts, { text, blocks });
  return { ok: true };
};

/** A response may be shown in a channel that the app is not in; the emulator's app has to go in first. */
const post = async (
  core: Core,
  channel: string,
  text: string,
  blocks: readonly Block[],
  threadTs: string | undefined,
): Promise<ApiReply> => {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const message = { channel, text, blocks, ...thread };
  const reply = await callEmulator(core, 'chat.postMessage', message, BOT_TOKEN);
  if (reply.error !== 'not_in_channel') return reply;
  await asOwner(core, 'conversations.invite', { channel, users: APP.botUserId });
  const posted = await callEmulator(core, 'chat.postMessage', message, BOT_TOKEN);
  await asOwner(core, 'conversations.kick', { channel, user: APP.botUserId });
  return posted;
};
