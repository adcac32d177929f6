import type { APIMessage } from 'discord.js';
import type { PointedMessage } from '../../../src/platform.ts';
import { messageLink } from '../look-up/links.ts';
import { nameOf } from '../look-up/people.ts';

/** A message that somebody pointed at, as its readers see it; null for one without words. */
export function pointedAt(message: APIMessage, guild: string | null): PointedMessage | null {
  const text = readable(message).trim();
  if (text === '') return null;
  const { id, author, channel_id: channel } = message;
  return {
    id,
    author: nameOf(author, null),
    text,
    at: Temporal.Instant.from(message.timestamp),
    link: messageLink(guild, channel, id),
  };
}

/** Its words and the names of what is attached; a mention is only a name, nobody is called by it. */
function readable({ content, mentions = [], attachments = [] }: APIMessage): string {
  const names = new Map(mentions.map((user) => [user.id, nameOf(user, null)]));
  const words = content.replace(/<@!?(\d+)>/g, (_, id: string) => `@${names.get(id) ?? id}`);
  return [words, ...attachments.map(({ filename }) => filename)].join('\n');
}
