import { type Core, personName } from './core.ts';
import { channelJson } from './guild.ts';
import { memberJson } from './guild-json.ts';
import { basePermissions, permissionsIn } from './permissions.ts';
import { APP, GUILD, PEOPLE, userOf } from './seed.ts';
import type { Channel, Interaction } from './shapes.ts';

/** What an interaction is about; `message` is the one whose component was used. */
export interface Deed {
  readonly type: Interaction['type'];
  readonly userId: string;
  readonly channel: Channel;
  readonly data: object;
  /** The message as the API gives it. */
  readonly message?: { readonly id: string };
}

/** The language that a person's client is set to. */
const localeOf = (core: Core, userId: string): string => {
  const name = personName(userId);
  return core.locales.get(userId) ?? (name === undefined ? 'en-US' : PEOPLE[name].locale);
};

/** Interactions: Receiving and responding: what differs between a guild and direct messages. */
const placeJson = (core: Core, { userId, channel }: Deed) => {
  const permissions = String(permissionsIn(core.guild, channel, userId));
  const member = core.guild.members.get(userId);
  if (channel.type === 1) {
    return { user: userOf(userId), context: 1, authorizing_integration_owners: { 0: '0' } };
  }
  if (member === undefined) throw new Error('only members act in a guild');
  return {
    guild_id: GUILD.id,
    guild: { id: GUILD.id, locale: GUILD.locale, features: [] },
    guild_locale: GUILD.locale,
    member: { ...memberJson(member), permissions },
    context: 0,
    authorizing_integration_owners: { 0: GUILD.id },
  };
};

/** INTERACTION_CREATE. */
export const interactionPayload = (core: Core, deed: Deed, id: string, token: string) => ({
  id,
  application_id: APP.id,
  type: deed.type,
  token,
  version: 1,
  data: deed.data,
  channel_id: deed.channel.id,
  channel: {
    ...channelJson(deed.channel),
    permissions: String(permissionsIn(core.guild, deed.channel, deed.userId)),
  },
  ...placeJson(core, deed),
  app_permissions: String(permissionsIn(core.guild, deed.channel, APP.id)),
  locale: localeOf(core, deed.userId),
  entitlements: [],
  attachment_size_limit: 10_485_760,
  ...(deed.message === undefined ? {} : { message: deed.message }),
});

/** Users and members in `resolved`. */
export const resolvedPeople = (core: Core, ids: readonly string[]) => {
  const members = ids.flatMap((id) => core.guild.members.get(id) ?? []);
  return {
    users: Object.fromEntries(ids.map((id) => [id, userOf(id)])),
    members: Object.fromEntries(
      members.map((member) => {
        const { user: _user, deaf: _deaf, mute: _mute, ...partial } = memberJson(member);
        const permissions = String(basePermissions(core.guild, member.userId) ?? 0n);
        return [member.userId, { ...partial, permissions }];
      }),
    ),
  };
};
