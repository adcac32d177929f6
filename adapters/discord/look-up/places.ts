import {
  type APIChannel,
  type APIDMChannel,
  type APIGuild,
  type APIOverwrite,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { createCache } from './cache.ts';
import type { Identities } from './identity.ts';
import type { People } from './people.ts';
import { may, permissionsIn } from './permissions.ts';

export interface Places {
  /** Throws when Discord can't be asked: a right isn't granted, or refused, by guessing. */
  isMember(conversation: string, external: string): Promise<boolean>;
  /** The channel's id for the API: opens a person's direct messages. Throws what the API throws. */
  channel(conversation: string): Promise<string>;
  /** What the bot itself may do in a channel, all in direct messages. Throws what the API throws. */
  own(channel: string): Promise<bigint>;
  /** The server that a channel is in; null of direct messages. Throws what the API throws. */
  guild(channel: string): Promise<string | null>;
  /** The channel that a thread belongs to; any other channel itself. Throws what the API throws. */
  parent(channel: string): Promise<string>;
  /** Forgets what was looked up of a conversation, so that what a person mended counts at once. */
  forget(): void;
}

/** A person's direct messages by the person's id: known without asking Discord. */
export function directConversation(external: string): string {
  return `@${external}`;
}

function directWith(conversation: string): string | null {
  return conversation.startsWith('@') ? conversation.slice(1) : null;
}

export function isDirect(conversation: string): boolean {
  return conversation.startsWith('@');
}

/** Rights follow from it, so not for long. */
const RIGHTS = { size: 200, freshSeconds: 30 };
const EVERYTHING = (1n << 64n) - 1n;

export function createPlaces(rest: REST, identities: Identities, people: People, now: () => Temporal.Instant): Places {
  const channels = createCache(RIGHTS, now, async (id) => (await rest.get(Routes.channel(id))) as APIChannel);
  const guilds = createCache(RIGHTS, now, async (id) => (await rest.get(Routes.guild(id))) as APIGuild);
  const opened = createCache({ size: 2000, freshSeconds: 24 * 60 * 60 }, now, async (recipient_id) => {
    const said = (await rest.post(Routes.userChannels(), { body: { recipient_id } })) as APIDMChannel;
    return said.id;
  });

  /** Where rights are decided: a thread's are its channel's. */
  const guildChannel = async (
    id: string,
  ): Promise<{ readonly guild: APIGuild; readonly overwrites: readonly APIOverwrite[] } | null> => {
    const channel = await channels.get(id);
    if (!('guild_id' in channel) || channel.guild_id === undefined) return null;
    const parent = 'thread_metadata' in channel && channel.parent_id ? await channels.get(channel.parent_id) : channel;
    const overwrites = 'permission_overwrites' in parent ? (parent.permission_overwrites ?? []) : [];
    return { guild: await guilds.get(channel.guild_id), overwrites };
  };

  const permissions = async (channel: string, id: string): Promise<bigint> => {
    const place = await guildChannel(channel);
    if (place === null) return EVERYTHING;
    const member = await people.member(place.guild.id, id);
    return member === null ? 0n : permissionsIn(place.guild, place.overwrites, { id, roles: member.roles });
  };

  return {
    isMember: async (conversation, external) => {
      const person = directWith(conversation);
      if (person !== null) return person === external;
      const place = await guildChannel(conversation);
      // Direct messages by their channel's id: who reads there isn't known, and nobody responds there.
      if (place === null) return false;
      return may(await permissions(conversation, external), PermissionFlagsBits.ViewChannel);
    },
    channel: async (conversation) => {
      const person = directWith(conversation);
      return person === null ? conversation : opened.get(person);
    },
    own: async (channel) => {
      const us = await identities.get();
      if (us === null) throw new Error('Discord did not say who the bot is');
      return permissions(channel, us.bot);
    },
    guild: async (id) => {
      const channel = await channels.get(id);
      return ('guild_id' in channel && channel.guild_id) || null;
    },
    parent: async (id) => {
      const channel = await channels.get(id);
      return 'thread_metadata' in channel && channel.parent_id ? channel.parent_id : id;
    },
    forget: () => {
      channels.forget();
      guilds.forget();
    },
  };
}
