import { mayAsk, sight } from '../incident/access.ts';
import type { Joining } from '../incident/command.ts';
import { decideMerge, decideUnmerge } from '../incident/decide.ts';
import type { Event } from '../incident/event.ts';
import { type Filed, reference } from '../incident/filed.ts';
import type { Places } from '../notice/routes.ts';
import { after, changeOf, MOST_CONFLICTS, outcome, type Result, refuse, written } from './commit.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';
import type { Change, RequestKey } from './store.ts';
import { notAllowed, type Who } from './who.ts';

/** As `ask`, for what concerns two incidents: both are written, or neither. */
export async function join(parts: Parts, who: Who, key: RequestKey, number: number, asked: Joining): Promise<Result> {
  const known = await places(parts);
  const notFound = (missing: number, filed: Filed | null) =>
    refuse(parts, key, { code: 'notFound', reference: reference(missing) }, filed);
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const one = await parts.store.incident({ number });
    if (!one || sight(who.standing, who.ids, one) === 'nothing') return notFound(number, null);
    if (!mayAsk(who.standing, who.ids, asked.type, one)) return refuse(parts, key, notAllowed(who), one);
    const otherNumber = otherOf(one, asked);
    const other = await parts.store.incident({ number: otherNumber });
    // What they may not see is not there for them, whatever they may do with the one.
    if (!other || sight(who.standing, who.ids, other) === 'nothing') return notFound(otherNumber, one);
    const joined = asked.type === 'merge' ? decideMerge(one, other) : decideUnmerge(one, other);
    if ('refusal' in joined) return refuse(parts, key, joined.refusal, one);
    const now = parts.now();
    const side = (filed: Filed, events: readonly Event[], request: RequestKey | null): Change =>
      sideOf(parts, known, filed, events, { request, command: asked.type, by: who.person.id, now });
    const first = side(one, joined.events, key);
    const commit = await written(parts, key, () => parts.store.appendTogether(first, side(other, joined.other, null)));
    if (commit.type === 'conflict') continue;
    if (commit.type === 'repeated') return outcome(parts, commit.outcome);
    parts.nudge();
    return { type: 'changed', command: asked.type, filed: after(one, first) };
  }
  throw new Error(`INC-${number} moved on ${MOST_CONFLICTS} times while one request was decided`);
}

/** What isn't merged has no other: it is decided against itself, and refused. */
function otherOf({ number, incident }: Filed, asked: Joining): number {
  if (asked.type === 'merge') return asked.into;
  return incident.status === 'merged' ? incident.into.number : number;
}

function sideOf(
  parts: Parts,
  known: Places,
  { incident, procedure }: Filed,
  events: readonly Event[],
  made: Pick<Parameters<typeof changeOf>[2], 'request' | 'command' | 'by' | 'now'>,
): Change {
  const routes = (then: typeof incident) => routesOf(parts, known, then, procedure);
  return changeOf(incident, events, { ...made, procedure, routes, texts: [], draft: null, again: [] });
}
