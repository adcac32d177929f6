import type { Marks } from './marks.ts';
import type { Messages } from './messages.ts';

/** Counting stops here; nobody needs to know more than "many". */
const window = 50;

/** How many messages others put there since this person last looked. */
export async function countUnread(
  messages: Messages,
  marks: Marks,
  person: string,
  conversation: string,
): Promise<number> {
  const newest = await messages.newest(conversation, window);
  const last = await marks.seen(person, conversation);
  const read = newest.findIndex(({ id }) => id === last);
  return newest.slice(read + 1).filter((message) => message.kind === 'card' || message.person !== person).length;
}
