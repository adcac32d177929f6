import { mayAsk, sight } from '../incident/access.ts';
import type { Joining, Written } from '../incident/command.ts';
import { decideMerge, decideUnmerge, helpsBack, movingFrom } from '../incident/decide.ts';
import { type Event, textsIn } from '../incident/event.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { Help } from '../incident/state/allocating.ts';
import type { TextId } from '../incident/terms.ts';
import type { Places } from '../notice/routes.ts';
import { after, changeOf, MOST_CONFLICTS, outcome, type Result, refuse, written } from './commit.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';
import type { Change, RequestKey } from './store.ts';
import { notAllowed, type Who } from './who.ts';

/** In the place of words that nobody may read any more. */
const WITHDRAWN = '…';

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
    const moving = movedWords(one, parts.newId);
    const returning = returningWords(one, other, parts.newId);
    const joined = asked.type === 'merge' ? decideMerge(one, other, moving) : decideUnmerge(one, other, returning);
    if ('refusal' in joined) return refuse(parts, key, joined.refusal, one);
    const now = parts.now();
    const by = { command: asked.type, by: who.person.id, now };
    const first = sideOf(parts, known, one, joined.events, {
      ...by,
      request: key,
      texts: wordsOf(joined.events, returning.texts),
    });
    const words = wordsOf(joined.other, moving.texts);
    const second = sideOf(parts, known, other, joined.other, { ...by, request: null, texts: words });
    const commit = await written(parts, key, () => parts.store.appendTogether(first, second));
    if (commit.type === 'conflict') continue;
    if (commit.type === 'repeated') return outcome(parts, commit.outcome);
    parts.nudge();
    return { type: 'changed', command: asked.type, filed: after(one, first) };
  }
  throw new Error(`INC-${number} moved on ${MOST_CONFLICTS} times while one request was decided`);
}

/** Writes words of one anew for the other: a text belongs to one incident. */
function copying({ incident, texts }: Filed, newId: () => string) {
  const written: Written[] = [];
  const anew = (text: TextId): TextId => {
    const id = newId();
    // What was withdrawn stays withdrawn; that something is to be done stays too.
    written.push({ id, body: texts.get(standing(incident, text)) ?? WITHDRAWN });
    return id;
  };
  const anewHelp = (help: Help): Help => ({ ...help, what: anew(help.what) });
  return { written, anew, anewHelp };
}

/** What would move with it. */
function movedWords(one: Filed, newId: () => string) {
  const { actions, helps } = movingFrom(one.incident);
  const { written, anew, anewHelp } = copying(one, newId);
  return {
    actions: actions.map((action) => ({ ...action, text: anew(action.text) })),
    helps: helps.map(anewHelp),
    texts: written,
  };
}

/** What would go back with the one that is separated. */
function returningWords(one: Filed, other: Filed, newId: () => string) {
  const { written, anew, anewHelp } = copying(other, newId);
  const { followUp } = other.incident;
  return {
    followUp: followUp === null ? null : anew(followUp),
    helps: helpsBack(one.incident, other.incident).map(anewHelp),
    texts: written,
  };
}

/** Only those that are used. */
function wordsOf(events: readonly Event[], texts: readonly Written[]): readonly Written[] {
  const named = events.flatMap(textsIn);
  return texts.filter(({ id }) => named.includes(id));
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
  made: Pick<Parameters<typeof changeOf>[2], 'request' | 'command' | 'by' | 'now' | 'texts'>,
): Change {
  const routes = (then: typeof incident) => routesOf(parts, known, then, procedure);
  return changeOf(incident, events, { ...made, procedure, routes, draft: null, again: [] });
}
