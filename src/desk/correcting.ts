import { correctionForm } from '../card/forms/correction-preview.ts';
import { mayAsk } from '../incident/access.ts';
import type { Ask } from '../incident/command.ts';
import { decide } from '../incident/decide.ts';
import type { Entry, Event } from '../incident/event.ts';
import { textsIn } from '../incident/event.ts';
import { evolve } from '../incident/evolve.ts';
import type { Filed } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { PersonId, TextId } from '../incident/terms.ts';
import type { Answer } from '../platform.ts';
import { type Asking, refusing, shown } from './answers.ts';
import { ask } from './change.ts';
import { change } from './changing.ts';
import { look } from './look.ts';
import { type ToldText, textFor } from './moved-on.ts';
import type { Parts } from './parts.ts';
import { clientsRead, places, routesOf } from './places.ts';
import { readings } from './readings.ts';
import type { Request } from './request.ts';

const COLLECTION = 'corrections';

type Correct = Extract<Ask, { type: 'correct' }>;

/** A correction of what clients read, kept until its writer has looked at it. */
interface Looked {
  readonly number: number;
  readonly by: PersonId;
  readonly entry: number;
  /** What stood there when it was looked at. */
  readonly instead: TextId;
  readonly body: string;
  readonly happenedAt: Temporal.Instant | null;
}

/** A correction is done at once; where clients read the text, once its writer has seen how they will read it and where. */
export async function correct(asking: Asking, number: number, asked: Correct): Promise<Answer> {
  return (await lookedAt(asking, number, asked, false)) ?? change(asking, number, asked);
}

/** Null where nothing need be looked at, or the correction would be refused anyhow. */
async function lookedAt(asking: Asking, number: number, asked: Correct, again: boolean): Promise<Answer | null> {
  const { parts, who } = asking;
  const { text } = asked;
  const filed = text && (await parts.store.incident({ number }));
  if (!text || !filed) return null;
  const timeline = await parts.store.timeline(filed.incident.id);
  const entry = timeline.find(({ seq }) => seq === asked.entry);
  const read = entry && readAs(entry, timeline, filed);
  if (!entry || !read) return null;
  if (!mayAsk(who.standing, who.ids, 'correct', { ...filed, entry })) return null;
  const { incident, procedure } = filed;
  const destinations = clientsRead(parts, incident, procedure);
  const now = parts.now();
  const by = who.person.id;
  const decision = decide({ incident, by, procedure, now, entry }, asked);
  if ('refusal' in decision || destinations.length === 0) return null;
  const id = parts.newId();
  const { body } = text;
  const { happenedAt } = asked;
  const instead = read.text;
  const kept: Looked = { number, by, entry: entry.seq, instead, body, happenedAt };
  await parts.shelf.put(COLLECTION, id, kept, now);
  const view = await look(parts, corrected(filed, decision.events, text, by, now), [read.entry], who.reader);
  const form = correctionForm(view, read.entry, {
    correction: id,
    readings: await readings(parts, incident, destinations),
    staff: routesOf(parts, await places(parts), incident, procedure).staff,
    again,
  });
  return { kind: 'form', form };
}

/** The entry by which clients read what stands in this one's place, which may be a correction itself; null where they don't. */
function readAs(of: Entry, timeline: readonly Entry[], { incident }: Filed): ToldText | null {
  const [text] = textsIn(of.event);
  if (text === undefined) return null;
  const now = standing(incident, text);
  const entry = timeline.find(({ event }) => textFor(event).some((one) => standing(incident, one) === now));
  return entry ? { entry, text: now } : null;
}

/** The incident as it will be once these are written. */
function corrected(
  filed: Filed,
  events: readonly Event[],
  { id, body }: NonNullable<Correct['text']>,
  by: PersonId,
  at: Temporal.Instant,
): Filed {
  const { seq } = filed.incident;
  const entries = events.map((event, index) => ({ seq: seq + index + 1, at, by, event }));
  const incident = entries.reduce(evolve, filed.incident);
  return { ...filed, incident, texts: new Map([...filed.texts, [id, body]]) };
}

/** Corrects what its writer has looked at; null for what is no correction. */
export async function sendCorrection(
  asking: Asking,
  { number, draft: key }: Extract<Request, { type: 'send' }>,
): Promise<Answer | null> {
  const { parts, who, inbound, platform } = asking;
  const kept = (await parts.shelf.get(COLLECTION, key)) as Looked | null;
  if (kept === null) return null;
  if (kept.number !== number || !who.ids.includes(kept.by)) return refusing(asking, { code: 'draftGone' }, null);
  const { entry: seq, body, happenedAt } = kept;
  const asked = { type: 'correct', entry: seq, text: { id: parts.newId(), body }, happenedAt } as const;
  // What its writer looked at is no longer so: once more, before clients read it.
  if (await isCorrectedSince(parts, kept)) {
    const anew = await lookedAt(asking, number, asked, true);
    if (anew !== null) return anew;
  }
  const result = await ask(parts, who, { platform: platform.name, id: inbound.id }, number, asked);
  // Its text lives on in the timeline only, where it can be withdrawn.
  if (result.type === 'changed') await parts.shelf.put(COLLECTION, key, null, parts.now());
  return shown(asking, result, body);
}

async function isCorrectedSince({ store }: Parts, { number, instead }: Looked): Promise<boolean> {
  const filed = await store.incident({ number });
  return filed !== null && (standing(filed.incident, instead) !== instead || filed.texts.get(instead) === null);
}
