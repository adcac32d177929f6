import { type APIMessage, type REST, Routes } from 'discord.js';
import type { DeliveryResult, Parcel, Sight } from '../../../src/platform.ts';
import { type Verdict, verdict } from '../errors.ts';
import { THREAD_NAME } from '../limits.ts';
import type { Log } from '../log.ts';
import { isDirect, type Places } from '../look-up/places.ts';
import { type Message, renderCard, shorter } from '../render/card.ts';
import { plain } from '../render/text.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import { marked, nonceOf } from './mark.ts';
import { createPins } from './pins.ts';

/** The message to edit is out of reach for good. */
const NOT_EDITABLE = new Set(['unknown_message', 'not_our_message']);

/** Where a post goes: into the channel, into a thread, or into the channel as a reply. */
type Place =
  | { readonly kind: 'channel' }
  | { readonly kind: 'thread'; readonly under: Address }
  | { readonly kind: 'reply'; readonly under: Address };

interface Attempt {
  readonly parcel: Parcel;
  readonly channel: string;
  readonly message: Message;
  /** What to send instead where Discord refuses how it is made. */
  readonly instead: readonly Message[];
  readonly place: Place;
  /** Whether a thread was begun for it: once, so this ends. */
  readonly begun: boolean;
}

/** One attempt at one message. Never throws. */
export function createDeliver(rest: REST, places: Places, log: Log): (parcel: Parcel) => Promise<DeliveryResult> {
  const pins = createPins(rest, log);

  const edit = async (address: Address, message: Message, sight: Sight | undefined): Promise<void> => {
    const said = (await rest.patch(Routes.channelMessage(address.channel, address.message), {
      body: message,
    })) as APIMessage;
    // Somebody may have unpinned it.
    if (sight?.kind === 'kept' && !said.pinned) await pins.add(address);
    if (sight?.kind === 'left' && said.pinned) await pins.remove(address);
  };

  const post = async (parcel: Parcel, channel: string, message: Message, more: object = {}): Promise<string> => {
    const body = { ...message, nonce: nonceOf(parcel.delivery), enforce_nonce: true, ...more };
    const said = (await rest.post(Routes.channelMessages(channel), { body })) as APIMessage;
    return said.id;
  };

  const send = async ({ parcel, channel, message, place }: Attempt): Promise<string> => {
    const { conversation, sight } = parcel;
    if (parcel.edit !== null) {
      await edit(readAddress(channel, parcel.edit), message, sight);
      return parcel.edit;
    }
    switch (place.kind) {
      case 'channel': {
        const id = await post(parcel, channel, message);
        if (sight?.kind === 'kept') await pins.add({ channel, message: id });
        return id;
      }
      case 'thread': {
        const thread = threadOf(channel, place.under);
        const id = await post(parcel, thread, message);
        return writeAddress(conversation, { channel: thread, message: id });
      }
      case 'reply': {
        const more = { message_reference: { message_id: place.under.message, fail_if_not_exists: false } };
        return post(parcel, channel, message, more);
      }
    }
  };

  /** A thread has its first message's id; it is begun when something is to be posted into it. */
  const begin = async ({ parcel, channel }: Attempt, { message }: Address): Promise<void> => {
    const body = { name: plain(parcel.card.summary, THREAD_NAME), auto_archive_duration: 1440 };
    try {
      await rest.post(Routes.threads(channel, message), { body });
    } catch (error) {
      if (verdict(error).reason !== 'thread_exists') throw error;
    }
  };

  const attempt = async (given: Attempt): Promise<string> => {
    try {
      return await send(given);
    } catch (error) {
      const next = await mend(given, verdict(error));
      if (next === null) throw error;
      return attempt(next);
    }
  };

  /** What else to try after a refusal; null when it stands. */
  const mend = async (given: Attempt, said: Verdict): Promise<Attempt | null> => {
    const { parcel, place, instead } = given;
    if (said.kind !== 'refused') return null;
    const [next, ...rest] = instead;
    if (said.reason === 'invalid_message' && next) {
      log.error({ delivery: parcel.delivery }, 'Discord refused how a card is made; it goes out shorter');
      return { ...given, message: marked(next, parcel.delivery), instead: rest };
    }
    if (place.kind === 'reply' && ['cannot_reply', 'missing_permissions'].includes(said.reason)) {
      return { ...given, place: { kind: 'channel' } };
    }
    if (place.kind !== 'thread' || parcel.edit !== null) return null;
    const outside: Attempt = { ...given, place: { kind: 'reply', under: place.under } };
    if (said.reason !== 'unknown_channel' || given.begun) return outside;
    try {
      await begin(given, place.under);
      return { ...given, begun: true };
    } catch (error) {
      const { kind, reason } = verdict(error);
      // No thread can be had there: then it goes beside the message. What may pass is waited for.
      if (kind !== 'refused') throw error;
      log.debug({ conversation: parcel.conversation, reason }, 'No thread could be begun');
      return outside;
    }
  };

  return async (parcel) => {
    let channel: string;
    try {
      channel = await places.channel(parcel.conversation);
    } catch (error) {
      // Nothing was posted yet, whatever became of this call.
      return harmlessly(verdict(error));
    }
    try {
      const { edit: there, sight } = parcel;
      if (there !== null && sight?.kind === 'kept') {
        const isOut = await pins.isOutOfSight(readAddress(channel, there), sight.within);
        if (isOut) return { outcome: 'repost', reason: 'out_of_sight' };
      }
      const message = marked(renderCard(parcel.card, parcel.now), parcel.delivery);
      const instead = shorter(parcel.card, parcel.now);
      const place = placeOf(parcel, channel);
      return { outcome: 'sent', message: await attempt({ parcel, channel, message, instead, place, begun: false }) };
    } catch (error) {
      const said = verdict(error);
      if (parcel.edit === null) return outcome(said);
      if (said.kind === 'refused' && NOT_EDITABLE.has(said.reason)) return { outcome: 'repost', reason: said.reason };
      // The same edit twice is the same as once.
      return harmlessly(said);
    }
  };
}

/** Direct messages have no threads. */
function placeOf({ conversation, under }: Parcel, channel: string): Place {
  if (under === null) return { kind: 'channel' };
  return { kind: isDirect(conversation) ? 'reply' : 'thread', under: readAddress(channel, under) };
}

/** The thread that a message began, or the one that it stands in. */
export function threadOf(channel: string, under: Address): string {
  return under.channel === channel ? under.message : under.channel;
}

function harmlessly(said: Verdict): DeliveryResult {
  return said.kind === 'unknown' ? { outcome: 'retry', reason: said.reason, afterSeconds: null } : outcome(said);
}

function outcome(said: Verdict): DeliveryResult {
  switch (said.kind) {
    case 'retry':
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.afterSeconds };
    // Until somebody mends it: what is queued is kept meanwhile.
    case 'barred':
      return { outcome: 'retry', reason: said.reason, afterSeconds: null };
    case 'refused':
      return { outcome: 'refused', reason: said.reason };
    case 'unknown':
      return { outcome: 'unknown', reason: said.reason };
  }
}
