import type { WebClient } from '@slack/web-api';
import type { Card } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import type { Patience } from '../client.ts';
import { isUnrenderable, reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { directConversation, type Places } from '../look-up/places.ts';
import { type Message, renderCard } from '../render/card.ts';
import { withoutBlocks } from '../render/without-blocks.ts';

/** Where one person's answer belongs. */
export interface Reply {
  readonly user: string;
  readonly channel: string;
  readonly thread: string | null;
  /** Good for five uses in 30 minutes, and in conversations that the app isn't in. */
  readonly responseUrl: string | null;
}

export type Tell = (reply: Reply, card: Card) => Promise<void>;

interface TellTools {
  readonly client: WebClient;
  readonly places: Places;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly waits: Patience;
}

/** Tells one person alone: by the response's own address, else in the conversation, else directly. Never throws. */
export function createTell({ client, places, log, now, waits }: TellTools): Tell {
  const byAddress = async (reply: Reply, message: Message): Promise<boolean> => {
    if (reply.responseUrl === null) return false;
    const body = {
      response_type: 'ephemeral',
      replace_original: false,
      ...message,
      ...(reply.thread !== null && { thread_ts: reply.thread }),
    };
    const said = await fetch(reply.responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(waits.callMs),
    });
    await said.body?.cancel();
    return said.ok;
  };
  const inConversation = async (reply: Reply, message: Message): Promise<boolean> => {
    const { user, channel, thread } = reply;
    if (channel === '') return false;
    await client.chat.postEphemeral({ user, channel, ...message, ...(thread !== null && { thread_ts: thread }) });
    return true;
  };
  const directly = async (reply: Reply, message: Message): Promise<boolean> => {
    const channel = await places.channel(directConversation(reply.user));
    await client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false });
    return true;
  };

  /** How it ended: shown, refused for how the message is made, or not taken by any way. */
  const show = async (reply: Reply, message: Message): Promise<'shown' | 'unrenderable' | 'nowhere'> => {
    for (const way of [byAddress, inConversation, directly]) {
      try {
        if (await way(reply, message)) return 'shown';
      } catch (error) {
        const reason = reasonOf(error);
        log.debug({ way: way.name, reason }, 'An answer did not go this way');
        if (isUnrenderable(reason)) return 'unrenderable';
      }
    }
    return 'nowhere';
  };

  return async (reply, card) => {
    for (const message of [renderCard(card, now()), ...withoutBlocks(card, now())]) {
      const ended = await show(reply, message);
      if (ended === 'shown') return;
      if (ended === 'nowhere') break;
      log.error({ conversation: reply.channel }, 'Slack refused how an answer is made; it goes out shorter');
    }
    log.warn({ conversation: reply.channel }, 'An answer could not be shown to the person who asked');
  };
}

/** A card that only says something, with texts that must not be lost below it. */
export function wordCard(language: Language, text: string, quotes: readonly string[] = []): Card {
  return {
    language,
    tone: 'normal',
    summary: text,
    blocks: [
      { kind: 'text', text: [{ kind: 'text', text }] },
      ...quotes.map((quote) => ({ kind: 'quote' as const, text: quote })),
    ],
  };
}
