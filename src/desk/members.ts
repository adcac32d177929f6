import type { PersonId } from '../incident/terms.ts';
import type { Platform } from '../platform.ts';
import type { Group } from '../procedure/procedure.ts';
import { isGone } from './gone.ts';
import { remembered } from './named.ts';
import type { Members, Parts } from './parts.ts';
import type { Store } from './store.ts';

/** How long a list of members holds, and what is known of one who acts: rights follow from it, so not for long. */
const FRESH_SECONDS = 60;
/** Where a platform lists nobody, those known to be in a group are asked about again after this long, though they don't act. */
const RECHECK_SECONDS = 600;

const SHELF = 'members';

/** Who is in a platform's group, as far as it is known, by their accounts there. */
interface Known {
  readonly people: ReadonlySet<string>;
  /** Whether the platform lists them all; else when each was asked about last. */
  readonly listed: boolean;
  readonly askedAt: ReadonlyMap<string, Temporal.Instant>;
  /** When the platform answered last; null for never. */
  readonly at: Temporal.Instant | null;
  /** Whether it did not answer since. */
  readonly failed?: true;
}

export function membersOf(parts: Omit<Parts, 'members'>): Members {
  const known = new Map<string, Known>();
  let gone: ReadonlySet<PersonId> = new Set();

  async function refreshed(group: string, askers: readonly PersonId[]): Promise<void> {
    const [name, id] = partsOf(group);
    const platform = parts.platforms.get(name);
    if (!platform?.inGroup) return;
    const before = known.get(group) ?? (await fromShelf(parts, group));
    known.set(group, before);
    const now = parts.now();
    const own = askers.flatMap((asker) => (partsOf(asker)[0] === name ? [partsOf(asker)[1]] : []));
    const asked = dueIn(before, own, now);
    if (asked === null) return;
    const after = await lookedUp(platform.inGroup, id, before, asked, now);
    if ('failed' in after) {
      known.set(group, { ...before, failed: true });
      parts.log.warn({ group, reason: after.failed }, 'Who is in a group is not known; what was known last holds');
      return;
    }
    known.set(group, after);
    if (isSame(before.people, after.people)) return;
    await parts.shelf.put(SHELF, group, [...after.people], now);
    // So that cards can show them by name.
    const fresh = [...after.people].filter((one) => !before.people.has(one));
    await Promise.all(fresh.map((one) => remembered(parts, `${name}:${one}`)));
  }

  return {
    async refresh(askers) {
      const all = new Set(parts.procedure.groups.flatMap(({ from = [] }) => from));
      await Promise.all([...all].map((group) => refreshed(group, askers)));
    },
    fill(procedure) {
      if (procedure.groups.every(({ from }) => from === undefined)) return procedure;
      return { ...procedure, groups: procedure.groups.map((group) => filled(group, known)) };
    },
    isWhole({ handles, from = [] }) {
      const isListed = (id: string) => known.get(id)?.listed === true && !known.get(id)?.failed;
      return from.every(isListed) && Object.entries(handles).every(([name, id]) => from.includes(`${name}:${id}`));
    },
    async lookForGone(groups, isAway) {
      gone = new Set((await Promise.all(groups.map((group) => goneFrom(parts, group, isAway)))).flat());
    },
    gone: () => gone,
  };
}

async function goneFrom(
  parts: Pick<Parts, 'platforms'>,
  { members }: Group,
  isAway: (person: PersonId) => boolean,
): Promise<readonly PersonId[]> {
  const gone: PersonId[] = [];
  for (const person of members.filter((one) => !isAway(one))) {
    if (!(await isGone(parts, person))) return gone;
    gone.push(person);
  }
  return gone;
}

function filled(group: Group, known: ReadonlyMap<string, Known>): Group {
  const found = (group.from ?? []).flatMap((id) => {
    const [platform] = partsOf(id);
    return [...(known.get(id)?.people ?? [])].map((external) => `${platform}:${external}`);
  });
  return found.length === 0 ? group : { ...group, members: [...new Set([...group.members, ...found])] };
}

function partsOf(id: string): readonly [platform: string, id: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, colon), id.slice(colon + 1)];
}

/** Whom to ask about now; null where nothing has to be looked up. */
function dueIn({ people, listed, askedAt, at }: Known, own: readonly string[], now: Temporal.Instant) {
  const older = (than: Temporal.Instant | null, seconds: number) =>
    than === null || now.since(than).total('seconds') >= seconds;
  const due = (one: string, seconds: number) => older(askedAt.get(one) ?? null, seconds);
  if (listed || at === null) return older(at, FRESH_SECONDS) ? [...new Set([...own, ...people])] : null;
  const asked = [
    ...own.filter((one) => due(one, FRESH_SECONDS)),
    ...[...people].filter((one) => due(one, RECHECK_SECONDS)),
  ];
  return asked.length === 0 ? null : [...new Set(asked)];
}

async function lookedUp(
  inGroup: NonNullable<Platform['inGroup']>,
  id: string,
  before: Known,
  asked: readonly string[],
  at: Temporal.Instant,
): Promise<Known | { readonly failed: string }> {
  const found = await inGroup(id, asked);
  switch (found.outcome) {
    case 'all':
      return { people: new Set(found.members), listed: true, askedAt: new Map(), at };
    case 'asked': {
      const others = [...before.people].filter((one) => !asked.includes(one));
      const askedAt = new Map([...before.askedAt, ...asked.map((one) => [one, at] as const)]);
      return { people: new Set([...others, ...found.members]), listed: false, askedAt, at };
    }
    case 'failed':
      return { failed: found.reason };
  }
}

async function fromShelf({ shelf }: Pick<Parts, 'shelf'>, group: string): Promise<Known> {
  const people = (await shelf.get(SHELF, group)) as readonly string[] | null;
  return { people: new Set(people), listed: false, askedAt: new Map(), at: null };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** The same parts once it is looked up who is in the groups: what is decided from them knows all members. */
export async function withMembers(parts: Parts, askers: readonly PersonId[] = []): Promise<Parts> {
  const { members, procedure } = parts;
  if (procedure.groups.every(({ from }) => from === undefined)) return parts;
  await members.refresh(askers);
  const store: Store = {
    ...parts.store,
    incident: async (by) => {
      const filed = await parts.store.incident(by);
      return filed && { ...filed, procedure: members.fill(filed.procedure) };
    },
  };
  return { ...parts, store, procedure: members.fill(procedure) };
}
