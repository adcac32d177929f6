import type { WebClient } from '@slack/web-api';
import { verdict } from '../errors.ts';
import type { Log } from '../log.ts';

/** It is so already: https://docs.slack.dev/reference/methods/pins.add, https://docs.slack.dev/reference/methods/pins.remove */
const DONE = new Set(['already_pinned', 'no_pin']);

/** Keeps messages in sight, as far as Slack lets it: a message without a pin is better than none. Nothing here throws. */
export interface Pins {
  add(channel: string, message: string): Promise<void>;
  remove(channel: string, message: string): Promise<void>;
  /** Whether more than so many messages came after this one. Pins it where somebody unpinned it. False where Slack doesn't say. */
  isOutOfSight(channel: string, message: string, within: number): Promise<boolean>;
}

interface Seen {
  readonly ts?: string;
  readonly pinned_to?: readonly string[];
}

export function createPins(client: WebClient, log: Log): Pins {
  const trying = async <T>(channel: string, what: string, work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const { reason } = verdict(error);
      if (!DONE.has(reason)) log.warn({ channel, reason }, `A card is not kept in sight: ${what}`);
      return otherwise;
    }
  };
  const add = (channel: string, timestamp: string) =>
    trying(channel, 'it was not pinned', async () => void (await client.pins.add({ channel, timestamp })), undefined);

  return {
    add,
    remove: (channel, timestamp) =>
      trying(
        channel,
        'the old one stays pinned',
        async () => void (await client.pins.remove({ channel, timestamp })),
        undefined,
      ),
    isOutOfSight: (channel, message, within) =>
      trying(
        channel,
        'Slack did not say what came after it',
        async () => {
          const where = { channel, oldest: message, inclusive: true, limit: within + 2 };
          const said = await client.conversations.history(where);
          const messages: readonly Seen[] = said.messages ?? [];
          const after = messages.filter(({ ts }) => Number(ts) > Number(message)).length;
          const own = messages.find(({ ts }) => ts === message);
          if (own && !own.pinned_to?.includes(channel)) await add(channel, message);
          return after > within;
        },
        false,
      ),
  };
}
