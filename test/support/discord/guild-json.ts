import { channelJson, type Guild, roleJson } from './guild.ts';
import { APP, GUILD, userOf } from './seed.ts';
import type { Member } from './shapes.ts';

const JOINED = '2025-01-01T00:00:00.000Z';

export const memberJson = ({ userId, nick, roleIds }: Member) => ({
  user: userOf(userId),
  nick,
  avatar: null,
  banner: null,
  roles: roleIds,
  joined_at: JOINED,
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
});

/** The channels of the guild itself. */
export const guildChannels = (guild: Guild) => [...guild.channels.values()].filter(({ type }) => type === 0);

export const guildJson = (guild: Guild) => ({
  id: GUILD.id,
  name: GUILD.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: GUILD.ownerId,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  roles: [...guild.roles.values()].map(roleJson),
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: GUILD.locale,
  nsfw_level: 0,
  region: 'deprecated',
});

/** GUILD_CREATE. Without the intent for members the bot is told of itself alone. */
export const guildCreateJson = (guild: Guild) => ({
  ...guildJson(guild),
  joined_at: JOINED,
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  members: [guild.members.get(APP.id)].flatMap((bot) => (bot === undefined ? [] : [memberJson(bot)])),
  channels: guildChannels(guild).map(channelJson),
  threads: [...guild.channels.values()].filter(({ type }) => type === 11).map(channelJson),
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});
