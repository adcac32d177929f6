import { mayAsk, sight } from '../incident/access.ts';
import type { Ask, Written } from '../incident/command.ts';
import { decide, decideRaise, decideTick } from '../incident/decide.ts';
import { nextDeadline } from '../incident/due.ts';
import type { Entry, Event } from '../incident/event.ts';
import { begin, evolve } from '../incident/evolve.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { type Incident, isUnrestored, type PersonId } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import { notices } from '../notice/notices.ts';
import type { Places, Routes } from '../notice/routes.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { OutcomeUnknown, StoreUnavailable } from './faults.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';
import type { Change, Commit, Outcome, RequestKey } from './store.ts';
import { notAllowed, type Who } from './who.ts';

/** What became of a request for a change; `filed` is the incident as it stands now, where the person may see it. */
export type Result =
  | { readonly type: 'changed'; readonly command: string; readonly filed: Filed }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly filed: Filed | null };

/** Of forty people who ask in the same second each but the last conflicts at most once with every other. */
const MOST_CONFLICTS = 100;

/** Read, decide, one write guarded by the incident's seq; on conflict again. */
export async function ask(
  parts: Parts,
  who: Who,
  key: RequestKey,
  number: number,
  asked: Ask,
  draft: string | null = null,
): Promise<Result> {
  const known = await places(parts);
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const filed = await parts.store.incident({ number });
    if (!filed || sight(who.standing, who.person.id, filed.incident) === 'nothing') {
      return refuse(parts, key, { code: 'notFound', reference: reference(number) }, null);
    }
    // Asked after the incident was read: whoever sends the draft meanwhile moves the incident on.
    if (draft !== null && (await parts.store.draft(draft)) === null) return usedUp(parts, key, filed);
    const { incident, procedure } = filed;
    if (!mayAsk(who.standing, who.person.id, asked.type, incident)) {
      return refuse(parts, key, notAllowed(who), filed);
    }
    const now = parts.now();
    const decision = decide({ incident, by: who.person.id, procedure, now }, asked);
    if ('refusal' in decision) return refuse(parts, key, decision.refusal, filed);
    const change = changeOf(incident, decision.events, {
      request: key,
      command: asked.type,
      by: who.person.id,
      procedure,
      routes: routesOf(parts, known, incident, procedure),
      texts: textsOf(asked),
      now,
      draft,
    });
    const commit = await written(parts, key, () => parts.store.append(change));
    if (commit.type === 'conflict') continue;
    if (commit.type === 'repeated') return outcome(parts, commit.outcome);
    parts.nudge();
    return { type: 'changed', command: asked.type, filed: after(filed, change) };
  }
  throw new Error(`INC-${number} moved on ${MOST_CONFLICTS} times while one request was decided`);
}

/** The draft was sent: by this very request, or by another click at the same moment. */
async function usedUp(parts: Parts, key: RequestKey, filed: Filed): Promise<Result> {
  return (await firstAnswer(parts, key)) ?? { type: 'refused', refusal: { code: 'draftGone' }, filed };
}

/** A write that the database did not answer may have been done all the same: the request's own key tells. */
async function written(parts: Parts, key: RequestKey, write: () => Promise<Commit>): Promise<Commit> {
  try {
    return await write();
  } catch (fault) {
    if (!(fault instanceof StoreUnavailable)) throw fault;
    const first = await parts.store.answered(key).catch((again: unknown) => {
      throw new OutcomeUnknown(again);
    });
    if (first === null) throw fault;
    return { type: 'repeated', outcome: first };
  }
}

/** Writes a new incident down, allocated at once. */
export async function raise(
  parts: Parts,
  who: Who,
  key: RequestKey,
  raised: Parameters<typeof decideRaise>[0],
): Promise<Result> {
  const { procedure } = parts;
  const now = parts.now();
  const decision = decideRaise(raised, who.person.id, procedure, now);
  if ('refusal' in decision) return { type: 'refused', refusal: decision.refusal, filed: null };
  const entries = entriesOf(decision.events, 0, who.person.id, now);
  const [first, ...rest] = entries;
  if (!first) throw new Error('A raise decided nothing');
  const incident = rest.reduce(evolve, begin(raised.incident, first) as Incident);
  const texts = [raised.title, ...(raised.description ? [raised.description] : [])];
  const routes = routesOf(parts, await places(parts), incident, procedure);
  const change: Change = {
    request: key,
    command: 'raise',
    incident,
    nextDueAt: nextDeadline(incident, procedure),
    entries,
    texts,
    notices: notices(incident, entries, routes),
    stopsClock: false,
    now,
    draft: null,
  };
  const commit = await written(parts, key, () => parts.store.file(change));
  if (commit.type === 'repeated') return outcome(parts, commit.outcome);
  if (commit.type === 'conflict') throw new Error('A new incident can have no conflict');
  parts.nudge();
  const filed = { number: commit.number, incident, texts: new Map<string, string | null>(), procedure };
  return { type: 'changed', command: 'raise', filed: after(filed, change) };
}

/** What the clock does to one due incident: nothing but its next look when a person made it needless meanwhile. */
export function tick(parts: Parts, known: Places, filed: Filed, now: Temporal.Instant): Change {
  const { incident, procedure } = filed;
  return changeOf(incident, decideTick(incident, procedure, now), {
    request: null,
    command: 'tick',
    by: null,
    procedure,
    routes: routesOf(parts, known, incident, procedure),
    texts: [],
    now,
    draft: null,
  });
}

interface Asking {
  readonly request: RequestKey | null;
  readonly command: string;
  readonly by: PersonId | null;
  readonly procedure: Procedure;
  readonly routes: Routes;
  readonly texts: readonly Written[];
  readonly now: Temporal.Instant;
  readonly draft: string | null;
}

function changeOf(before: Incident, events: readonly Event[], asking: Asking): Change {
  const { request, command, procedure, routes, texts, now, draft } = asking;
  const entries = entriesOf(events, before.seq, asking.by, now);
  const incident = entries.reduce(evolve, before);
  return {
    request,
    command,
    incident,
    nextDueAt: nextDeadline(incident, procedure),
    entries,
    texts,
    notices: entries.length === 0 ? [] : notices(incident, entries, routes),
    stopsClock: (isUnrestored(before) && !isUnrestored(incident)) || incident.status === 'closed',
    now,
    draft,
  };
}

function entriesOf(events: readonly Event[], from: number, by: PersonId | null, at: Temporal.Instant): Entry[] {
  return events.map((event, index) => ({ seq: from + index + 1, at, by, event }));
}

function textsOf(asked: Ask): Written[] {
  const written = Object.values(asked).filter((value): value is Written => isWritten(value));
  return written.filter(({ body }) => body.trim() !== '');
}

/** The person's own words in a request; '' where there are none. */
export function wordsIn(asked: Ask): string {
  return textsOf(asked)
    .map(({ body }) => body)
    .join('\n');
}

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'body' in value;
}

function after(filed: Filed, change: Change): Filed {
  const texts = new Map([...filed.texts, ...change.texts.map(({ id, body }) => [id, body] as const)]);
  return { ...filed, incident: change.incident, texts };
}

async function refuse(parts: Parts, key: RequestKey, refusal: Refusal, filed: Filed | null): Promise<Result> {
  const refused: Outcome = { type: 'refused', refusal, incident: filed?.incident.id ?? null };
  return outcome(parts, await parts.store.refuse(key, refused, parts.now()), filed);
}

/** What the same request came to before; null when it is new. */
export async function firstAnswer(parts: Parts, key: RequestKey): Promise<Result | null> {
  const first = await parts.store.answered(key);
  return first && outcome(parts, first);
}

/** The first answer to a request, with today's incident. */
async function outcome(parts: Parts, first: Outcome, known: Filed | null = null): Promise<Result> {
  const filed =
    first.incident === null || known?.incident.id === first.incident
      ? known
      : await parts.store.incident({ id: first.incident }).catch((fault: unknown) => {
          // It is saved, so that nobody may hear that it isn't.
          throw first.type === 'changed' && fault instanceof StoreUnavailable ? new OutcomeUnknown(fault) : fault;
        });
  if (first.type === 'refused') return { type: 'refused', refusal: first.refusal, filed };
  if (!filed) throw new Error(`Incident ${first.incident} was changed and is gone`);
  return { type: 'changed', command: first.command, filed };
}
