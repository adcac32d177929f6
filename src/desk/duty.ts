import { awaySaid, coverSaid, dutyAnswer, presentSaid } from '../card/answers/duty.ts';
import type { Rich } from '../card/card.ts';
import { awayForm, coverForm } from '../card/forms/duty.ts';
import { type Duty, mayChangeDuty } from '../incident/access.ts';
import type { DutyAction } from '../incident/permissions.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Answer } from '../platform.ts';
import { awayUntil, turnsBetween, turnsFrom } from '../procedure/duty.ts';
import { findRota } from '../procedure/lookup.ts';
import { peopleOf, type Rota, type Turn } from '../procedure/rota.ts';
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
  const { rotas } = parts.procedure;
  if (rotas.length > 0 && !mayCover(asking)) return refusing(asking, notAllowed(who), null);
  if (rotas.length === 0) return refusing(asking, { code: 'noRotas' }, null);
  const chosen = findRota(parts.procedure, text) ?? (rotas.length === 1 ? rotas[0] : null);
  return { kind: 'form', form: coverForm(who.reader, rotas, chosen?.key ?? null) };
}

async function cover(asking: Asking, request: Extract<DutyRequest, { type: 'cover' }>, id: string): Promise<Answer> {
  const { who, parts } = asking;
  const refused = () => refusing(asking, notAllowed(who), null, 'rota');
  if (parts.procedure.rotas.length > 0 && !mayCover(asking)) return refused();
  const rota = rotaOf(asking, request.rota);
  if ('code' in rota) return refusing(asking, rota, null, 'rota');
  const person = request.person === 'me' ? who.person.id : await remembered(parts, request.person);
  const given = request.person.slice(request.person.indexOf(':') + 1);
  if (person === null) return refusing(asking, { code: 'unknownPerson', given }, null, 'person');
  const { from, to } = request;
  const turns = turnsBetween(rota, from, to, await dutyBook(parts));
  if (turns === null) return refusing(asking, { code: 'coverTooLong' }, null, 'to');
  const changed = turns.filter((turn) => turn.person !== person);
  const insteadOf = [...new Set(changed.map((turn) => turn.person))];
  const action = who.ids.includes(person) ? 'coverDuty' : 'giveDuty';
  const holders = action === 'coverDuty' ? turns.map((turn) => turn.person) : insteadOf;
  if (!mayChange(asking, action, { rota, holders })) {
    const others = await turnsOfOthers(asking, action, rota, changed);
    return others === null ? refused() : refusing(asking, others, null, 'to');
  }
  const name = (await parts.store.people([person])).get(person)?.name ?? given;
  if (!(await mayRespond(parts, person))) return refusing(asking, { code: 'notResponder', name }, null, 'person');
  await addCover(parts, id, { rota: rota.key, person, from, to });
  for (const reader of [person, ...insteadOf].filter((one) => !who.ids.includes(one))) {
    const matter = { type: 'cover', rota: rota.key, person, insteadOf, from, to, by: who.person.id, reader } as const;
    await tellDirectly(parts, matter, id, reader);
  }
  return shown(asking, coverSaid(who.reader, { rota, name, from, to }));
}

function mayChange({ who, parts: { procedure } }: Asking, action: DutyAction, duty: Duty): boolean {
  return mayChangeDuty(who.standing, who.ids, action, { procedure, duty });
}

/** Whether this person may change who has duty at all: whoever can have duty by a rota may, for all that is known yet. */
function mayCover(asking: Asking): boolean {
  return asking.parts.procedure.rotas.some((rota) => {
    const one = { rota, holders: peopleOf(rota).filter((person) => asking.who.ids.includes(person)) };
    return mayChange(asking, 'coverDuty', one) || mayChange(asking, 'giveDuty', one);
  });
}

/** More turns than these are counted, not listed. */
const LISTED = 5;

/** Whose turns whoever has a part of that time would give away with their own; null where they may give nothing of it. */
async function turnsOfOthers(
  asking: Asking,
  action: DutyAction,
  rota: Rota,
  turns: readonly Turn[],
): Promise<Refusal | null> {
  const { who, parts } = asking;
  const own = turns.map(({ person }) => person).filter((one) => who.ids.includes(one));
  if (own.length === 0 || !mayChange(asking, action, { rota, holders: own })) return null;
  const others = turns.filter(({ person }) => !who.ids.includes(person));
  const people = await parts.store.people([...new Set(others.map(({ person }) => person))]);
  const listed = others.slice(0, LISTED).map(({ person, from, to }) => ({ name: named(people, person), from, to }));
  return { code: 'turnsOfOthers', turns: listed, further: others.length - listed.length };
}

function named(people: ReadonlyMap<PersonId, { readonly name: string }>, id: PersonId): string {
  return people.get(id)?.name ?? id.slice(id.indexOf(':') + 1);
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

async function shown(asking: Asking, said: Rich | null): Promise<Answer> {
  const { parts, who } = asking;
  const now = parts.now();
  const book = await dutyBook(parts);
  const turnsOf = (rota: Rota) => turnsFrom(rota, now, NEXT, book);
  const rotas = parts.procedure.rotas.map((rota) => ({ rota, turns: turnsOf(rota) }));
  const ids = [...new Set(rotas.flatMap(({ turns }) => turns.map(({ person }) => person)))];
  const people = await parts.store.people(ids);
  const lines = rotas.map(({ rota, turns }) => ({
    rota,
    turns: turns.map((turn) => ({
      ...turn,
      name: named(people, turn.person),
      awayUntil: awayUntil(turn.person, now, book),
    })),
  }));
  const ends = who.ids.map((id) => awayUntil(id, now, book)).filter((end) => end !== null);
  const card = dutyAnswer(who.reader, {
    lines,
    now,
    said,
    away: ends[0] ?? null,
    mayCover: mayCover(asking),
  });
  return { kind: 'card', card };
}
