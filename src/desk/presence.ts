import type { Presence } from '../incident/absence.ts';
import type { PersonId } from '../incident/terms.ts';
import { isAway, onDuty } from '../procedure/duty.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { DutyBook } from '../procedure/rota.ts';
import { dutyBook } from './duty-book.ts';
import type { Parts } from './parts.ts';

/** What is looked up before deadlines or an escalation are decided, which ask nothing themselves. */
export interface Roster {
  readonly book: DutyBook;
  /** Whoever was looked up, and is no member any more. */
  readonly gone: ReadonlySet<PersonId>;
}

/** By these procedures: an incident keeps the one that it was opened under. */
export async function roster(parts: Parts, procedures: readonly Procedure[]): Promise<Roster> {
  const book = await dutyBook(parts);
  const named = procedures.flatMap((procedure) => namedIn(procedure, book, parts.now()));
  return { book, gone: await goneOf(parts, named) };
}

/** As `roster`, for these people alone. */
export async function rosterOf(parts: Parts, people: readonly PersonId[]): Promise<Roster> {
  return { book: await dutyBook(parts), gone: await goneOf(parts, people) };
}

async function goneOf(parts: Parts, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const gone = await Promise.all(
    [...new Set(people)].map(async (person) => ((await isGone(parts, person)) ? [person] : [])),
  );
  return new Set(gone.flat());
}

/** Platforms are asked no oftener than this, though deadlines are looked at every few seconds. */
const FRESH_SECONDS = 60;

/** As `roster`, for the clock: who is no member any more is looked up once a minute. */
export function rosterKept(parts: Parts): () => Promise<Roster> {
  let last: { readonly at: Temporal.Instant; readonly roster: Roster } | null = null;
  return async () => {
    const now = parts.now();
    if (last === null || now.since(last.at).total('seconds') >= FRESH_SECONDS) {
      last = { at: now, roster: await roster(parts, await parts.store.proceduresInUse()) };
    }
    return { ...last.roster, book: await dutyBook(parts) };
  };
}

/** Who can be called at that moment by an incident's own procedure. */
export function presenceIn({ book, gone }: Roster, { rotas }: Procedure, now: Temporal.Instant): Presence {
  return {
    onDuty: (key) => {
      const rota = rotas.find((one) => one.key === key);
      return rota ? (onDuty(rota, now, book)?.person ?? null) : null;
    },
    absent: (person) => {
      if (gone.has(person)) return 'gone';
      return isAway(person, now, book) ? 'away' : null;
    },
  };
}

function namedIn(
  { services, groups, path, paths, lastResort, rotas }: Procedure,
  book: DutyBook,
  now: Temporal.Instant,
) {
  const steps = [...path, ...paths.flatMap((one) => one.steps), lastResort];
  return [
    ...services.flatMap(({ owner, manager }) => [owner, manager].filter((one) => one !== null)),
    ...groups.flatMap(({ manager }) => manager ?? []),
    ...steps.flatMap(({ to }) => (to.startsWith('person:') ? [to.slice('person:'.length)] : [])),
    ...rotas.flatMap((rota) => onDuty(rota, now, book)?.person ?? []),
  ];
}

/** Where the platform doesn't tell, the person counts as there: rather a call in vain than nobody called. */
async function isGone({ platforms }: Parts, person: PersonId): Promise<boolean> {
  const colon = person.indexOf(':');
  const actor = await platforms.get(person.slice(0, colon))?.actor(person.slice(colon + 1));
  return actor?.deactivated === true || actor?.standing === 'outsider';
}
