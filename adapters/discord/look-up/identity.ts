import {
  type APIApplication,
  type APIChannel,
  type REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import type { DiscordConfig } from '../config.ts';
import { verdict } from '../errors.ts';
import type { Log } from '../log.ts';

/** Who the desk is in Discord, and where it is at home. */
export interface Identity {
  readonly application: string;
  /** The bot's own account. */
  readonly bot: string;
  /** The guild of the operations channel; null while there is none that is certain. */
  readonly home: string | null;
}

export interface Identities {
  /** Asks Discord and remembers; null while Discord can't be asked. Never throws. */
  get(): Promise<Identity | null>;
  /** Discord's word when it doesn't take the token at all, or null. */
  refused(): string | null;
}

export function createIdentities(rest: REST, config: DiscordConfig, log: Log): Identities {
  let known: Identity | null = null;
  let refused: string | null = null;
  let underWay: Promise<Identity | null> | null = null;

  /** Where the operations channel is; without one, the only guild that there is. */
  const home = async (): Promise<string | null> => {
    if (config.operations !== null) {
      const channel = (await rest.get(Routes.channel(config.operations))) as APIChannel;
      return 'guild_id' in channel ? (channel.guild_id ?? null) : null;
    }
    const guilds = (await rest.get(Routes.userGuilds())) as readonly RESTAPIPartialCurrentUserGuild[];
    if (guilds.length > 1) log.error({ guilds: guilds.length }, 'In several guilds: name DISCORD_OPERATIONS_CHANNEL');
    return guilds.length === 1 ? (guilds[0]?.id ?? null) : null;
  };

  const ask = async (): Promise<Identity | null> => {
    try {
      const { id, bot } = (await rest.get(Routes.currentApplication())) as APIApplication;
      refused = null;
      const found = await home().catch((error: unknown) => {
        const { reason } = verdict(error);
        log.error({ reason, conversation: config.operations }, 'Discord does not say where the operations channel is');
        return null;
      });
      const now = { application: id, bot: bot?.id ?? id, home: found };
      // What isn't certain is asked again.
      if (found !== null) known = now;
      return now;
    } catch (error) {
      const { kind, reason } = verdict(error);
      refused = kind === 'barred' ? reason : null;
      if (refused) log.error({ reason }, 'Discord refuses DISCORD_TOKEN: put in the token of the bot');
      else log.warn({ reason }, 'Discord could not be asked who the bot is');
      return null;
    }
  };

  return {
    get: async () => {
      if (known) return known;
      underWay ??= ask().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    refused: () => refused,
  };
}
