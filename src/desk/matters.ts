import type { Card, Span } from '../card/card.ts';
import { awayPost } from '../card/matters/away.ts';
import { calendarFailsPost, calendarNamesPost, calendarReadsPost } from '../card/matters/calendar.ts';
import { coverPost } from '../card/matters/cover.ts';
import { procedurePost } from '../card/matters/procedure.ts';
import { statusUnwrittenPost, statusWrittenPost } from '../card/matters/status-page.ts';
import type { Reader } from '../card/view.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';
import type { Matter } from '../notice/matter.ts';
import { onDuty } from '../procedure/duty.ts';
import { lasts } from './calendar-outages.ts';
import { dutyBook } from './duty-book.ts';
import { missedCard } from './missed.ts';
import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { differencesSince } from './procedure-change.ts';
import { readerOf } from './reader.ts';
import { sweptCard } from './sweep.ts';

type Of<Type extends Matter['type']> = Extract<Matter, { type: Type }>;

/** A matter put into words as it stands now; null when there is nothing to say any more. */
export async function matterCard(
  parts: Parts,
  { conversation, message }: { readonly conversation: Conversation; readonly message: string | null },
  matter: Matter,
  language: Language,
): Promise<Card | null> {
  const reader = await readerOf(parts, conversation, matter.type === 'cover' ? matter.reader : null, language);
  switch (matter.type) {
    case 'cover':
      return cover(parts, reader, matter);
    case 'calendarFails':
      return (await lasts(parts, matter.rota, matter.since)) ? calendarFails(parts, reader, matter) : null;
    case 'calendarReads':
      return calendarReadsPost(reader, parts.now(), rotaName(parts, reader, matter.rota), matter.since);
    case 'calendarNames':
      return calendarNamesPost(reader, parts.now(), rotaName(parts, reader, matter.rota), matter.names);
    case 'procedureChanged': {
      const found = await differencesSince(parts, matter.before, matter.after);
      return found.length === 0 ? null : procedurePost(reader, found);
    }
    case 'statusUnwritten':
      return statusUnwrittenPost(reader, parts.now(), matter.since, matter.why);
    case 'statusWritten':
      return statusWrittenPost(reader, parts.now(), matter.since);
    case 'away':
      return awayPost(reader, parts.now(), { ...matter, late: await parts.store.lateSince(matter.to) });
    case 'sweep':
      return sweptCard(parts, reader);
    case 'missed':
      return missedCard(parts, { conversation, message }, matter);
  }
}

async function cover(parts: Parts, reader: Reader, matter: Of<'cover'>): Promise<Card> {
  const { rota, person, insteadOf, from, to, by } = matter;
  const people = await parts.store.people([person, by, ...insteadOf]);
  return coverPost(reader, parts.now(), {
    rota: rotaName(parts, reader, rota),
    person: named(people, person),
    insteadOf: insteadOf.map((id) => named(people, id)),
    by: named(people, by),
    from,
    to,
    reads: matter.reader === person ? 'whoCovers' : 'whoIsCovered',
  });
}

async function calendarFails(parts: Parts, reader: Reader, { rota: key, since, why }: Of<'calendarFails'>) {
  const now = parts.now();
  const rota = parts.procedure.rotas.find((one) => one.key === key);
  const turn = rota ? onDuty(rota, now, await dutyBook(parts)) : null;
  const people = await parts.store.people(turn ? [turn.person] : []);
  return calendarFailsPost(reader, now, {
    rota: rotaName(parts, reader, key),
    since,
    why,
    onDuty: turn && { person: named(people, turn.person), to: turn.to },
  });
}

function rotaName({ procedure }: Parts, { language }: Reader, key: string): string {
  return procedure.rotas.find((one) => one.key === key)?.name[language] ?? key;
}

function named(people: ReadonlyMap<PersonId, Person>, id: PersonId): Span {
  return { kind: 'person', id, name: people.get(id)?.name ?? id.slice(id.indexOf(':') + 1), mention: false };
}
