import { type APIGuild, type APIOverwrite, PermissionFlagsBits as Flags, OverwriteType } from 'discord.js';

interface Whose {
  readonly id: string;
  readonly roles: readonly string[];
}

const ALL = (1n << 64n) - 1n;

/**
 * What a member may do in a channel, as Discord works it out: the guild's roles, then the channel's overwrites for
 * everyone, for roles, for the member. https://docs.discord.com/developers/topics/permissions
 */
export function permissionsIn(
  guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>,
  overwrites: readonly APIOverwrite[],
  { id, roles }: Whose,
): bigint {
  if (guild.owner_id === id) return ALL;
  const held = guild.roles.filter((role) => role.id === guild.id || roles.includes(role.id));
  const base = held.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((base & Flags.Administrator) !== 0n) return ALL;
  const ofRoles = overwrites.filter((one) => one.type === OverwriteType.Role);
  const steps = [
    ofRoles.filter((one) => one.id === guild.id),
    ofRoles.filter((one) => one.id !== guild.id && roles.includes(one.id)),
    overwrites.filter((one) => one.type === OverwriteType.Member && one.id === id),
  ];
  return steps.reduce((sum, step) => {
    const deny = step.reduce((all, one) => all | BigInt(one.deny), 0n);
    const allow = step.reduce((all, one) => all | BigInt(one.allow), 0n);
    return (sum & ~deny) | allow;
  }, base);
}

/** Whether all of `wanted` is among `held`; whoever doesn't see a channel may do nothing there. */
export function may(held: bigint, wanted: bigint): boolean {
  const all = wanted | Flags.ViewChannel;
  return (held & all) === all;
}
