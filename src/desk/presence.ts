import type { Presence } from '../incident/absence.ts';
import type { PersonId } from '../incident/terms.ts';
import { awayUntil, isAway, onDuty } from '../procedure/duty.ts';
import type { Group, Procedure } from '../procedure/procedure.ts';
import type { DutyBook } from '../procedure/rota.ts';
import { dutyBook } from './duty-book.ts';
import { isGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** What is looked up before deadlines or an escalation are decided, which ask nothing themselves. */
export interface Roster {
  readonly book: DutyBook;
  /** Whoever was looked up, and is no member any more. */
  readonly gone: ReadonlySet<PersonId>;
  readonly isWhole: (group: Group) => boolean;
}

/** By these procedures: an incident keeps the one that it was opened under. */
export async function roster(parts: Parts, procedures: readonly Procedure[]): Promise<Roster> {
  const book = await dutyBook(parts);
  const named = procedures.flatMap((procedure) => namedIn(procedure, book, parts.now()));
  return rosterWith(parts, book, await goneOf(parts, named));
}

/** As `roster`, for these people alone. */
export async function rosterOf(parts: Parts, people: readonly PersonId[]): Promise<Roster> {
  return rosterWith(parts, await dutyBook(parts), await goneOf(parts, people));
}

/** Who left their group is known from the clock: they may be many, and nobody waits for that. */
function rosterWith({ members }: Parts, book: DutyBook, gone: ReadonlySet<PersonId>): Roster {
  return { book, gone: new Set([...gone, ...members.gone()]), isWhole: members.isWhole };
}

async function goneOf(parts: Parts, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const gone = await Promise.all(
    [...new Set(people)].map(async (person) => ((await isGone(parts, person)) ? [person] : [])),
  );
  return new Set(gone.flat());
}

/** Until when that person is away, by what they said; `gone` for who is no member any more; null for who is there. */
export async function absenceOf(parts: Parts, person: PersonId): Promise<Temporal.Instant | 'gone' | null> {
  return (await isGone(parts, person)) ? 'gone' : awayUntil(person, parts.now(), await dutyBook(parts));
}

/** Platforms are asked no oftener than this, though deadlines are looked at every few seconds. */
const FRESH_SECONDS = 60;

/** As `roster`, for the clock: who is no member any more is looked up once a minute. */
export function rosterKept(parts: Parts): () => Promise<Roster> {
  let last: { readonly at: Temporal.Instant; readonly roster: Roster } | null = null;
  return async () => {
    const now = parts.now();
    if (last === null || now.since(last.at).total('seconds') >= FRESH_SECONDS) {
      const procedures = (await parts.store.proceduresInUse()).map(parts.members.fill);
      const book = await dutyBook(parts);
      const groups = procedures.flatMap(calledGroups).filter(parts.members.isWhole);
      await parts.members.lookForGone(groups, (person) => isAway(person, now, book));
      last = { at: now, roster: await roster(parts, procedures) };
    }
    return { ...last.roster, book: await dutyBook(parts) };
  };
}

/** Who can be called at that moment by an incident's own procedure. */
export function presenceIn(
  { book, gone, isWhole }: Roster,
  { rotas, groups }: Procedure,
  now: Temporal.Instant,
): Presence {
  return {
    onDuty: (key) => {
      const rota = rotas.find((one) => one.key === key);
      return rota ? (onDuty(rota, now, book)?.person ?? null) : null;
    },
    absent: (person) => {
      if (gone.has(person)) return 'gone';
      return isAway(person, now, book) ? 'away' : null;
    },
    isWhole: (key) => groups.some((group) => group.key === key && isWhole(group)),
    covers: (person) => {
      const covered = rotas.filter((rota) => onDuty(rota, now, { ...book, covers: [] })?.person === person);
      const instead = covered.flatMap((rota) => onDuty(rota, now, book)?.person ?? []);
      return instead.find((one) => one !== person) ?? null;
    },
  };
}

const stepsIn = ({ path, paths, lastResort }: Procedure) => [
  ...path,
  ...paths.flatMap(({ steps }) => steps),
  lastResort,
];

/** The groups that a step calls. */
function calledGroups(procedure: Procedure): readonly Group[] {
  const called = new Set<string>(stepsIn(procedure).map(({ to }) => to));
  return procedure.groups.filter(({ key }) => called.has(`group:${key}`));
}

function namedIn(procedure: Procedure, book: DutyBook, now: Temporal.Instant) {
  return [...namedByName(procedure), ...procedure.rotas.flatMap((rota) => onDuty(rota, now, book)?.person ?? [])];
}

function namedByName(procedure: Procedure): readonly PersonId[] {
  const { services, groups } = procedure;
  return [
    ...services.flatMap(({ owner, manager }) => [owner, manager].filter((one) => one !== null)),
    ...groups.flatMap(({ manager }) => manager ?? []),
    ...stepsIn(procedure).flatMap(({ to }) => (to.startsWith('person:') ? [to.slice('person:'.length)] : [])),
  ];
}

/** Whether a procedure names anybody who could be away: else nothing has to be looked up. */
export function namesAnybody(procedure: Procedure): boolean {
  const { groups, rotas } = procedure;
  const hasMembers = groups.some(({ members, from = [] }) => members.length + from.length > 0);
  return rotas.length > 0 || hasMembers || namedByName(procedure).length > 0;
}
