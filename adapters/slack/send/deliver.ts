import type { WebClient } from '@slack/web-api';
import type { DeliveryResult, Parcel } from '../../../src/platform.ts';
import { isUnrenderable, type Verdict, verdict } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Places } from '../look-up/places.ts';
import { type Message, renderCard } from '../render/card.ts';
import { withoutBlocks } from '../render/without-blocks.ts';
import { metadataOf } from './metadata.ts';
import { createPins } from './pins.ts';

/** The message to edit is out of reach for good: https://docs.slack.dev/reference/methods/chat.update */
const NOT_EDITABLE = new Set(['edit_window_closed', 'cant_update_message', 'message_not_found']);

/** The thread doesn't take it: then it goes into the conversation itself. */
const NOT_THREADABLE = new Set([
  'thread_not_found',
  'invalid_thread_ts',
  'cannot_reply_to_message',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
]);

/** A message as it should be, then its ever shorter forms. */
type Forms = readonly [Message, ...Message[]];

/** One attempt at one message. Never throws. */
export function createDeliver(
  client: WebClient,
  places: Places,
  log: Log,
): (parcel: Parcel) => Promise<DeliveryResult> {
  const pins = createPins(client, log);

  const send = async (parcel: Parcel, channel: string, message: Message, under: string | null): Promise<string> => {
    const content = { channel, ...message, metadata: metadataOf(parcel.delivery) };
    if (parcel.edit !== null) {
      await client.chat.update({ ...content, ts: parcel.edit });
      if (parcel.sight?.kind === 'left') await pins.remove(channel, parcel.edit);
      return parcel.edit;
    }
    const said = await client.chat.postMessage({
      ...content,
      unfurl_links: false,
      unfurl_media: false,
      ...(under === null ? {} : { thread_ts: under }),
    });
    if (!said.ts) throw new Error('chat.postMessage named no message');
    if (parcel.sight?.kind === 'kept') await pins.add(channel, said.ts);
    return said.ts;
  };

  /** Each mend and each form is tried once, so this ends. */
  const attempt = async (
    parcel: Parcel,
    channel: string,
    [message, ...shorter]: Forms,
    under: string | null,
    mended: ReadonlySet<string>,
  ): Promise<string> => {
    try {
      return await send(parcel, channel, message, under);
    } catch (error) {
      const { kind, reason } = verdict(error);
      if (kind !== 'refused') throw error;
      if (isUnrenderable(reason)) {
        const [next, ...rest] = shorter;
        if (next === undefined) throw error;
        log.error({ delivery: parcel.delivery, reason }, 'Slack refused how a message is made; it goes out shorter');
        return attempt(parcel, channel, [next, ...rest], under, mended);
      }
      if (mended.has(reason)) throw error;
      const again = new Set([...mended, reason]);
      const forms: Forms = [message, ...shorter];
      if (under !== null && NOT_THREADABLE.has(reason)) return attempt(parcel, channel, forms, null, again);
      if (reason !== 'not_in_channel') throw error;
      // A public channel can be joined by oneself; for any other Slack's first word stands.
      await client.conversations.join({ channel }).catch(() => Promise.reject(error));
      return attempt(parcel, channel, forms, under, again);
    }
  };

  return async (parcel) => {
    let channel: string;
    try {
      channel = await places.channel(parcel.conversation);
    } catch (error) {
      // Nothing was posted yet, whatever became of this call.
      const said = verdict(error);
      return said.kind === 'unknown' ? { outcome: 'retry', reason: said.reason, afterSeconds: null } : outcome(said);
    }
    try {
      const { card, now, under, edit, sight } = parcel;
      if (edit !== null && sight?.kind === 'kept' && (await pins.isOutOfSight(channel, edit, sight.within))) {
        return { outcome: 'repost', reason: 'out_of_sight' };
      }
      const forms: Forms = [renderCard(card, now), ...withoutBlocks(card, now)];
      return { outcome: 'sent', message: await attempt(parcel, channel, forms, under, new Set()) };
    } catch (error) {
      const said = verdict(error);
      if (parcel.edit === null) return outcome(said);
      if (said.kind === 'refused' && NOT_EDITABLE.has(said.reason)) return { outcome: 'repost', reason: said.reason };
      // The same edit twice is the same as once.
      return said.kind === 'unknown' ? { outcome: 'retry', reason: said.reason, afterSeconds: null } : outcome(said);
    }
  };
}

function outcome(said: Verdict): DeliveryResult {
  switch (said.kind) {
    case 'retry':
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.afterSeconds };
    // Not this message's fault, and nobody could be told of it here: it waits for a token that Slack takes.
    case 'barred':
      return { outcome: 'retry', reason: said.reason, afterSeconds: null };
    case 'refused':
      return { outcome: 'refused', reason: said.reason };
    case 'unknown':
      return { outcome: 'unknown', reason: said.reason };
  }
}
