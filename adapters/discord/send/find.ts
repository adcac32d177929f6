import { type APIMessage, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import type { FindResult, Sought } from '../../../src/platform.ts';
import { verdict } from '../errors.ts';
import { NONCE_SECONDS, PAGE } from '../limits.ts';
import { may } from '../look-up/permissions.ts';
import type { Places } from '../look-up/places.ts';
import { readAddress, writeAddress } from './address.ts';
import { threadOf } from './deliver.ts';
import { isMarked } from './mark.ts';

/** Discord's clock stamps messages, ours the attempt: they may be apart by this much. */
const MARGIN_SECONDS = 60;

/** In a conversation with more messages than this since the attempt, it can't be told. */
const MOST_PAGES = 20;

/** The first second of 2015 in milliseconds: https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000;

/** The id that a message of that moment would have. */
function snowflakeAt(at: Temporal.Instant): string {
  return String(BigInt(Math.max(0, at.epochMilliseconds - EPOCH)) << 22n);
}

/** Looks for a parcel's message, in its thread and then in the conversation. Never throws. */
export function createFind(
  rest: REST,
  places: Places,
  now: () => Temporal.Instant,
): (parcel: Sought, since: Temporal.Instant) => Promise<FindResult> {
  const search = async (parcel: Sought, channel: string, since: Temporal.Instant): Promise<FindResult> => {
    let after = snowflakeAt(since.subtract({ seconds: MARGIN_SECONDS }));
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({ after, limit: String(PAGE) });
      const messages = (await rest.get(Routes.channelMessages(channel), { query })) as readonly APIMessage[];
      const found = messages.find((message) => isMarked(message, parcel.delivery));
      if (found) {
        return { outcome: 'found', message: writeAddress(parcel.conversation, { channel, message: found.id }) };
      }
      if (messages.length < PAGE) return { outcome: 'absent' };
      // A page has the newest first.
      after = messages.map(({ id }) => id).sort((one, other) => (BigInt(one) < BigInt(other) ? 1 : -1))[0] ?? after;
    }
    return { outcome: 'undecided', reason: 'too_many_messages' };
  };

  /** Without the permission to read history Discord gives no messages, and no refusal. */
  const readable = async (channel: string): Promise<boolean> =>
    may(await places.own(channel), PermissionFlagsBits.ReadMessageHistory);

  /** Sent again so soon, the same nonce gives the same message: that is as good as having looked. */
  const soon = (since: Temporal.Instant): boolean => now().since(since).total('seconds') < NONCE_SECONDS;

  return async (parcel, since) => {
    try {
      const channel = await places.channel(parcel.conversation);
      const unseen: FindResult = soon(since)
        ? { outcome: 'absent', unseen: true }
        : { outcome: 'undecided', reason: 'history_hidden' };
      if (!(await readable(channel))) return unseen;
      if (parcel.under !== null) {
        const inThread = await searchIfThere(parcel, threadOf(channel, readAddress(channel, parcel.under)), since);
        if (inThread.outcome !== 'absent') return inThread;
      }
      // A message of which no thread was to be had stands in the conversation.
      const found = await search(parcel, channel, since);
      return found.outcome === 'undecided' && soon(since) ? { outcome: 'absent', unseen: true } : found;
    } catch (error) {
      const said = verdict(error);
      if (said.kind === 'refused') return { outcome: 'undecided', reason: said.reason };
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.kind === 'retry' ? said.afterSeconds : null };
    }
  };

  /** A thread that was never begun holds nothing. */
  async function searchIfThere(parcel: Sought, thread: string, since: Temporal.Instant): Promise<FindResult> {
    try {
      return await search(parcel, thread, since);
    } catch (error) {
      if (verdict(error).reason === 'unknown_channel') return { outcome: 'absent' };
      throw error;
    }
  }
}
