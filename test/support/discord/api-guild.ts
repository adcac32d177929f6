import { GatewayIntentBits as Intents } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { createForm, refusal } from './errors.ts';
import { channelJson, roleJson } from './guild.ts';
import { guildChannels, guildJson, memberJson } from './guild-json.ts';
import { ok, type Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import { GUILD, userOf } from './seed.ts';
import type { Member } from './shapes.ts';

/** Throws as Discord does about a guild that there isn't, or that the bot isn't in. */
const inGuild = (core: Core, { params }: Asked): void => {
  if (params.guild !== GUILD.id || core.guild.gone) throw refusal(10004);
};

const member = (core: Core, asked: Asked): Reply => {
  inGuild(core, asked);
  const id = asked.params.user ?? '';
  if (userOf(id) === undefined) throw refusal(10013);
  const found = core.guild.members.get(id);
  if (found === undefined) throw refusal(10007);
  return ok(memberJson(found));
};

const namesOf = ({ userId, nick }: Member): readonly string[] => {
  const user = userOf(userId);
  return [nick, user?.username, user?.global_name].flatMap((name) => (name ? [name.toLowerCase()] : []));
};

const search = (core: Core, asked: Asked): Reply => {
  inGuild(core, asked);
  const query = asked.query.get('query');
  const limit = Number(asked.query.get('limit') ?? 1);
  const form = createForm();
  form.text(query, 'query', { min: 1, max: 100 });
  form.check(limit >= 1 && limit <= 1000, 'limit', 'NUMBER_TYPE_MAX', 'int value should be between 1 and 1000.');
  form.done();
  const begins = (one: Member) => namesOf(one).some((name) => name.startsWith((query ?? '').toLowerCase()));
  return ok([...core.guild.members.values()].filter(begins).slice(0, limit).map(memberJson));
};

/** List Guild Members: only with the privileged intent. By ids, from `after` on. */
const members = (core: Core, asked: Asked): Reply => {
  inGuild(core, asked);
  if ((core.privileged & Intents.GuildMembers) === 0) throw refusal(50001);
  const limit = Number(asked.query.get('limit') ?? 1);
  const after = BigInt(asked.query.get('after') ?? 0);
  const form = createForm();
  form.check(limit >= 1 && limit <= 1000, 'limit', 'NUMBER_TYPE_MAX', 'int value should be between 1 and 1000.');
  form.done();
  const sorted = [...core.guild.members.values()].sort((one, other) =>
    BigInt(one.userId) < BigInt(other.userId) ? -1 : 1,
  );
  return ok(
    sorted
      .filter(({ userId }) => BigInt(userId) > after)
      .slice(0, limit)
      .map(memberJson),
  );
};

export const guildRoutes: Routes = {
  'GET /users/@me/guilds': (core) => ok(core.guild.gone ? [] : [{ id: GUILD.id, name: GUILD.name }]),
  'GET /users/:user': (_core, { params }) => {
    const user = userOf(params.user ?? '');
    if (user === undefined) throw refusal(10013);
    return ok(user);
  },
  'GET /guilds/:guild': (core, asked) => {
    inGuild(core, asked);
    return ok(guildJson(core.guild));
  },
  'GET /guilds/:guild/channels': (core, asked) => {
    inGuild(core, asked);
    return ok(guildChannels(core.guild).map(channelJson));
  },
  'GET /guilds/:guild/roles': (core, asked) => {
    inGuild(core, asked);
    return ok([...core.guild.roles.values()].map(roleJson));
  },
  'GET /guilds/:guild/members': members,
  'GET /guilds/:guild/members/search': search,
  'GET /guilds/:guild/members/:user': member,
};
