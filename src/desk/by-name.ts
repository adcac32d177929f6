import type { Ask } from '../incident/command.ts';
import type { Filed } from '../incident/filed.ts';
import { findPart } from '../language/keywords.ts';
import { findCategory, findGroup, findService } from '../procedure/lookup.ts';
import type { Asking } from './answers.ts';
import { leadByName } from './by-name-major.ts';
import { type Named, responder } from './named.ts';
import { offered } from './offered.ts';
import { reportedFor } from './on-behalf.ts';
import { listens } from './places.ts';
import { seen } from './questions.ts';

/**
 * The request with what people call things in the place of keys, as the incident's own procedure has them; null where
 * it names a person who isn't known.
 */
export async function byName(asking: Asking, number: number, asked: Ask): Promise<Named> {
  if (asked.type === 'setReporter') return reporter(asking, asked);
  if (!namesSomething(asked)) return { ask: asked };
  const filed = await seen(asking, number);
  // That there is none for whoever asks is said when it is decided.
  if (filed === null) return { ask: asked };
  if (asked.type === 'assign') return assignTo(asking, asked, filed);
  if (asked.type === 'addAction') return actionOf(asking, asked, filed);
  if (asked.type === 'setService') return service(asking, asked, filed);
  if (asked.type === 'categorise') return { ask: { ...asked, category: category(asked.category, filed) } };
  return leadByName(asking, asked, filed);
}

const NAMING = ['assign', 'addAction', 'setService', 'declareMajor', 'giveRole', 'categorise'] as const;
type Naming = Extract<Ask, { type: (typeof NAMING)[number] }>;

function namesSomething(asked: Ask): asked is Naming {
  return NAMING.some((type) => type === asked.type);
}

function category(named: string | null, { procedure }: Filed): string | null {
  if (named === null) return null;
  return findCategory(procedure, named)?.key ?? (findPart(named) === 'none' ? null : named);
}

/** Who reports it: whoever asks, a person, or a name. */
async function reporter(asking: Asking, asked: Extract<Ask, { type: 'setReporter' }>): Promise<Named> {
  const { person, standing } = asking.who;
  const themselves = { person: person.id, is: standing === 'client' ? ('client' as const) : ('staff' as const) };
  if ('person' in asked.to && asked.to.person === 'me') return { ask: { ...asked, to: themselves } };
  const named = await reportedFor(asking, asked.to);
  if ('refusal' in named) return named;
  return { ask: { ...asked, to: named.of ?? themselves } };
}

/** What another client uses is, for somebody from outside, no service at all. */
async function service(
  asking: Asking,
  asked: Extract<Ask, { type: 'setService' }>,
  { procedure }: Filed,
): Promise<Named> {
  const found = findService(offered(asking, procedure), asked.service)?.key;
  if (found === undefined) return { refusal: { code: 'unknownService', given: asked.service } };
  return { ask: { ...asked, service: found, clientsListen: await listens(asking.parts, procedure, found) } };
}

/** A group as people call it, "me", or a person whom their platform knows and who is no outsider; null for nobody. */
async function assignTo(asking: Asking, asked: Extract<Ask, { type: 'assign' }>, filed: Filed): Promise<Named> {
  const { to } = asked;
  if ('group' in to) {
    if (to.group.startsWith('@')) return null;
    return { ask: { ...asked, to: { group: findGroup(filed.procedure, to.group)?.key ?? to.group } } };
  }
  const found = await responder(asking, to.person, filed);
  return found === null || typeof found !== 'string' ? found : { ask: { ...asked, to: { person: found } } };
}

/** Who is to do it: whoever asks, or somebody who can see what it is about. */
async function actionOf(asking: Asking, asked: Extract<Ask, { type: 'addAction' }>, filed: Filed): Promise<Named> {
  const found = await responder(asking, asked.owner ?? 'me', filed);
  return found === null || typeof found !== 'string' ? found : { ask: { ...asked, owner: found } };
}

/** Whom the request names, as it was typed. */
export function toWhom(asked: Ask): string {
  if (asked.type === 'addAction') return asked.owner?.slice(asked.owner.indexOf(':') + 1) ?? '';
  if (asked.type === 'giveRole') return asked.to.slice(asked.to.indexOf(':') + 1);
  if (asked.type === 'declareMajor') return asked.manager?.slice(asked.manager.indexOf(':') + 1) ?? '';
  if (asked.type !== 'assign') return '';
  return 'group' in asked.to ? asked.to.group : asked.to.person.slice(asked.to.person.indexOf(':') + 1);
}
