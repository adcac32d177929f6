import {
  type APIChannel,
  type APIGuild,
  type APIOverwrite,
  type APITextChannel,
  ChannelType,
  PermissionFlagsBits as Flags,
  OverwriteType,
  type REST,
  Routes,
} from 'discord.js';
import type { DeliveryResult, FindResult, Opening, Openings } from '../../../src/platform.ts';
import { type Verdict, verdict } from '../errors.ts';
import { CHANNEL_TOPIC } from '../limits.ts';
import type { Identities } from '../look-up/identity.ts';
import type { People } from '../look-up/people.ts';
import { may, permissionsIn } from '../look-up/permissions.ts';
import { plain } from '../render/text.ts';
import { OPENING } from './remedy.ts';

/** What whoever is brought in may do there beside what everybody may. */
const READER = Flags.ViewChannel;
/** What the bot needs there, wherever else it may do it. */
const OWN = Flags.ViewChannel | Flags.SendMessages | Flags.ReadMessageHistory;

interface Parts {
  readonly rest: REST;
  readonly identities: Identities;
  readonly people: People;
}

type Place = APITextChannel & { readonly guild_id: string };

/**
 * Channels of an incident's own, in the category of the operations channel, where whoever sees that channel sees them.
 * Names need not be unique in Discord, so that a channel is known again by its topic. Never throws.
 */
export function createOpenings({ rest, identities, people }: Parts): Openings {
  const channelAt = async (id: string) => (await rest.get(Routes.channel(id))) as APIChannel;

  /** The channel that it belongs beside: its server, its category and who sees it. */
  async function beside({ beside: id }: Opening): Promise<Place> {
    const channel = id === null ? null : await channelAt(id);
    if (!channel || !('guild_id' in channel) || channel.guild_id === undefined) throw new NowhereToOpen();
    return channel as Place;
  }

  /** Only what the bot itself may do can be allowed or denied: that is who sees it, and no more. */
  async function overwrites(opening: Opening, { guild_id, permission_overwrites }: Place): Promise<APIOverwrite[]> {
    const us = await identities.get();
    if (us === null) throw new Error('Discord did not say who the bot is');
    const everyone = overwrite(guild_id, OverwriteType.Role, { deny: READER });
    const seen = (permission_overwrites ?? []).flatMap((one) => {
      const [allow, deny] = [BigInt(one.allow) & READER, BigInt(one.deny) & READER];
      return allow === 0n && deny === 0n ? [] : [overwrite(one.id, one.type, { allow, deny })];
    });
    const open = opening.isPrivate ? [everyone] : seen.filter(({ id }) => id !== us.bot);
    const brought = await blind(opening.people, guild_id, open);
    return [
      ...open.filter(({ id }) => !brought.includes(id)),
      overwrite(us.bot, OverwriteType.Member, { allow: OWN }),
      ...brought.map((id) => overwrite(id, OverwriteType.Member, { allow: READER })),
    ];
  }

  /** Of these people, the members of the server who would not see a channel with these overwrites. */
  async function blind(ids: readonly string[], server: string, there: readonly APIOverwrite[]): Promise<string[]> {
    const guild = (await rest.get(Routes.guild(server))) as APIGuild;
    const all = await Promise.all(ids.map(async (id) => ({ id, member: await people.member(server, id) })));
    return all.flatMap(({ id, member }) =>
      member === null || may(permissionsIn(guild, there, { id, roles: member.roles }), READER) ? [] : [id],
    );
  }

  async function create(opening: Opening): Promise<string> {
    const place = await beside(opening);
    const body = {
      name: opening.name,
      type: ChannelType.GuildText,
      topic: topicOf(opening),
      permission_overwrites: await overwrites(opening, place),
    };
    const make = async (more: object) =>
      ((await rest.post(Routes.guildChannels(place.guild_id), { body: { ...body, ...more } })) as APITextChannel).id;
    if (!place.parent_id) return make({});
    try {
      return await make({ parent_id: place.parent_id });
    } catch (error) {
      // A category takes 50 channels: then it stands outside of it.
      if (verdict(error).reason !== 'invalid_message') throw error;
      return make({});
    }
  }

  /** What is so already is left alone: a topic may be changed but twice in ten minutes. */
  async function update(id: string, opening: Opening): Promise<void> {
    const channel = (await channelAt(id)) as Place;
    const topic = topicOf(opening);
    if ((channel.topic ?? '') !== topic) await rest.patch(Routes.channel(id), { body: { topic } });
    const missing = await blind(opening.people, channel.guild_id, channel.permission_overwrites ?? []);
    for (const person of missing) {
      const { allow, deny, type } = overwrite(person, OverwriteType.Member, { allow: READER });
      await rest.put(Routes.channelPermission(id, person), { body: { allow, deny, type } });
    }
  }

  async function open(opening: Opening): Promise<DeliveryResult> {
    const { edit } = opening;
    try {
      if (edit === null) return { outcome: 'sent', message: await create(opening) };
      await update(edit, opening);
      return { outcome: 'sent', message: edit };
    } catch (error) {
      return outcome(saying(error), edit !== null);
    }
  }

  async function find(opening: Opening): Promise<FindResult> {
    try {
      const { guild_id } = await beside(opening);
      const channels = (await rest.get(Routes.guildChannels(guild_id))) as readonly APITextChannel[];
      const found = channels.find(({ topic }) => topic?.endsWith(markOf(opening.delivery)));
      return found ? { outcome: 'found', message: found.id } : { outcome: 'absent' };
    } catch (error) {
      const said = saying(error);
      if (said.kind === 'refused') return { outcome: 'undecided', reason: OPENING + said.reason };
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.kind === 'retry' ? said.afterSeconds : null };
    }
  }

  return { open, find };
}

/** There is no server to open a channel in: responders read in direct messages. */
class NowhereToOpen extends Error {}

function saying(error: unknown): Verdict {
  return error instanceof NowhereToOpen ? { kind: 'refused', reason: 'no_server' } : verdict(error);
}

function overwrite(
  id: string,
  type: OverwriteType,
  { allow = 0n, deny = 0n }: { readonly allow?: bigint; readonly deny?: bigint },
): APIOverwrite {
  return { id, type, allow: String(allow), deny: String(deny) };
}

/** Ends each topic, so that the channel is known again. */
function markOf(delivery: string): string {
  return `#${delivery.slice(0, 13)}`;
}

function topicOf({ topic, delivery }: Opening): string {
  const mark = markOf(delivery);
  const said = plain(topic, CHANNEL_TOPIC - mark.length - 3);
  return said === '' ? mark : `${said} · ${mark}`;
}

/** Bringing it up to date twice is the same as once. */
function outcome(said: Verdict, again: boolean): DeliveryResult {
  switch (said.kind) {
    case 'retry':
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.afterSeconds };
    case 'barred':
      return { outcome: 'retry', reason: said.reason, afterSeconds: null };
    case 'refused':
      return { outcome: 'refused', reason: OPENING + said.reason };
    case 'unknown':
      return again
        ? { outcome: 'retry', reason: said.reason, afterSeconds: null }
        : { outcome: 'unknown', reason: said.reason };
  }
}
