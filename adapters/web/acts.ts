import { createHash } from 'node:crypto';
import type { Card } from '../../src/card/card.ts';
import type { Answer, Asked } from '../../src/platform.ts';
import { readEntry } from './command.ts';
import { type House, privately } from './house.ts';
import { actorOf, findPerson } from './people.ts';
import { isInput } from './render/field.ts';
import { addressOf, answerId, readElementId, type Scene } from './render/scene.ts';
import { type Reply, seeOther } from './reply.ts';
import type { OpenForm } from './shelf/forms.ts';

/** Serves one posted form; null when it lacks what the page always sends. */
type Act = (values: URLSearchParams, scene: Scene, house: House) => Promise<Reply | null>;

interface Request {
  readonly id: string;
  readonly asked: Asked;
  /** The element whose button was pressed. */
  readonly from: string | null;
  /** The form that was submitted. */
  readonly form: OpenForm | null;
}

function back(scene: Scene, shown: { form?: string; beside?: string | null } = {}, fragment: string | null = null) {
  const address = addressOf(scene.person, scene.place, { beside: scene.beside, ...shown });
  return seeOther(fragment === null ? address : `${address}#${fragment}`);
}

/**
 * The random id that the page gave this form, with a digest of what it carries: the same sent twice is one request,
 * while other words in a page that the browser brought back from before are another.
 */
function requestId(values: URLSearchParams): string | null {
  const random = values.get('request');
  if (random === null || !/^[\w-]{8,64}$/.test(random)) return null;
  const digest = createHash('sha256').update(values.toString()).digest('base64url');
  return `${random}-${digest.slice(0, 12)}`;
}

async function keepAnswer(id: string, card: Card, { person, place, now }: Scene, house: House): Promise<void> {
  await house.kept.answers.keep(person.id, place.id, { id, at: now, card });
  house.live.changed(privately(person.id));
}

async function dismissAnswer(from: string | null, { person, place, now }: Scene, house: House): Promise<void> {
  const named = readElementId(from);
  if (named?.kind !== 'answer') return;
  await house.kept.answers.dismiss(person.id, place.id, named.id, now);
  house.live.changed(privately(person.id));
}

/** Puts the desk's answer where the person sees it, and leads them there. */
async function settle(answer: Answer, request: Request, scene: Scene, house: House): Promise<Reply> {
  const { person, now } = scene;
  // A pressed card stays in view; an answer is replaced by the one to its own button.
  const pressed = readElementId(request.from)?.kind === 'message' ? request.from : null;
  const beside = pressed ?? scene.beside;
  switch (answer.kind) {
    case 'card': {
      await dismissAnswer(request.from, scene, house);
      await keepAnswer(request.id, answer.card, scene, house);
      const own = answerId(request.id);
      // Where the answer that it replaces stood beside, it stands there too.
      const replaced = pressed === null && beside !== null && beside === request.from;
      return back(scene, { beside: replaced ? own : beside }, own);
    }
    case 'form':
      await house.kept.forms.open(person.id, { id: request.id, at: now, form: answer.form, entered: {}, faults: {} });
      return back(scene, { beside, form: request.id });
    case 'invalid': {
      const { form, asked } = request;
      if (form === null || asked.kind !== 'submitted') return back(scene);
      await house.kept.forms.refuse(person.id, form, asked.values, answer.faults, now);
      return back(scene, { beside, form: form.id });
    }
    case 'done':
      await dismissAnswer(request.from, scene, house);
      return back(scene, { beside }, pressed);
  }
}

async function ask(request: Request, scene: Scene, house: House): Promise<Reply> {
  const { person, place } = scene;
  const answer = await house.intake.handle(house.port.name, {
    id: request.id,
    actor: actorOf(person),
    origin: { id: place.id, direct: place.direct, shared: place.shared },
    asked: request.asked,
  });
  return await settle(answer, request, scene, house);
}

function notACommand(text: string, { person, words }: Scene, command: string): Card {
  const [before, after] = words.notACommandText;
  return {
    language: person.language,
    tone: 'calm',
    summary: words.notACommand,
    blocks: [
      { kind: 'text', text: [{ kind: 'text', text: words.notACommand }] },
      {
        kind: 'text',
        text: [
          { kind: 'text', text: before },
          { kind: 'command', text: command },
          { kind: 'text', text: after },
        ],
      },
      { kind: 'quote', text },
    ],
  };
}

const say: Act = async (values, scene, house) => {
  const id = requestId(values);
  const text = values.get('text');
  if (id === null || text === null) return null;
  const entry = readEntry(text);
  switch (entry.kind) {
    case 'blank':
      return back(scene);
    case 'command':
      return await ask({ id, asked: { kind: 'typed', text: entry.text }, from: null, form: null }, scene, house);
    case 'unknown':
      await keepAnswer(id, notACommand(text, scene, house.port.command), scene, house);
      return back(scene, {}, answerId(id));
    case 'said': {
      const said = { kind: 'said', id, at: scene.now, person: scene.person.id, text: text.trimEnd() } as const;
      await house.kept.messages.say(scene.place.id, said);
      house.live.changed(scene.place.id);
      return back(scene);
    }
  }
};

const press: Act = async (values, scene, house) => {
  const id = requestId(values);
  const pressed = values.get('press');
  if (id === null || pressed === null) return null;
  const asked = { kind: 'pressed', press: pressed } as const;
  return await ask({ id, asked, from: values.get('from'), form: null }, scene, house);
};

const point: Act = async (values, scene, house) => {
  const id = requestId(values);
  const to = values.get('to');
  const named = readElementId(values.get('message'));
  if (id === null || named?.kind !== 'message' || (to !== 'raise' && to !== 'keep')) return null;
  const said = await house.kept.messages.find(scene.place.id, named.id);
  if (said?.kind !== 'said') return null;
  const { at, text } = said;
  // A place on this page has another address for each of its readers.
  const message = { id: said.id, author: findPerson(said.person)?.name ?? null, text, at, link: null };
  return await ask({ id, asked: { kind: 'pointed', to, message }, from: null, form: null }, scene, house);
};

const submit: Act = async (values, scene, house) => {
  const id = requestId(values);
  const form = await house.kept.forms.find(scene.person.id, values.get('form') ?? '');
  if (id === null || form === null) return null;
  const entered = form.form.fields.filter(isInput).map(({ name }) => [name, values.get(name) ?? ''] as const);
  const asked = {
    kind: 'submitted',
    form: form.form.name,
    context: form.form.context,
    values: Object.fromEntries(entered),
  } as const;
  return await ask({ id, asked, from: null, form }, scene, house);
};

const dismiss: Act = async (values, scene, house) => {
  await dismissAnswer(values.get('from'), scene, house);
  return back(scene);
};

/** What can be posted, by the last part of its address. */
export const acts: ReadonlyMap<string, Act> = new Map([
  ['say', say],
  ['press', press],
  ['point', point],
  ['submit', submit],
  ['dismiss', dismiss],
]);
