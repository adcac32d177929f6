import { PermissionFlagsBits as P } from 'discord-api-types/v10';

/** Who and what is there when a world starts. Ids are snowflakes far below those that a world makes. */

export interface SeededPerson {
  readonly id: string;
  readonly username: string;
  /** The name shown everywhere, unless a guild's nick hides it. */
  readonly globalName: string;
  /** The name in the guild. */
  readonly nick?: string;
  /** Discord's locale, as an interaction carries it. */
  readonly locale: string;
  /** Null of a person who is not in the guild. */
  readonly roles: readonly RoleName[] | null;
}

export const ROLES = {
  everyone: {
    id: '200000000000000000',
    permissions:
      P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.UseApplicationCommands | P.SendMessagesInThreads,
    mentionable: false,
  },
  /** Sees #operations. */
  responders: { id: '210000000000000001', permissions: 0n, mentionable: true },
  /** What a procedure may name as a group. */
  payments: { id: '210000000000000004', permissions: 0n, mentionable: true },
  moderators: { id: '210000000000000002', permissions: P.ManageMessages | P.ManageGuild, mentionable: false },
  /** The role that Discord makes for a bot that was invited with these permissions. */
  'incident-desk': {
    id: '210000000000000003',
    permissions:
      P.ViewChannel |
      P.SendMessages |
      P.SendMessagesInThreads |
      P.CreatePublicThreads |
      P.EmbedLinks |
      P.ReadMessageHistory |
      P.PinMessages |
      P.ManageChannels |
      P.ManageRoles,
    mentionable: false,
  },
} as const;

export type RoleName = keyof typeof ROLES;

export const PEOPLE = {
  anna: {
    id: '300000000000000001',
    username: 'anna.nowak',
    globalName: 'Anna Nowak',
    locale: 'pl',
    roles: ['responders'],
  },
  jan: {
    id: '300000000000000002',
    username: 'jankowalski',
    globalName: 'Janek',
    nick: 'Jan Kowalski',
    locale: 'pl',
    roles: ['responders'],
  },
  maria: {
    id: '300000000000000003',
    username: 'msilva',
    globalName: 'Maria Silva',
    locale: 'en-GB',
    roles: ['responders', 'moderators'],
  },
  /** In the guild, but not one who sees #operations. */
  greta: {
    id: '300000000000000004',
    username: 'greta',
    globalName: 'Greta Gast',
    locale: 'en-US',
    roles: [],
  },
  /** Not in the guild. */
  otto: {
    id: '300000000000000005',
    username: 'otto',
    globalName: 'Otto Fremd',
    locale: 'de',
    roles: null,
  },
} as const satisfies Readonly<Record<string, SeededPerson>>;

export type PersonName = keyof typeof PEOPLE;

export interface SeededChannel {
  readonly name: string;
  /** The only role that sees it; everyone unless told. */
  readonly onlyFor?: RoleName;
  /** Whether the bot sees it. */
  readonly withApp: boolean;
}

export const CHANNELS: readonly SeededChannel[] = [
  { name: 'operations', onlyFor: 'responders', withApp: true },
  { name: 'payments-clients', withApp: true },
  { name: 'staff', withApp: true },
  { name: 'general', withApp: false },
];

export const GUILD = { id: ROLES.everyone.id, name: 'Acme', locale: 'en-GB', ownerId: PEOPLE.maria.id } as const;

export const APP = { id: '400000000000000001', name: 'incident-desk' } as const;

/** A bot token's first part is the bot's id in base64, which clients read. */
export const BOT_TOKEN = `${Buffer.from(APP.id).toString('base64url')}.world.of-a-test`;

/** The name by which a person's direct messages with the bot go. */
export const DIRECT = 'directmessage';

/** A user's global name and username, as seen by all. */
export const userOf = (id: string) => {
  if (id === APP.id) {
    return { id, username: APP.name, discriminator: '0000', global_name: null, avatar: null, bot: true };
  }
  const person = Object.values(PEOPLE).find((one) => one.id === id);
  if (person === undefined) return undefined;
  return { id, username: person.username, discriminator: '0', global_name: person.globalName, avatar: null };
};
