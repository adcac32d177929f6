import { type APIGuildMember, type APIRole, type REST, Routes } from 'discord.js';
import type { InGroup } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import { createCache, within } from './cache.ts';
import type { Identities } from './identity.ts';
import type { People } from './people.ts';

/** A page of List Guild Members is at most this (https://docs.discord.com/developers/resources/guild#list-guild-members). */
const PAGE = 1000;
/** Of a larger server each person is asked about alone. */
const MOST_PAGES = 10;
const FRESH = { size: 1, freshSeconds: 30 };

/**
 * Who has a role, within a second. Discord lists a server's members only to an application with the privileged Server
 * Members intent; without it the roles of each person who is asked about are looked up, which needs no intent.
 */
export function createGroups(
  rest: REST,
  identities: Identities,
  people: People,
  now: () => Temporal.Instant,
  waits: Patience,
): (role: string, asked: readonly string[]) => Promise<InGroup> {
  const roles = createCache(FRESH, now, async (guild) => (await rest.get(Routes.guildRoles(guild))) as APIRole[]);
  /** Null where they are not listed. */
  const members = createCache(FRESH, now, async (guild): Promise<readonly APIGuildMember[] | null> => {
    try {
      const all: APIGuildMember[] = [];
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = new URLSearchParams({ limit: String(PAGE), after: all.at(-1)?.user.id ?? '0' });
        const said = (await rest.get(Routes.guildMembers(guild), { query })) as APIGuildMember[];
        all.push(...said);
        if (said.length < PAGE) return all;
      }
      return null;
    } catch (error) {
      if (reasonOf(error) === 'missing_access') return null;
      throw error;
    }
  });

  const lookUp = async (role: string, asked: readonly string[]): Promise<InGroup> => {
    const home = (await identities.get())?.home ?? null;
    if (home === null) return { outcome: 'failed', reason: 'unknown_guild' };
    if (!(await roles.get(home)).some(({ id }) => id === role)) return { outcome: 'failed', reason: 'unknown_role' };
    const has = (member: APIGuildMember | null) => member?.roles.includes(role) ?? false;
    const all = await members.get(home);
    if (all !== null) return { outcome: 'all', members: all.filter(has).map(({ user }) => user.id) };
    const found = await Promise.all(asked.map(async (id) => (has(await people.member(home, id)) ? [id] : [])));
    return { outcome: 'asked', members: found.flat() };
  };

  return (role, asked) =>
    within<InGroup>(waits.lookUpMs, lookUp(role, asked), (fault) => ({ outcome: 'failed', reason: reasonOf(fault) }));
}
