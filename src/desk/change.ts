import type { Presence } from '../incident/absence.ts';
import { mayAsk, mayRaise, sight } from '../incident/access.ts';
import { comesTo, meant } from '../incident/comes-to.ts';
import type { Ask, AskType } from '../incident/command.ts';
import { isPastReopening } from '../incident/decide/ending.ts';
import { decide, decideRaise, decideTick, withConsequences } from '../incident/decide.ts';
import { nextDeadline } from '../incident/due.ts';
import { begin, evolve } from '../incident/evolve.ts';
import { type Filed, reference } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { PersonId } from '../incident/terms.ts';
import { followersOf } from '../notice/followers.ts';
import { notices } from '../notice/notices.ts';
import { openings } from '../notice/openings.ts';
import type { Places } from '../notice/routes.ts';
import { changedPosts } from './changed-posts.ts';
import { comesAgain } from './comes-again.ts';
import {
  after,
  changeOf,
  entriesOf,
  firstAnswer,
  MOST_CONFLICTS,
  outcome,
  type Result,
  refuse,
  textsOf,
  written,
} from './commit.ts';
import { copiesOf } from './copies.ts';
import { soughtBy } from './likes.ts';
import { movedOn } from './moved-on.ts';
import type { Parts } from './parts.ts';
import { direct, places, routesOf } from './places.ts';
import { presentFor, presentForReport } from './present.ts';
import { privateTogether } from './private-together.ts';
import type { Change, RequestKey } from './store.ts';
import { notAllowed, type Who } from './who.ts';

/** Read, decide, one write guarded by the incident's seq; on conflict again. */
export async function ask(
  parts: Parts,
  who: Who,
  key: RequestKey,
  number: number,
  request: Ask,
  draft: string | null = null,
): Promise<Result> {
  const known = await places(parts);
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const filed = await parts.store.incident({ number });
    if (!filed || sight(who.standing, who.ids, filed) === 'nothing') {
      return refuse(parts, key, { code: 'notFound', reference: reference(number) }, null);
    }
    // Asked after the incident was read: whoever sends the draft meanwhile moves the incident on.
    if (draft !== null && (await isOver(parts, filed, draft))) return usedUp(parts, key, filed);
    const { incident, procedure } = filed;
    const asked = meant(asTheyMay(request, who, filed), incident, who.ids);
    const timeline = 'entry' in asked ? await parts.store.timeline(incident.id) : [];
    const entry = 'entry' in asked ? (timeline.find(({ seq }) => seq === asked.entry) ?? null) : null;
    const copies = entry ? copiesOf(entry, timeline, filed) : [];
    const may = (type: AskType) => mayAsk(who.standing, who.ids, type, { ...filed, entry });
    if (!comesTo(asked, incident, who.ids).every(may)) {
      return refuse(parts, key, notAllowed(who), filed);
    }
    if (asked.type === 'capture' && (await isCaptured(parts, incident, asked))) {
      return refuse(parts, key, { code: 'alreadyCaptured' }, filed);
    }
    const now = parts.now();
    if (asked.type === 'reopen' && isPastReopening({ incident, procedure, now })) {
      const again = comesAgain(parts, who, filed, asked);
      if (!mayRaise(who.standing, who.ids, again.kind, parts.procedure))
        return refuse(parts, key, notAllowed(who), filed);
      return raise(parts, who, key, again);
    }
    const reachable = (person: PersonId) => direct(parts, person) !== null;
    const blank = (text: string) => filed.texts.get(text) === null;
    const presence = await presentFor(parts, asked, filed);
    const by = { by: who.person.id, ids: who.ids, may, ...(presence ? { presence } : {}) };
    const decision = decide({ incident, ...by, procedure, now, entry, copies, blank, reachable }, asked);
    if ('refusal' in decision) return refuse(parts, key, decision.refusal, filed);
    const change = changeOf(incident, decision.events, {
      request: key,
      command: asked.type,
      by: who.person.id,
      ids: who.ids,
      presence,
      procedure,
      routes: (then) => routesOf(parts, known, then, procedure, presence),
      texts: textsOf(asked),
      now,
      draft,
      again: await changedPosts(
        parts,
        incident,
        withConsequences(incident, decision.events, procedure, who.person.id, who.ids),
      ),
    });
    const others = await privateTogether(parts, known, change, { command: asked.type, by: who.person.id });
    const commit = await written(parts, key, () =>
      others.length === 0 ? parts.store.append(change) : parts.store.appendTogether(change, ...others),
    );
    if (commit.type === 'conflict') continue;
    if (commit.type === 'repeated') return outcome(parts, commit.outcome);
    parts.nudge();
    return { type: 'changed', command: asked.type, filed: after(filed, change) };
  }
  throw new Error(`INC-${number} moved on ${MOST_CONFLICTS} times while one request was decided`);
}

/** Who may not reopen it, and has the trouble still, has it added: whoever may decide reads it. */
function asTheyMay(asked: Ask, { standing, ids }: Who, filed: Filed): Ask {
  if (asked.type !== 'reopen' || mayAsk(standing, ids, 'reopen', filed)) return asked;
  return { type: 'reportToo', text: asked.reason, is: standing === 'client' ? 'client' : 'staff' };
}

async function isCaptured(parts: Parts, { id }: Incident, { from }: Extract<Ask, { type: 'capture' }>) {
  return (await parts.store.captured(from)).some(({ incident }) => incident === id);
}

/** The draft was sent or dropped, or what its writer looked at is no longer so. */
async function isOver({ store }: Parts, { incident }: Filed, id: string): Promise<boolean> {
  const draft = await store.draft(id);
  return draft === null || (await movedOn(store, incident, draft));
}

/** By this very request, or by another click at the same moment. */
async function usedUp(parts: Parts, key: RequestKey, filed: Filed): Promise<Result> {
  return (await firstAnswer(parts, key)) ?? { type: 'refused', refusal: { code: 'draftGone' }, filed };
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
  const decision = decideRaise(raised, who.person.id, procedure, now, await presentForReport(parts, raised));
  if ('refusal' in decision) return { type: 'refused', refusal: decision.refusal, filed: null };
  const entries = entriesOf(decision.events, 0, who.person.id, now);
  const [first, ...rest] = entries;
  if (!first) throw new Error('A raise decided nothing');
  const incident = rest.reduce(evolve, begin(raised.incident, first) as Incident);
  const { title, description, captured, onBehalfOf: of = null } = raised;
  const name = of !== null && 'name' in of ? of.name : null;
  const texts = [title, description, name, captured?.text ?? null].filter((text) => text !== null);
  const routes = routesOf(parts, await places(parts), incident, procedure);
  const change: Change = {
    request: key,
    command: 'raise',
    incident,
    nextDueAt: nextDeadline(incident, procedure),
    entries,
    texts,
    notices: [...openings(null, incident, entries, procedure, routes), ...notices(incident, entries, routes)],
    followers: followersOf(incident, entries),
    stopsClock: false,
    now,
    draft: null,
    withdrawn: [],
    again: [],
  };
  const commit = await written(parts, key, () => parts.store.file(change, soughtBy(who, title.body, raised.kind)));
  if (commit.type === 'repeated') return outcome(parts, commit.outcome);
  if (commit.type === 'conflict') throw new Error('A new incident can have no conflict');
  parts.nudge();
  const filed = { number: commit.number, incident, texts: new Map<string, string | null>(), procedure };
  return { type: 'changed', command: 'raise', filed: after(filed, change), alike: commit.alike };
}

/** What the clock does to one due incident: nothing but its next look when a person made it needless meanwhile. */
export function tick(
  parts: Parts,
  known: Places,
  filed: Filed,
  now: Temporal.Instant,
  presence: Presence | null = null,
): Change {
  const { incident, procedure } = filed;
  return changeOf(incident, decideTick(incident, procedure, now, presence), {
    request: null,
    command: 'tick',
    by: null,
    presence,
    procedure,
    routes: (then) => routesOf(parts, known, then, procedure, presence),
    texts: [],
    now,
    draft: null,
    again: [],
  });
}
