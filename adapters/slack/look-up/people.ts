import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { Language } from '../../../src/language/language.ts';
import type { Actor } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { createCache, within } from './cache.ts';
import type { Identities, Identity } from './identity.ts';

/** What a request says of the person by itself. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
}

export interface People {
  /** Who asks, within a second: a look-up that fails or is slow doesn't hold up an incident. Never throws. */
  actor(asker: Asker): Promise<Actor>;
  /** Who an account belongs to; null when there is none or Slack doesn't say in time. Never throws. */
  known(id: string): Promise<Actor | null>;
}

type Particulars = Omit<Actor, 'external' | 'standing' | 'left'> & {
  readonly guest: boolean;
  readonly left: boolean;
  /** Their workspaces, and their organisation where there is one above. */
  readonly teams: readonly string[];
};

const RULES = { size: 2000, freshSeconds: 300 };

export function createPeople(
  client: WebClient,
  identities: Identities,
  tools: { readonly log: Log; readonly now: () => Temporal.Instant },
  waits: Patience,
): People {
  const cache = createCache<Particulars>(RULES, tools.now, async (id) =>
    particulars((await client.users.info({ user: id, include_locale: true })).user, id),
  );

  const lookUp = (id: string) =>
    Promise.all([
      within<Particulars | null>(waits.lookUpMs, cache.get(id), (fault) => {
        tools.log.warn({ reason: reasonOf(fault) }, 'Slack did not say who a person is; going on without');
        return cache.stale(id) ?? null;
      }),
      within<Identity | null>(waits.lookUpMs, identities.get(), () => null),
    ]);

  return {
    actor: async (asker) => {
      const [known, us] = await lookUp(asker.id);
      return described(asker, known, us);
    },
    known: async (id) => {
      const [known, us] = await lookUp(id);
      return known && described({ id, name: known.name, team: null }, known, us);
    },
  };
}

function described(asker: Asker, known: Particulars | null, us: Identity | null): Actor {
  return {
    external: asker.id,
    name: known?.name ?? asker.name,
    standing: isOutsider(asker, known, us) ? 'outsider' : 'member',
    language: known?.language ?? null,
    timeZone: known?.timeZone ?? null,
    ...(known?.left ? { left: true } : {}),
  };
}

/**
 * An outsider is who Slack says is one: a guest by the look-up, or a person whose workspace isn't ours by the look-up or
 * by the request itself. Where neither says so, the person counts as a member: the request is signed by Slack, a guest
 * known from before is still remembered, and what a member may do beyond raising is checked against the members of the
 * operations conversation anyway. Taking everybody for an outsider would stop the work whenever Slack is slow.
 */
function isOutsider(asker: Asker, known: Particulars | null, us: Identity | null): boolean {
  if (known?.guest) return true;
  if (us === null) return false;
  const ours = (team: string): boolean => team === us.team || team === us.enterprise;
  if (known && known.teams.length > 0) return !known.teams.some(ours);
  return asker.team !== null && !ours(asker.team);
}

type User = UsersInfoResponse['user'] & {
  /** Documented, but missing in the library's types. */
  readonly is_stranger?: boolean;
};

function particulars(user: User | undefined, id: string): Particulars {
  const profile = user?.profile;
  return {
    // In a record, the full name says more than a handle.
    name: profile?.real_name || user?.real_name || profile?.display_name || user?.name || id,
    language: user?.locale ? languageOf(user.locale) : null,
    timeZone: user?.tz ?? null,
    guest: Boolean(user?.is_restricted || user?.is_ultra_restricted || user?.is_stranger),
    left: user?.deleted === true,
    teams: [user?.team_id, user?.enterprise_user?.enterprise_id, ...(user?.enterprise_user?.teams ?? [])].filter(
      (team) => team !== undefined,
    ),
  };
}

/** Slack's locales look like `pl-PL`. */
function languageOf(locale: string): Language {
  return /^pl\b/i.test(locale) ? 'pl' : 'en';
}
