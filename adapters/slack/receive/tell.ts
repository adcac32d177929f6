import type { WebClient } from '@slack/web-api';
import type { Card } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { directConversation, type Places } from '../look-up/places.ts';
import { type Message, renderCard } from '../render/card.ts';

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

  return async (reply, card) => {
    const message = renderCard(card, now());
    for (const way of [byAddress, inConversation, directly]) {
      try {
        if (await way(reply, message)) return;
      } catch (error) {
        log.debug({ way: way.name, reason: reasonOf(error) }, 'An answer did not go this way');
      }
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
