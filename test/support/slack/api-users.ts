import { flagOf, pageOf, textOf } from './api-arguments.ts';
import type { ApiMethod } from './api-conversations.ts';
import { type Core, callEmulator } from './core.ts';
import { OTHER_TEAM, PEOPLE, type PersonName, type SeededPerson, TEAM } from './seed.ts';
import { type ApiArguments, refusal } from './shapes.ts';

interface User {
  readonly id: string;
  readonly [field: string]: unknown;
}

const seedOf = (core: Core, userId: string): SeededPerson | undefined => {
  const names = Object.keys(PEOPLE) as PersonName[];
  const name = names.find((candidate) => core.emulator.userIds[candidate] === userId);
  return name === undefined ? undefined : PEOPLE[name];
};

const offsetSeconds = (core: Core, tz: string): number => core.now().toZonedDateTimeISO(tz).offsetNanoseconds / 1e9;

/** What the emulator doesn't say of a person: zone, locale, guests and strangers. */
const described = (core: Core, user: User, args: ApiArguments): User => {
  const seed = seedOf(core, user.id);
  const tz = seed?.tz ?? 'Europe/Warsaw';
  const stranger = seed?.kind === 'stranger';
  return {
    ...user,
    team_id: stranger ? OTHER_TEAM.id : TEAM.id,
    tz,
    tz_label: tz,
    tz_offset: offsetSeconds(core, tz),
    is_owner: false,
    is_primary_owner: false,
    is_restricted: seed?.kind === 'guest' || seed?.kind === 'single-channel guest',
    is_ultra_restricted: seed?.kind === 'single-channel guest',
    is_app_user: false,
    deleted: core.deactivated.has(user.id),
    ...(stranger ? { is_stranger: true } : {}),
    ...(flagOf(args, 'include_locale') ? { locale: core.locales.get(user.id) ?? seed?.locale ?? 'en-US' } : {}),
  };
};

const info: ApiMethod = async (core, args, token) => {
  const reply = await callEmulator(core, 'users.info', { user: textOf(args, 'user') }, token);
  return reply.ok ? { ok: true, user: described(core, reply.user as User, args) } : reply;
};

const list: ApiMethod = async (core, args, token) => {
  const reply = await callEmulator(core, 'users.list', { limit: 1000 }, token);
  if (!reply.ok) return reply;
  const { page, next } = pageOf(reply.members as User[], args, 100);
  return {
    ok: true,
    members: page.map((user) => described(core, user, args)),
    response_metadata: { next_cursor: next },
  };
};

/** https://docs.slack.dev/reference/methods/usergroups.users.list */
const inUserGroup: ApiMethod = async (core, args) => {
  if (!core.scopes.has('usergroups:read')) {
    return { ...refusal('missing_scope'), needed: 'usergroups:read', provided: [...core.scopes].join(',') };
  }
  const users = core.userGroups.get(textOf(args, 'usergroup'));
  return users === undefined ? refusal('no_such_subteam') : { ok: true, users: [...users] };
};

export const userMethods: Readonly<Record<string, ApiMethod>> = {
  'users.info': info,
  'users.list': list,
  'usergroups.users.list': inUserGroup,
};
