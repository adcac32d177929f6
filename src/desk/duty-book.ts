import type { PersonId } from '../incident/terms.ts';
import type { Absence, Cover, DutyBook, Turn } from '../procedure/rota.ts';
import type { Parts } from './parts.ts';

const COVERS = 'covers';
const ABSENCES = 'absences';
const CALENDARS = 'calendars';
/** What people said before is over long since. */
const MOST = 500;

/** What people and calendars said about who has duty: to be looked up before something is decided, not within. */
export async function dutyBook({ shelf }: Pick<Parts, 'shelf'>): Promise<DutyBook> {
  const [covers, absences, calendars] = await Promise.all([
    shelf.list(COVERS, MOST),
    shelf.list(ABSENCES, MOST),
    shelf.list(CALENDARS, MOST),
  ]);
  return {
    covers: covers.map(({ body }) => body as Cover),
    absences: absences.map(({ body }) => body as Absence),
    calendars: Object.fromEntries(calendars.map(({ key, body }) => [key, body as readonly Turn[]])),
  };
}

/** Remembers what somebody asked for by the id of their request: the same again changes nothing. */
export async function addCover({ shelf, now }: Pick<Parts, 'shelf' | 'now'>, id: string, cover: Cover): Promise<void> {
  await shelf.add(COVERS, id, cover, now());
}

export async function addAbsence(
  { shelf, now }: Pick<Parts, 'shelf' | 'now'>,
  id: string,
  absence: Absence,
): Promise<void> {
  await shelf.add(ABSENCES, id, absence, now());
}

/** Ends every absence of this person that isn't over. */
export async function endAbsences(
  { shelf, now }: Pick<Parts, 'shelf' | 'now'>,
  people: readonly PersonId[],
): Promise<void> {
  const at = now();
  for (const { key, body } of await shelf.list(ABSENCES, MOST)) {
    const absence = body as Absence;
    const theirs = absence.people.some((id) => people.includes(id));
    if (!theirs || Temporal.Instant.compare(absence.to, at) <= 0) continue;
    const from = Temporal.Instant.compare(absence.from, at) < 0 ? absence.from : at;
    await shelf.put(ABSENCES, key, { ...absence, from, to: at } satisfies Absence, at);
  }
}

/** What was read last from a rota's calendar. */
export async function keepCalendar(
  { shelf, now }: Pick<Parts, 'shelf' | 'now'>,
  rota: string,
  turns: readonly Turn[],
): Promise<void> {
  await shelf.put(CALENDARS, rota, turns, now());
}
