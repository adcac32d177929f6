import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../../src/language/language.ts';
import { acts } from './acts.ts';
import type { Asset } from './assets.ts';
import { readForm } from './body.ts';
import { type House, privately } from './house.ts';
import { loadConversation } from './load.ts';
import { placesOf } from './people.ts';
import { renderConversation } from './render/page.ts';
import { type Repeat, renderProblem, renderWelcome } from './render/plain.ts';
import { addressOf, readElementId, type Scene } from './render/scene.ts';
import { page, type Reply, seeOther } from './reply.ts';
import { readTarget, type Target } from './target.ts';
import { type Problem, webWords } from './words.ts';

const statuses: Readonly<Record<Problem, number>> = {
  badRequest: 400,
  foreign: 403,
  notFound: 404,
  method: 405,
  tooLarge: 413,
  failed: 500,
  stopping: 503,
};

/** The language that the browser asks for, where no person says it. */
function browserLanguage(request: IncomingMessage): Language {
  return /^\s*pl\b/i.test(request.headers['accept-language'] ?? '') ? 'pl' : 'en';
}

/** A friendly page in the person's language. */
export function problemPage(problem: Problem, request: IncomingMessage, repeat: Repeat | null = null): Reply {
  const target = readTarget(request.url ?? '');
  const person = 'person' in target ? target.person : null;
  const language = person?.language ?? browserLanguage(request);
  const home = person === null ? '/' : addressOf(person, placesOf(person)[0]);
  return page(statuses[problem], renderProblem(problem, language, repeat, home));
}

function sceneOf({ person, place, query }: Target & { kind: 'place' }, house: House): Scene {
  const beside = query.get('beside');
  return {
    person,
    place,
    words: webWords[person.language],
    now: house.now(),
    beside: readElementId(beside) === null ? null : beside,
    port: house.port,
    newRequest: randomUUID,
  };
}

async function post(target: Target & { kind: 'place' }, request: IncomingMessage, house: House): Promise<Reply> {
  const act = acts.get(target.act ?? '');
  if (!act) return problemPage(target.act === null ? 'method' : 'notFound', request);
  const body = await readForm(request);
  if (body.kind !== 'values') return problemPage(body.kind === 'tooLarge' ? 'tooLarge' : 'badRequest', request);
  try {
    return (await act(body.values, sceneOf(target, house), house)) ?? problemPage('badRequest', request);
  } catch (fault) {
    house.report(fault, 'A posted form failed');
    return problemPage('failed', request, { action: request.url ?? '', values: body.values });
  }
}

async function show(target: Target, request: IncomingMessage, house: House): Promise<Reply> {
  switch (target.kind) {
    case 'welcome':
      return page(200, renderWelcome(browserLanguage(request)));
    case 'person':
      return seeOther(addressOf(target.person, placesOf(target.person)[0]));
    case 'place': {
      if (target.act !== null) return problemPage(acts.has(target.act) ? 'method' : 'notFound', request);
      const scene = sceneOf(target, house);
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
  const target = readTarget(request.url ?? '');
  if (request.method === 'POST') {
    return target.kind === 'place' ? await post(target, request, house) : problemPage('notFound', request);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return problemPage('method', request);
  if (target.kind === 'asset') {
    const asset = assets.get(target.path);
    if (asset)
      return { status: 200, headers: { 'content-type': asset.type, 'cache-control': 'no-cache' }, body: asset.body };
  }
  if (target.kind === 'place' && target.act === 'live' && request.method === 'GET') {
    const { person } = target;
    house.live.join(response, [...placesOf(person).map(({ id }) => id), privately(person.id)]);
    return null;
  }
  return await show(target, request, house);
}
