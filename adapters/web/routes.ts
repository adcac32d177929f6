import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inTime } from '../../src/desk/in-time.ts';
import { acceptedLanguage } from '../../src/language/accepted.ts';
import type { Language } from '../../src/language/language.ts';
import type { Answer, Intake } from '../../src/platform.ts';
import { acts } from './acts.ts';
import type { Asset } from './assets.ts';
import { readForm } from './body.ts';
import { type House, privately } from './house.ts';
import { loadConversation } from './load.ts';
import { placesOf } from './people.ts';
import { procedurePage } from './procedure.ts';
import { renderConversation } from './render/page.ts';
import { type Repeat, renderProblem, renderWelcome } from './render/plain.ts';
import { addressOf, readElementId, type Scene } from './render/scene.ts';
import { page, type Reply, seeOther } from './reply.ts';
import type { Room } from './shelf/rooms.ts';
import { readTarget, type Target } from './target.ts';
import { type Problem, webWords } from './words.ts';

const statuses: Readonly<Record<Problem, number>> = {
  badRequest: 400,
  foreign: 403,
  notFound: 404,
  method: 405,
  tooLarge: 413,
  failed: 500,
  notSaved: 503,
  away: 503,
  answer: 503,
  stopping: 503,
};

/** The language that the browser asks for, where no person says it. */
function browserLanguage(request: IncomingMessage): Language {
  return acceptedLanguage(request.headers['accept-language'], 'en');
}

/** How long a person waits for a page, in milliseconds; the desk's own word comes sooner. */
const PAGE_WITHIN_MS = 2600;

/** A friendly page in the person's language; `said` stands for the page's own text. */
export function problemPage(
  problem: Problem,
  request: IncomingMessage,
  repeat: Repeat | null = null,
  said: string | null = null,
): Reply {
  const target = readTarget(request.url ?? '', []);
  const person = 'person' in target ? target.person : null;
  const language = person?.language ?? browserLanguage(request);
  const home = person === null ? '/' : addressOf(person, placesOf(person, [])[0]);
  return page(statuses[problem], renderProblem(problem, language, { repeat, home, said }));
}

function sceneOf({ person, place, query }: Target & { kind: 'place' }, rooms: readonly Room[], house: House): Scene {
  const beside = query.get('beside');
  return {
    person,
    place,
    words: webWords[person.language],
    now: house.now(),
    beside: readElementId(beside) === null ? null : beside,
    port: house.port,
    rooms,
    newRequest: randomUUID,
  };
}

async function post(
  target: Target & { kind: 'place' },
  rooms: readonly Room[],
  request: IncomingMessage,
  house: House,
): Promise<Reply> {
  const act = acts.get(target.act ?? '');
  if (!act) return problemPage(target.act === null ? 'method' : 'notFound', request);
  const body = await readForm(request);
  if (body.kind !== 'values') return problemPage(body.kind === 'tooLarge' ? 'tooLarge' : 'badRequest', request);
  const repeat = { action: request.url ?? '', values: body.values };
  const asking = askingOnce(house.intake);
  /** The page can't be led on: what the desk said, or that it wasn't asked, is said at once. */
  const instead = (): Reply => {
    const answer = asking.end();
    // A form is looked up before the desk is asked.
    if (answer === 'unasked' && target.act === 'submit') return problemPage('notSaved', request, repeat);
    const said = wordsOf(answer);
    return said === null ? problemPage('failed', request, repeat) : problemPage('answer', request, repeat, said);
  };
  const work = act(body.values, sceneOf(target, rooms, house), { ...house, intake: asking.intake });
  try {
    return (await inTime<Reply | null>(PAGE_WITHIN_MS, work, instead)) ?? problemPage('badRequest', request);
  } catch (fault) {
    house.report(fault, 'A posted form failed');
    return instead();
  }
}

interface Asking {
  readonly intake: Intake;
  /** Lets nothing be asked any more, and gives what was answered. */
  end(): Answer | 'unasked' | 'unanswered';
}

function askingOnce(intake: Intake): Asking {
  let answer: ReturnType<Asking['end']> = 'unasked';
  let ended = false;
  return {
    intake: {
      ...intake,
      async handle(...given) {
        if (ended) throw new Error('The person was told already that nothing was asked');
        answer = 'unanswered';
        answer = await intake.handle(...given);
        return answer;
      },
    },
    end() {
      ended = true;
      return answer;
    },
  };
}

/** An answer in a few words; null where it has none of its own. */
function wordsOf(answer: ReturnType<Asking['end']>): string | null {
  if (answer === 'unasked' || answer === 'unanswered') return null;
  switch (answer.kind) {
    case 'card':
      return answer.card.summary;
    case 'invalid':
      return Object.values(answer.faults).join('\n');
    case 'form':
    case 'done':
      return null;
  }
}

async function show(target: Target, rooms: readonly Room[], request: IncomingMessage, house: House): Promise<Reply> {
  switch (target.kind) {
    case 'welcome':
      return page(200, renderWelcome(browserLanguage(request)));
    case 'procedure':
      return await procedurePage(target.query, browserLanguage(request), house.agreed);
    case 'person':
      return seeOther(addressOf(target.person, placesOf(target.person, [])[0]));
    case 'place': {
      if (target.act !== null) return problemPage(acts.has(target.act) ? 'method' : 'notFound', request);
      const scene = sceneOf(target, rooms, house);
      return page(200, renderConversation(await loadConversation(house.kept, scene, target.query.get('form')), scene));
    }
    case 'asset':
    case 'nothing':
      return problemPage('notFound', request);
  }
}

/** Answers one request that the guard let in; null when it joined the stream of events, which answers for itself. */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  assets: ReadonlyMap<string, Asset>,
  house: House,
): Promise<Reply | null> {
  // What is posted elsewhere than in a channel of an incident's own asks for none: it is the desk that is asked first.
  const usual = request.method === 'POST' && readTarget(request.url ?? '', []).kind === 'place';
  const rooms = usual ? [] : await house.kept.rooms.all();
  const target = readTarget(request.url ?? '', rooms);
  if (request.method === 'POST') {
    return target.kind === 'place' ? await post(target, rooms, request, house) : problemPage('notFound', request);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return problemPage('method', request);
  if (target.kind === 'asset') {
    const asset = assets.get(target.path);
    if (asset)
      return { status: 200, headers: { 'content-type': asset.type, 'cache-control': 'no-cache' }, body: asset.body };
  }
  if (target.kind === 'place' && target.act === 'live' && request.method === 'GET') {
    const { person } = target;
    house.live.join(response, [...placesOf(person, rooms).map(({ id }) => id), privately(person.id)]);
    return null;
  }
  // Nothing of the database is in it, and a rehearsal takes its time.
  if (target.kind === 'procedure') return await show(target, rooms, request, house);
  return await inTime(PAGE_WITHIN_MS, show(target, rooms, request, house), () => problemPage('away', request));
}
