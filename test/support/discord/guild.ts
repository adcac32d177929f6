import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { APP, GUILD, PEOPLE, ROLES, type RoleName, type SeededChannel, type SeededPerson } from './seed.ts';
import type { Channel, Member, Overwrite } from './shapes.ts';

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly mentionable: boolean;
}

/** The guild, and every channel there is, direct messages and threads included. */
export interface Guild {
  readonly channels: Map<string, Channel>;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Whether the bot was put out. */
  gone: boolean;
}

const APP_ROLE: RoleName = 'incident-desk';

/** Fields that a channel's JSON has: discord.js reads them all. */
export const channelJson = (channel: Channel) => {
  const { id, name, type } = channel;
  if (type === 1) return { id, type, last_message_id: null, flags: 0 };
  const common = { id, name, type, guild_id: GUILD.id, parent_id: channel.parentId, last_message_id: null, flags: 0 };
  if (type === 11) {
    const thread_metadata = { archived: false, auto_archive_duration: 4320, locked: false, archive_timestamp: null };
    return { ...common, owner_id: APP.id, message_count: 0, member_count: 1, rate_limit_per_user: 0, thread_metadata };
  }
  return {
    ...common,
    position: 0,
    topic: channel.topic ?? null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map((one) => ({
      ...one,
      allow: String(one.allow),
      deny: String(one.deny),
    })),
  };
};

export const roleJson = ({ id, name, permissions, mentionable }: Role) => ({
  id,
  name: id === GUILD.id ? '@everyone' : name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: id === GUILD.id ? 0 : 1,
  permissions: String(permissions),
  managed: name === APP_ROLE,
  mentionable,
  flags: 0,
});

const overwritesOf = ({ onlyFor, withApp }: SeededChannel): readonly Overwrite[] => [
  ...(onlyFor === undefined
    ? []
    : [
        { id: GUILD.id, type: 0, allow: 0n, deny: P.ViewChannel } as const,
        { id: ROLES[onlyFor].id, type: 0, allow: P.ViewChannel, deny: 0n } as const,
      ]),
  { id: APP.id, type: 1, allow: withApp ? P.ViewChannel : 0n, deny: withApp ? 0n : P.ViewChannel },
];

export const createGuild = (channels: readonly SeededChannel[]): Guild => {
  const people: readonly SeededPerson[] = Object.values(PEOPLE);
  const members = people.flatMap(({ id, nick = null, roles }) =>
    roles === null ? [] : [{ userId: id, nick, roleIds: roles.map((role) => ROLES[role].id) }],
  );
  const bot = { userId: APP.id, nick: null, roleIds: [ROLES[APP_ROLE].id] };
  return {
    channels: new Map(
      channels.map((seeded, index) => {
        const id = String(500_000_000_000_000_001n + BigInt(index));
        const overwrites = overwritesOf(seeded);
        return [id, { id, name: seeded.name, type: 0, parentId: null, recipientId: null, overwrites }];
      }),
    ),
    roles: new Map(Object.entries(ROLES).map(([name, role]) => [role.id, { name, ...role }])),
    members: new Map([...members, bot].map((member) => [member.userId, member])),
    gone: false,
  };
};
