/** Who and what is in the workspace when a world starts. */

export interface SeededPerson {
  readonly name: string;
  readonly realName: string;
  /** Slack's locale, as `users.info` with `include_locale` gives it. */
  readonly locale: string;
  readonly tz: string;
  readonly kind: 'member' | 'guest' | 'single-channel guest' | 'stranger';
}

export const PEOPLE = {
  anna: {
    name: 'anna',
    realName: 'Anna Nowak',
    locale: 'pl-PL',
    tz: 'Europe/Warsaw',
    kind: 'member',
  },
  jan: {
    name: 'jan',
    realName: 'Jan Kowalski',
    locale: 'pl-PL',
    tz: 'Europe/Warsaw',
    kind: 'member',
  },
  maria: {
    name: 'maria',
    realName: 'Maria Silva',
    locale: 'en-GB',
    tz: 'Europe/London',
    kind: 'member',
  },
  /** A guest of the workspace: `is_restricted`. */
  greta: {
    name: 'greta',
    realName: 'Greta Gast',
    locale: 'en-US',
    tz: 'Europe/Berlin',
    kind: 'guest',
  },
  /** A guest of one channel: `is_ultra_restricted`, and as every guest `is_restricted`. */
  ulla: {
    name: 'ulla',
    realName: 'Ulla Einzel',
    locale: 'en-US',
    tz: 'Europe/Berlin',
    kind: 'single-channel guest',
  },
  /** Someone of another workspace, met in a shared channel: another `team_id`. */
  otto: {
    name: 'otto',
    realName: 'Otto Fremd',
    locale: 'en-US',
    tz: 'America/New_York',
    kind: 'stranger',
  },
} as const satisfies Readonly<Record<string, SeededPerson>>;

export type PersonName = keyof typeof PEOPLE;

export interface SeededChannel {
  readonly name: string;
  readonly members: readonly PersonName[];
  /** Whether the app is in the channel from the start. */
  readonly withApp: boolean;
  /** Whether another workspace shares the channel (`is_ext_shared`). */
  readonly shared?: boolean;
  readonly private?: boolean;
}

export const CHANNELS: readonly SeededChannel[] = [
  { name: 'operations', members: ['anna', 'jan', 'maria'], withApp: true },
  {
    name: 'payments-clients',
    members: ['anna', 'jan', 'maria', 'greta', 'ulla', 'otto'],
    withApp: true,
    shared: true,
  },
  { name: 'staff', members: ['anna', 'jan', 'maria'], withApp: true },
  { name: 'general', members: ['anna', 'jan', 'maria', 'greta'], withApp: false },
];

/** The emulator knows one team, with this id. */
export const TEAM = { id: 'T000000001', domain: 'acme', name: 'Acme' } as const;
export const OTHER_TEAM = { id: 'T000000077', domain: 'partner' } as const;

/** An Enterprise organisation. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
}

/** The name that Slack gives the conversation between the app and a person. */
export const DIRECT = 'directmessage';

export const APP = {
  id: 'A000000001',
  botId: 'B000000001',
  botUserId: 'U0INCDESK',
  botName: 'incident-desk',
  scopes: [
    'channels:history',
    'channels:join',
    'channels:manage',
    'channels:read',
    'chat:write',
    'commands',
    'groups:history',
    'groups:read',
    'groups:write',
    'im:history',
    'im:read',
    'im:write',
    'pins:write',
    'usergroups:read',
    'users:read',
  ],
} as const;

export const BOT_TOKEN = 'xoxb-test-world';
export const APP_TOKEN = 'xapp-test-world';
export const SIGNING_SECRET = 'the-signing-secret-of-the-test-world';
/** The workspace's owner, who made the channels; used for what no person of a test does. */
export const OWNER_TOKEN = 'xoxp-owner';
export const tokenOf = (name: string): string => `xoxp-${name}`;
