import type { WebClient } from '@slack/web-api';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { within } from './cache.ts';

/**
 * The link to a message, within a second; null where Slack refuses it, since the app may not look there, such as in a
 * private channel that it isn't in. Never throws.
 */
export function createLinks(client: WebClient, log: Log, waits: Patience) {
  return (channel: string, ts: string): Promise<string | null> =>
    within<string | null>(
      waits.lookUpMs,
      client.chat.getPermalink({ channel, message_ts: ts }).then(({ permalink }) => permalink ?? null),
      (fault) => {
        log.debug({ conversation: channel, reason: reasonOf(fault) }, 'Slack gave no link to a message');
        return null;
      },
    );
}
