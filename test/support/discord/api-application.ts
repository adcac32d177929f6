import { registerCommands } from './commands.ts';
import type { Core } from './core.ts';
import { refusal } from './errors.ts';
import { ok, type Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import { APP, GUILD, userOf } from './seed.ts';
import type { Command, Json } from './shapes.ts';

const application = {
  id: APP.id,
  name: APP.name,
  icon: null,
  description: '',
  bot_public: false,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  team: null,
  bot: userOf(APP.id),
};

const gateway = (core: Core): Reply => ({
  status: 200,
  body: {
    url: core.gateway.url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000 - core.gateway.identified, reset_after: 0, max_concurrency: 1 },
  },
});

const listed = (core: Core, guildId: string | undefined): readonly Command[] =>
  [...core.commands.values()].filter((command) => command.guild_id === guildId);

const checked = (asked: Asked): string | undefined => {
  const { application: id, guild } = asked.params;
  if (id !== APP.id) throw refusal(50001);
  if (guild !== undefined && guild !== GUILD.id) throw refusal(50001);
  return guild;
};

const list = (core: Core, asked: Asked): Reply => ({ status: 200, body: listed(core, checked(asked)) });
const overwrite = (core: Core, asked: Asked): Reply => {
  const guild = checked(asked);
  registerCommands(core, guild, asked.body as unknown as readonly Json[]);
  return { status: 200, body: listed(core, guild) };
};

export const applicationRoutes: Routes = {
  'GET /gateway/bot': gateway,
  'GET /gateway': (core) => ({ status: 200, body: { url: core.gateway.url } }),
  'GET /applications/@me': () => ok(application),
  'GET /oauth2/applications/@me': () => ok(application),
  'GET /users/@me': () => ({ status: 200, body: { ...userOf(APP.id), verified: true, flags: 0 } }),
  'GET /applications/:application/commands': list,
  'PUT /applications/:application/commands': overwrite,
  'GET /applications/:application/guilds/:guild/commands': list,
  'PUT /applications/:application/guilds/:guild/commands': overwrite,
};
