import {
  type APIApplication,
  type APIGuild,
  PermissionFlagsBits as Flags,
  type REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import type { Language } from '../../src/language/language.ts';
import type { Finding } from '../../src/platform.ts';
import type { DiscordConfig } from './config.ts';
import { verdict } from './errors.ts';
import type { Identities } from './look-up/identity.ts';
import type { Places } from './look-up/places.ts';
import { type Permission, words } from './words.ts';

/** Beside seeing the channel and sending messages, which the check of a conversation looks at. */
const WANTED: Readonly<Record<Permission, bigint>> = {
  threads: Flags.SendMessagesInThreads,
  newThreads: Flags.CreatePublicThreads,
  history: Flags.ReadMessageHistory,
  everyone: Flags.MentionEveryone,
  channels: Flags.ManageChannels,
  roles: Flags.ManageRoles,
  pins: Flags.PinMessages,
};

/** What is needed where responders read alone: they are called all together, and major incidents get channels beside it. */
const OF_OPERATIONS: ReadonlySet<Permission> = new Set(['everyone', 'channels', 'roles', 'pins']);

/** Asks Discord whether it takes the token, where the bot is, and what it may do there. Only reads. */
export function createExamine(
  rest: REST,
  config: DiscordConfig,
  identities: Identities,
  places: Places,
): (language: Language) => Promise<readonly Finding[]> {
  const token = async (language: Language): Promise<Finding> => {
    const { name } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return { ok: true, text: words[language].examined.token(name) };
  };

  /** The guild that the desk is at home in; null after a finding that says why there is none. */
  const home = async (language: Language): Promise<{ readonly guild: APIGuild | null; readonly finding: Finding }> => {
    const say = words[language].examined;
    const none = (text: string) => ({ guild: null, finding: { ok: false, text } });
    const [guilds, us] = await Promise.all([
      rest.get(Routes.userGuilds()) as Promise<readonly RESTAPIPartialCurrentUserGuild[]>,
      identities.get(),
    ]);
    if (us === null || guilds.length === 0) return none(say.noServer);
    if (us.home === null) return none(config.operations === null ? say.severalServers : say.noChannel);
    if (!guilds.some(({ id }) => id === us.home)) return none(say.noServer);
    const guild = (await rest.get(Routes.guild(us.home))) as APIGuild;
    return { guild, finding: { ok: true, text: say.server(guild.name) } };
  };

  const commands = async (guild: string, language: Language): Promise<Finding> => {
    const say = words[language].examined;
    const us = await identities.get();
    try {
      // The list of the server's own commands is refused where the invitation lacked `applications.commands`.
      await rest.get(Routes.applicationGuildCommands(us?.application ?? '', guild));
      return { ok: true, text: say.commands };
    } catch (error) {
      const said = verdict(error);
      if (said.kind !== 'refused') throw error;
      return { ok: false, text: say.noCommands(said.reason) };
    }
  };

  /** What is missing in one named channel; nothing of a channel that the check finds out of reach. */
  const permissions = async (channel: string, language: Language): Promise<readonly Finding[]> => {
    let held: bigint;
    try {
      held = await places.own(channel);
    } catch (error) {
      if (verdict(error).kind !== 'refused') throw error;
      return [];
    }
    if ((held & Flags.ViewChannel) === 0n) return [];
    const say = words[language];
    const names = (Object.keys(WANTED) as Permission[]).filter(
      (name) => !OF_OPERATIONS.has(name) || channel === config.operations,
    );
    const missing = names.filter((name) => (held & WANTED[name]) === 0n).map((name) => say.permissions[name]);
    return [
      missing.length === 0
        ? { ok: true, text: say.examined.permitted(channel) }
        : { ok: false, text: say.examined.missing(channel, missing.join(', ')) },
    ];
  };

  return async (language) => {
    const findings: Finding[] = [];
    try {
      findings.push(await token(language));
      const { guild, finding } = await home(language);
      findings.push(finding);
      if (guild === null) return findings;
      findings.push(await commands(guild.id, language));
      const named = new Set([config.operations, config.staff, config.clients].filter((id) => id !== null));
      for (const channel of named) findings.push(...(await permissions(channel, language)));
      return findings;
    } catch (error) {
      const { kind, reason } = verdict(error);
      const say = words[language].examined;
      return [...findings, { ok: false, text: kind === 'barred' ? say.badToken(reason) : say.away(reason) }];
    }
  };
}
