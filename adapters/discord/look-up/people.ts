import { type APIGuildMember, type APIUser, type REST, Routes } from 'discord.js';
import type { Language } from '../../../src/language/language.ts';
import type { Actor } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { createCache, within } from './cache.ts';
import type { Identities, Identity } from './identity.ts';

/** What a request says of the person by itself: nothing has to be looked up for it. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  /** The guild where it was made; null in direct messages. */
  readonly guild: string | null;
  /** Discord's locale, such as pl or en-GB. */
  readonly locale: string;
}

export interface People {
  /** Who asks. Never throws. */
  actor(asker: Asker): Promise<Actor>;
  /** Who an account belongs to; null when there is none or Discord doesn't say in time. Never throws. */
  known(id: string): Promise<Actor | null>;
  /** A member of a guild, or null for one who isn't; at most half a minute old. Throws what the API throws. */
  member(guild: string, id: string): Promise<APIGuildMember | null>;
}

/** Rights follow from it, so not for long; without the privileged intent nobody tells of a change. */
const RULES = { size: 2000, freshSeconds: 30 };

export function createPeople(
  rest: REST,
  identities: Identities,
  { log, now }: { readonly log: Log; readonly now: () => Temporal.Instant },
  waits: Patience,
): People {
  const members = createCache(RULES, now, async (key) => {
    const [guild = '', id = ''] = key.split('/');
    try {
      return (await rest.get(Routes.guildMember(guild, id))) as APIGuildMember;
    } catch (error) {
      if (['unknown_member', 'unknown_user'].includes(reasonOf(error))) return null;
      throw error;
    }
  });
  const users = createCache(RULES, now, async (id) => (await rest.get(Routes.user(id))) as APIUser);
  const member = (guild: string, id: string) => members.get(`${guild}/${id}`);

  const lookUp = async (id: string): Promise<Actor | null> => {
    if (!/^\d{17,20}$/.test(id)) return null;
    const { home } = (await identities.get()) ?? { home: null };
    const found = home === null ? null : await member(home, id);
    const user = found?.user ?? (await users.get(id));
    return {
      external: id,
      name: nameOf(user, found?.nick ?? null),
      standing: found === null ? 'outsider' : 'member',
      language: null,
      timeZone: null,
      // An account that was closed can't be told from one that left the guild.
      ...(home !== null && found === null ? { left: true } : {}),
    };
  };

  return {
    actor: async (asker) => {
      const us = await within<Identity | null>(waits.lookUpMs, identities.get(), () => null);
      return {
        external: asker.id,
        name: asker.name,
        // Whoever acts in the guild is a member of it. Where it isn't known which one is ours, nobody is taken for one.
        standing: us !== null && us.home !== null && asker.guild === us.home ? 'member' : 'outsider',
        language: languageOf(asker.locale),
        timeZone: null,
      };
    },
    known: (id) =>
      within<Actor | null>(waits.lookUpMs, lookUp(id), (fault) => {
        log.debug({ reason: reasonOf(fault) }, 'Discord did not say who a person is');
        return null;
      }),
    member,
  };
}

/** The name that is shown in the guild, else the one shown everywhere, else the account's. */
export function nameOf(
  user: { readonly username: string; readonly global_name: string | null },
  nick: string | null,
): string {
  return nick || user.global_name || user.username;
}

/** Discord has one Polish and two English locales; whoever reads another reads English here. */
export function languageOf(locale: string): Language {
  return locale === 'pl' ? 'pl' : 'en';
}
