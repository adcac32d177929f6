import { awaySaid, coverSaid, dutyAnswer, presentSaid } from '../card/answers/duty.ts';
import type { Rich } from '../card/card.ts';
import { awayForm, coverForm } from '../card/forms/duty.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Answer } from '../platform.ts';
import { awayUntil, turnsFrom } from '../procedure/duty.ts';
import { findRota } from '../procedure/lookup.ts';
import type { DutyBook, Rota } from '../procedure/rota.ts';
import { type Asking, refusing } from './answers.ts';
import { addAbsence, addCover, dutyBook, endAbsences } from './duty-book.ts';
import type { DutyRequest } from './duty-request.ts';
import { mayRespond, remembered } from './named.ts';
import { tellDirectly } from './tell.ts';
import { notAllowed } from './who.ts';

/** Who has duty, and what people say about it. Whoever isn't of the organisation hears nothing of it. */
export async function duty(asking: Asking, request: DutyRequest): Promise<Answer> {
  const { who, parts, platform, inbound } = asking;
  if (who.standing === 'client') return refusing(asking, notAllowed(who), null);
  const id = `${platform.name}:${inbound.id}`;
  switch (request.type) {
    case 'duty':
      return shown(asking, null);
    case 'cover':
      return cover(asking, request, id);
    case 'away': {
      const { from, to } = request;
      await addAbsence(parts, id, { people: who.ids, from, to });
      return shown(asking, awaySaid(who.reader, from, to));
    }
    case 'present':
      await endAbsences(parts, who.ids);
      return shown(asking, presentSaid(who.reader));
  }
}

/** The forms, for whoever may use them. */
export async function openDuty(asking: Asking, form: 'cover' | 'away', text: string): Promise<Answer> {
  const { who, parts } = asking;
  if (form === 'away') {
    if (who.standing === 'client') return refusing(asking, notAllowed(who), null);
    return { kind: 'form', form: awayForm(who.reader) };
  }
  if (who.standing !== 'responder') return refusing(asking, notAllowed(who), null);
  const { rotas } = parts.procedure;
  if (rotas.length === 0) return refusing(asking, { code: 'noRotas' }, null);
  const chosen = findRota(parts.procedure, text) ?? (rotas.length === 1 ? rotas[0] : null);
  return { kind: 'form', form: coverForm(who.reader, rotas, chosen?.key ?? null) };
}

async function cover(asking: Asking, request: Extract<DutyRequest, { type: 'cover' }>, id: string): Promise<Answer> {
  const { who, parts } = asking;
  if (who.standing !== 'responder') return refusing(asking, notAllowed(who), null, 'rota');
  const rota = rotaOf(asking, request.rota);
  if ('code' in rota) return refusing(asking, rota, null, 'rota');
  const person = request.person === 'me' ? who.person.id : await remembered(parts, request.person);
  const given = request.person.slice(request.person.indexOf(':') + 1);
  if (person === null) return refusing(asking, { code: 'unknownPerson', given }, null, 'person');
  const name = (await parts.store.people([person])).get(person)?.name ?? given;
  if (!(await mayRespond(parts, person))) return refusing(asking, { code: 'notResponder', name }, null, 'person');
  const { from, to } = request;
  const insteadOf = covered(rota, request, await dutyBook(parts)).filter((one) => one !== person);
  await addCover(parts, id, { rota: rota.key, person, from, to });
  for (const reader of [person, ...insteadOf].filter((one) => !who.ids.includes(one))) {
    const matter = { type: 'cover', rota: rota.key, person, insteadOf, from, to, by: who.person.id, reader } as const;
    await tellDirectly(parts, matter, id, reader);
  }
  return shown(asking, coverSaid(who.reader, { rota, name, from, to }));
}

/** More turns than these are in no cover. */
const MOST_COVERED = 50;

/** Everybody who would have had duty then, each once. */
function covered(rota: Rota, { from, to }: { from: Temporal.Instant; to: Temporal.Instant }, book: DutyBook) {
  const turns = turnsFrom(rota, from, MOST_COVERED, book).filter((turn) => Temporal.Instant.compare(turn.from, to) < 0);
  return [...new Set(turns.map(({ person }) => person))];
}

/** The rota that is meant, or why none is. */
function rotaOf({ parts: { procedure } }: Asking, given: string | null) {
  const [only, another] = procedure.rotas;
  if (!only) return { code: 'noRotas' } as const;
  if (given === null) return another ? ({ code: 'rotaMissing' } as const) : only;
  return findRota(procedure, given) ?? ({ code: 'unknownRota', given } as const);
}

/** More than these are in a rota, but no glance. */
const NEXT = 2;

async function shown({ parts, who }: Asking, said: Rich | null): Promise<Answer> {
  const now = parts.now();
  const book = await dutyBook(parts);
  const turnsOf = (rota: Rota) => turnsFrom(rota, now, NEXT, book);
  const rotas = parts.procedure.rotas.map((rota) => ({ rota, turns: turnsOf(rota) }));
  const ids = [...new Set(rotas.flatMap(({ turns }) => turns.map(({ person }) => person)))];
  const people = await parts.store.people(ids);
  const named = (id: PersonId) => people.get(id)?.name ?? id.slice(id.indexOf(':') + 1);
  const lines = rotas.map(({ rota, turns }) => ({
    rota,
    turns: turns.map((turn) => ({ ...turn, name: named(turn.person), awayUntil: awayUntil(turn.person, now, book) })),
  }));
  const ends = who.ids.map((id) => awayUntil(id, now, book)).filter((end) => end !== null);
  const card = dutyAnswer(who.reader, {
    lines,
    now,
    said,
    away: ends[0] ?? null,
    mayCover: who.standing === 'responder',
  });
  return { kind: 'card', card };
}
