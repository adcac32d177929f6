import { createEmulator } from 'emulate';
import type { SeededChannel } from './seed.ts';
import { APP, BOT_TOKEN, OWNER_TOKEN, PEOPLE, type PersonName, TEAM, tokenOf } from './seed.ts';
import type { ApiArguments, ApiReply } from './shapes.ts';

/** The stateful Web API behind the world, made by others (npm: emulate). */
export interface Emulator {
  /** Calls a method as the token's owner. An unknown method is refused as Slack does. */
  call(method: string, args: ApiArguments, token: string): Promise<ApiReply>;
  readonly userIds: Readonly<Record<PersonName, string>>;
  readonly channelIds: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** Starts the emulator on a free port with people, channels, the app and tokens in place. */
export const startEmulator = async (channels: readonly SeededChannel[]): Promise<Emulator> => {
  const people = Object.values(PEOPLE);
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    hostname: '127.0.0.1',
    seed: {
      slack: {
        team: { name: TEAM.name, domain: TEAM.domain },
        users: people.map((person) => ({ name: person.name, real_name: person.realName })),
        channels: channels.map(({ name, ...channel }) => ({
          name,
          is_private: channel.private ?? false,
        })),
        oauth_apps: [
          {
            app_id: APP.id,
            client_id: 'client',
            client_secret: 'secret',
            name: 'Incident Desk',
            redirect_uris: [],
            scopes: APP.scopes,
            bot_id: APP.botId,
            bot_user_id: APP.botUserId,
            bot_name: APP.botName,
          },
        ],
        tokens: [
          {
            token: BOT_TOKEN,
            user: APP.botUserId,
            app_id: APP.id,
            bot_id: APP.botId,
            bot_user_id: APP.botUserId,
          },
          { token: OWNER_TOKEN, user: 'admin', app_id: APP.id },
          ...people.map((person) => ({ token: tokenOf(person.name), user: person.name })),
        ],
      },
    },
  });
  // The emulator names itself "localhost", which may be IPv6 first.
  const root = `http://127.0.0.1:${new URL(emulator.url).port}/api`;

  const call: Emulator['call'] = async (method, args, token) => {
    const response = await fetch(`${root}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(args),
    });
    if (response.status === 404) return { ok: false, error: 'unknown_method', req_method: method };
    return (await response.json()) as ApiReply;
  };

  const idOf = new Map(named(await call('users.list', { limit: 1000 }, OWNER_TOKEN), 'members'));
  const channelIds = new Map(
    named(
      await call('conversations.list', { limit: 1000, types: 'public_channel,private_channel' }, OWNER_TOKEN),
      'channels',
    ),
  );
  const userIds = Object.fromEntries(people.map((person) => [person.name, idOf.get(person.name) ?? ''])) as Record<
    PersonName,
    string
  >;

  const world = { call, userIds, channelIds };
  await Promise.all(channels.map((channel) => arrangeMembers(world, channel)));
  return { ...world, stop: () => emulator.close() };
};

const named = (reply: ApiReply, field: string): readonly (readonly [string, string])[] =>
  (reply[field] as readonly { readonly id: string; readonly name: string }[]).map(
    (item) => [item.name, item.id] as const,
  );

/** The emulator seeds every channel with everybody but the app; a new person's place is made here. */
const arrangeMembers = async (
  emulator: Pick<Emulator, 'call' | 'userIds' | 'channelIds'>,
  channel: SeededChannel,
): Promise<void> => {
  const channelId = emulator.channelIds.get(channel.name) ?? '';
  const names = Object.keys(PEOPLE) as PersonName[];
  for (const name of names) {
    const args = { channel: channelId };
    const present = channel.members.includes(name);
    // "general" comes with the owner alone, and nobody can be kicked from it.
    if (present) await emulator.call('conversations.join', args, tokenOf(name));
    else await emulator.call('conversations.leave', args, tokenOf(name));
  }
  if (channel.withApp) {
    await emulator.call('conversations.invite', { channel: channelId, users: APP.botUserId }, OWNER_TOKEN);
  }
};
