import type { Presence } from '../incident/absence.ts';
import type { Ask, Written } from '../incident/command.ts';
import { withConsequences } from '../incident/decide.ts';
import { nextDeadline } from '../incident/due.ts';
import type { Entry, Event } from '../incident/event.ts';
import { evolve } from '../incident/evolve.ts';
import type { Filed } from '../incident/filed.ts';
import { type Incident, isUnrestored } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { PersonId } from '../incident/terms.ts';
import { followersOf } from '../notice/followers.ts';
import type { Notice } from '../notice/notice.ts';
import { cardsOf, notices } from '../notice/notices.ts';
import { openings } from '../notice/openings.ts';
import type { Routes } from '../notice/routes.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { OutcomeUnknown, StoreUnavailable } from './faults.ts';
import type { Parts } from './parts.ts';
import type { Change, Commit, Outcome, RequestKey } from './store.ts';

/** What became of a request for a change; `filed` is the incident as it stands now, where the person may see it. */
export type Result =
  | {
      readonly type: 'changed';
      readonly command: string;
      readonly filed: Filed;
      /** Of a new incident: what is like it, as it was found when it was written. */
      readonly alike?: readonly Filed[] | null;
    }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly filed: Filed | null };

/** Of forty people who ask in the same second each but the last conflicts at most once with every other. */
export const MOST_CONFLICTS = 100;

/** What a change is made from beside its events. */
export interface Making {
  readonly request: RequestKey | null;
  readonly command: string;
  readonly by: PersonId | null;
  /** All ids that the person ever had, where there are more. */
  readonly ids?: readonly PersonId[];
  /** Who can be called now, where that was looked up. */
  readonly presence?: Presence | null;
  readonly procedure: Procedure;
  readonly routes: (after: Incident) => Routes;
  readonly texts: readonly Written[];
  readonly now: Temporal.Instant;
  readonly draft: string | null;
  readonly again: readonly Notice[];
}

export function changeOf(before: Incident, decided: readonly Event[], making: Making): Change {
  const { request, command, procedure, routes, texts, now, draft, again } = making;
  const events = withConsequences(before, decided, procedure, making.by, making.ids, making.presence);
  const entries = entriesOf(events, before.seq, making.by, now);
  const incident = entries.reduce(evolve, before);
  return {
    request,
    command,
    incident,
    nextDueAt: nextDeadline(incident, procedure),
    entries,
    texts,
    notices:
      entries.length === 0
        ? []
        : [
            ...sealed(before, incident, routes),
            ...openings(before, incident, entries, procedure, routes(incident)),
            ...notices(incident, entries, routes(incident)),
          ],
    followers: followersOf(incident, entries),
    stopsClock: isUnrestored(before) ? !isUnrestored(incident) : incident.status !== before.status,
    now,
    draft,
    withdrawn: events.flatMap((event) => (event.type === 'withdrawn' ? event.texts : [])),
    again,
  };
}

/** Where its card was until it became private: it is shown anew there, and then says nothing more. */
function sealed(before: Incident, after: Incident, routes: Making['routes']): readonly Notice[] {
  if (before.members !== null || after.members === null) return [];
  return cardsOf(after, routes(before));
}

export function entriesOf(events: readonly Event[], from: number, by: PersonId | null, at: Temporal.Instant): Entry[] {
  return events.map((event, index) => ({ seq: from + index + 1, at, by, event }));
}

/** A write that the database did not answer may have been done all the same: the request's own key tells. */
export async function written<Written extends Commit>(
  parts: Parts,
  key: RequestKey,
  write: () => Promise<Written>,
): Promise<Written | Extract<Commit, { type: 'repeated' }>> {
  try {
    return await write();
  } catch (fault) {
    if (!(fault instanceof StoreUnavailable) || !fault.asked) throw fault;
    const first = await parts.store.answered(key).catch((again: unknown) => {
      throw new OutcomeUnknown(again);
    });
    if (first === null) throw fault;
    return { type: 'repeated', outcome: first };
  }
}

/** The incident as it stands after a change, with the texts that came or went with it. */
export function after(filed: Filed, change: Change): Filed {
  const texts = new Map([
    ...filed.texts,
    ...change.texts.map(({ id, body }) => [id, body] as const),
    ...change.withdrawn.map((id) => [id, null] as const),
  ]);
  return { ...filed, incident: change.incident, texts };
}

export async function refuse(parts: Parts, key: RequestKey, refusal: Refusal, filed: Filed | null): Promise<Result> {
  const refused: Outcome = { type: 'refused', refusal, incident: filed?.incident.id ?? null };
  return outcome(parts, await parts.store.refuse(key, refused, parts.now()), filed);
}

/** What the same request came to before; null when it is new. */
export async function firstAnswer(parts: Parts, key: RequestKey): Promise<Result | null> {
  const first = await parts.store.answered(key);
  return first && outcome(parts, first);
}

/** The first answer to a request, with today's incident. */
export async function outcome(parts: Parts, first: Outcome, known: Filed | null = null): Promise<Result> {
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

export function textsOf(asked: Ask): Written[] {
  const values =
    asked.type === 'answerQuestions'
      ? asked.answers.map(({ text }) => text)
      : Object.values(asked.type === 'setReporter' ? asked.to : asked);
  const given = values.filter((value): value is Written => isWritten(value));
  return given.filter(({ body }) => body.trim() !== '');
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
