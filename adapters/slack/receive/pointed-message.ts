import type { WebClient } from '@slack/web-api';
import type { PointedMessage } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import type { Log } from '../log.ts';
import { createLinks } from '../look-up/links.ts';
import type { People } from '../look-up/people.ts';
import { type Message, peopleIn, wordsOf } from './message.ts';

/** Reads messages, with the names of those in them. Never throws: what can't be looked up in time is left out. */
export interface Reading {
  pointed(channel: string, ts: string, message: Message): Promise<PointedMessage>;
  words(message: Message): Promise<string>;
}

/** How many people of one message are looked up; the others stay ids. */
const MOST_NAMES = 25;

export function createReading(client: WebClient, people: People, log: Log, waits: Patience): Reading {
  const words = async (message: Message): Promise<string> => {
    const ids = peopleIn(message).slice(0, MOST_NAMES);
    const known = await Promise.all(ids.map(async (id) => [id, (await people.known(id))?.name ?? null] as const));
    const names = new Map(known);
    return wordsOf(message, (id) => names.get(id) ?? null);
  };
  const author = async ({ user, username, bot_profile: bot }: Message): Promise<string | null> => {
    // An app's own user says less than the name under which it posts.
    const posted = username || bot.name;
    if (posted !== '' || user === '') return posted || null;
    return (await people.known(user))?.name ?? null;
  };
  const link = createLinks(client, log, waits);

  return {
    words,
    pointed: async (channel, ts, message) => {
      const [text, by, there] = await Promise.all([words(message), author(message), link(channel, ts)]);
      return { id: ts, author: by, text, at: instantOf(ts), link: there };
    },
  };
}

/** A message's id is the second since 1970 at which Slack took it, with a fraction. */
function instantOf(ts: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000));
}
