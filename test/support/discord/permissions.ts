import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { refusal } from './errors.ts';
import type { Guild } from './guild.ts';
import { APP, GUILD } from './seed.ts';
import type { Channel } from './shapes.ts';

const ALL = Object.values(P).reduce((all, one) => all | one, 0n);

/** What may be done in direct messages. */
const DIRECT =
  P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.EmbedLinks | P.UseApplicationCommands | P.PinMessages;

/** A member's permissions in the guild as a whole; null when they aren't in it. */
export const basePermissions = (guild: Guild, userId: string): bigint | null => {
  const member = guild.members.get(userId);
  if (member === undefined || guild.gone) return null;
  if (userId === GUILD.ownerId) return ALL;
  const own = [GUILD.id, ...member.roleIds].map((id) => guild.roles.get(id)?.permissions ?? 0n);
  const base = own.reduce((all, one) => all | one, 0n);
  return (base & P.Administrator) === 0n ? base : ALL;
};

/** Topics: Permissions, "permission overwrites": everyone's, then the roles' together, then the member's own. */
const overwritten = (guild: Guild, channel: Channel, userId: string, base: bigint): bigint => {
  if (base === ALL) return ALL;
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  const steps = [
    channel.overwrites.filter(({ id }) => id === GUILD.id),
    channel.overwrites.filter(({ id, type }) => type === 0 && roleIds.includes(id)),
    channel.overwrites.filter(({ id, type }) => type === 1 && id === userId),
  ];
  return steps.reduce((had, step) => {
    const deny = step.reduce((all, one) => all | one.deny, 0n);
    const allow = step.reduce((all, one) => all | one.allow, 0n);
    return (had & ~deny) | allow;
  }, base);
};

/** What someone may do in a channel; nothing at all where they don't see it. */
export const permissionsIn = (guild: Guild, channel: Channel, userId: string): bigint => {
  if (channel.type === 1) return userId === APP.id || userId === channel.recipientId ? DIRECT : 0n;
  const home = channel.parentId === null ? channel : guild.channels.get(channel.parentId);
  const base = basePermissions(guild, userId);
  if (home === undefined || base === null) return 0n;
  const own = overwritten(guild, home, userId, base);
  return (own & P.ViewChannel) === 0n ? 0n : own;
};

/** Throws 50001 where the bot doesn't see the channel, 50013 where it lacks a permission. */
export const demand = (guild: Guild, channel: Channel, wanted: bigint): void => {
  const own = permissionsIn(guild, channel, APP.id);
  if ((own & P.ViewChannel) === 0n) throw refusal(50001);
  if ((own & wanted) !== wanted) throw refusal(50013);
};
