import type { WebClient } from '@slack/web-api';
import type { FindResult, Sought } from '../../../src/platform.ts';
import { verdict } from '../errors.ts';
import { PAGE } from '../limits.ts';
import type { Places } from '../look-up/places.ts';
import { isMarked } from './metadata.ts';

/** Slack's clock stamps messages, ours the attempt: they may be apart by this much. */
const MARGIN_SECONDS = 60;

/** In a conversation with more messages than this since the attempt, it can't be told. */
const MOST_PAGES = 10;

interface Page {
  readonly messages?: readonly object[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

/** Looks for a parcel's message, in its thread and then in the conversation. Never throws. */
export function createFind(
  client: WebClient,
  places: Places,
): (parcel: Sought, since: Temporal.Instant) => Promise<FindResult> {
  const search = async (
    parcel: Sought,
    read: (page: { limit: number; cursor?: string }) => Promise<Page>,
  ): Promise<FindResult> => {
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const said = await read({ limit: PAGE, ...(cursor ? { cursor } : {}) });
      const found = said.messages?.find((message) => isMarked(message, parcel.delivery));
      if (found && 'ts' in found && typeof found.ts === 'string') return { outcome: 'found', message: found.ts };
      cursor = said.response_metadata?.next_cursor;
      if (!cursor) return { outcome: 'absent' };
    }
    return { outcome: 'undecided', reason: 'too_many_messages' };
  };

  return async (parcel, since) => {
    try {
      const channel = await places.channel(parcel.conversation);
      const oldest = String(Math.floor(since.epochMilliseconds / 1000) - MARGIN_SECONDS);
      const where = { channel, oldest, inclusive: true, include_all_metadata: true };
      const { under } = parcel;
      if (under !== null) {
        const inThread = await search(parcel, (page) => client.conversations.replies({ ...where, ts: under, ...page }));
        if (inThread.outcome !== 'absent') return inThread;
      }
      // A message that its thread didn't take stands in the conversation.
      return await search(parcel, (page) => client.conversations.history({ ...where, ...page }));
    } catch (error) {
      const said = verdict(error);
      if (said.kind === 'refused') return { outcome: 'undecided', reason: said.reason };
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.kind === 'retry' ? said.afterSeconds : null };
    }
  };
}
