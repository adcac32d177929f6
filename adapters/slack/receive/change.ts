import { z } from 'zod';
import type { MessageChange } from '../../../src/platform.ts';
import { type Message, readMessage, written } from './message.ts';

const edited = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  message: z.looseObject({ ts: z.string() }),
  previous_message: z.unknown().optional(),
});
const deleted = z.object({ subtype: z.literal('message_deleted'), channel: z.string(), deleted_ts: z.string() });
const shape = z.union([edited, deleted]);

/**
 * What an event of a message says of an earlier one; null where it says nothing that a timeline could note: a new
 * message, one that reads as before (Slack tells of a link's preview as of an edit), and the app's own cards.
 */
export function changeIn(
  given: unknown,
  event: { readonly id: string; readonly app: string },
  words: (message: Message) => Promise<string>,
): MessageChange | null {
  const read = shape.safeParse(given);
  if (!read.success) return null;
  const { data } = read;
  const gone = (message: string): MessageChange => ({
    id: event.id,
    conversation: data.channel,
    message,
    change: 'deleted',
    text: null,
  });
  if (data.subtype === 'message_deleted') return gone(data.deleted_ts);
  const now = readMessage(data.message);
  // What stays of a deleted message that has replies.
  if (now.subtype === 'tombstone') return gone(data.message.ts);
  if ((now.app_id || now.bot_profile.app_id) === event.app) return null;
  const before = data.previous_message === undefined ? null : readMessage(data.previous_message);
  if (before !== null && written(before) === written(now)) return null;
  return { ...gone(data.message.ts), change: 'edited', text: () => words(now) };
}
