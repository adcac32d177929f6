import type { WebClient } from '@slack/web-api';
import type { Origin } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import { PAGE } from '../limits.ts';
import type { Log } from '../log.ts';
import { type Cache, createCache, within } from './cache.ts';

export interface Places {
  /** Where a request was made, within a second. Never throws. */
  origin(conversation: string): Promise<Origin>;
  /** Throws when Slack can't be asked and never told before: a right isn't granted, or refused, by guessing. */
  isMember(conversation: string, external: string): Promise<boolean>;
  /** The conversation's id for the Web API: opens a person's direct messages. Throws what the Web API throws. */
  channel(conversation: string): Promise<string>;
}

/** A person's direct messages by the person's id: known without asking Slack. */
export function directConversation(external: string): string {
  return `@${external}`;
}

function directWith(conversation: string): string | null {
  return conversation.startsWith('@') ? conversation.slice(1) : null;
}

export function isDirect(conversation: string): boolean {
  return /^[@D]/.test(conversation);
}

export function createPlaces(
  client: WebClient,
  tools: { readonly log: Log; readonly now: () => Temporal.Instant },
  waits: Patience,
): Places {
  const shared = createCache({ size: 500, freshSeconds: 300 }, tools.now, async (channel) => {
    const said = await client.conversations.info({ channel });
    return said.channel?.is_ext_shared === true || said.channel?.is_pending_ext_shared === true;
  });
  const members = createCache({ size: 50, freshSeconds: 60 }, tools.now, (channel) => allMembers(client, channel));
  const opened = createCache({ size: 2000, freshSeconds: 24 * 60 * 60 }, tools.now, async (users) => {
    const said = await client.conversations.open({ users });
    if (!said.channel?.id) throw new Error('conversations.open named no conversation');
    return said.channel.id;
  });

  return {
    origin: async (id) => {
      if (isDirect(id)) return { id, direct: true, shared: false };
      // Unknown counts as shared: nothing is opened up to outsiders by a look-up that failed.
      const answer = await within(waits.lookUpMs, shared.get(id), (fault) => {
        tools.log.debug({ conversation: id, reason: reasonOf(fault) }, 'Slack did not say whether it is shared');
        return shared.stale(id) ?? true;
      });
      return { id, direct: false, shared: answer };
    },
    isMember: async (conversation, external) => {
      const person = directWith(conversation);
      if (person !== null) return person === external;
      return (await orStale(members, conversation)).has(external);
    },
    channel: async (conversation) => {
      const person = directWith(conversation);
      return person === null ? conversation : opened.get(person);
    },
  };
}

async function orStale<T>(cache: Cache<T>, key: string): Promise<T> {
  try {
    return await cache.get(key);
  } catch (error) {
    const known = cache.stale(key);
    if (known === undefined) throw new Error('Slack did not say who is in a conversation', { cause: error });
    return known;
  }
}

async function allMembers(client: WebClient, channel: string): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  let cursor: string | undefined;
  do {
    const said = await client.conversations.members({ channel, limit: PAGE, ...(cursor ? { cursor } : {}) });
    for (const member of said.members ?? []) all.add(member);
    cursor = said.response_metadata?.next_cursor;
  } while (cursor);
  return all;
}
