import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { channelOf } from './api-channels.ts';
import type { Core } from './core.ts';
import { createForm, plainRefusal, refusal } from './errors.ts';
import { channelJson } from './guild.ts';
import { guildChannels } from './guild-json.ts';
import { CHANNELS_PER_GUILD, OVERWRITES } from './limits.ts';
import { basePermissions, demand, permissionsIn } from './permissions.ts';
import { noContent, ok, type Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import { APP, GUILD } from './seed.ts';
import type { Channel, Overwrite } from './shapes.ts';

interface GivenOverwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow?: string;
  readonly deny?: string;
}

const overwriteOf = ({ id, type, allow = '0', deny = '0' }: GivenOverwrite): Overwrite => ({
  id,
  type,
  allow: BigInt(allow),
  deny: BigInt(deny),
});

/** "Only permissions your bot has … can be allowed/denied." */
const checkBits = (held: bigint, overwrites: readonly Overwrite[]): void => {
  if (overwrites.some(({ allow, deny }) => ((allow | deny) & ~held) !== 0n)) throw refusal(50013);
};

const inGuild = (core: Core, { params }: Asked): bigint => {
  const held = basePermissions(core.guild, APP.id);
  if (params.guild !== GUILD.id || held === null) throw refusal(10004);
  return held;
};

/** Resources: Guild, "create guild channel": requires MANAGE_CHANNELS; names are made small, with hyphens for spaces. */
const create = (core: Core, asked: Asked): Reply => {
  const held = inGuild(core, asked);
  if ((held & P.ManageChannels) === 0n) throw refusal(50013);
  const { name, topic, type = 0 } = asked.body as { readonly name?: string; readonly topic?: string; type?: number };
  const form = createForm();
  form.text(name, 'name', { min: 1, max: 100 });
  form.text(topic, 'topic', { max: 1024, optional: true });
  const given = form.list(
    asked.body.permission_overwrites as GivenOverwrite[] | undefined,
    'permission_overwrites',
    OVERWRITES,
  );
  form.done();
  if (type !== 0) throw plainRefusal(400, 'only text channels are known here');
  const overwrites = given.map(overwriteOf);
  checkBits(held, overwrites);
  if (guildChannels(core.guild).length >= CHANNELS_PER_GUILD) throw refusal(30013);
  const channel: Channel = {
    id: core.id(),
    name: String(name).toLowerCase().replaceAll(' ', '-'),
    type: 0,
    parentId: null,
    recipientId: null,
    ...(topic === undefined ? {} : { topic }),
    overwrites,
  };
  core.guild.channels.set(channel.id, channel);
  core.signal.changed();
  return { ...ok(channelJson(channel)), status: 201 };
};

/** Resources: Channel, "modify channel". */
const modify = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  demand(core.guild, channel, P.ManageChannels);
  const { topic } = asked.body as { readonly topic?: string };
  const form = createForm();
  form.text(topic, 'topic', { max: 1024, optional: true });
  form.done();
  if (topic !== undefined) channel.topic = topic;
  core.signal.changed();
  return ok(channelJson(channel));
};

/** Resources: Channel, "edit channel permissions": requires MANAGE_ROLES. */
const permit = (core: Core, asked: Asked): Reply => {
  const channel = channelOf(core, asked);
  demand(core.guild, channel, P.ManageRoles);
  const one = overwriteOf({ ...(asked.body as unknown as GivenOverwrite), id: asked.params.overwrite ?? '' });
  checkBits(permissionsIn(core.guild, channel, APP.id), [one]);
  channel.overwrites = [...channel.overwrites.filter(({ id }) => id !== one.id), one];
  core.signal.changed();
  return noContent;
};

export const guildChannelRoutes: Routes = {
  'POST /guilds/:guild/channels': create,
  'PATCH /channels/:channel': modify,
  'PUT /channels/:channel/permissions/:overwrite': permit,
};
