import type { Ask } from '../incident/command.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { PersonId } from '../incident/terms.ts';
import { findPart } from '../language/keywords.ts';
import { findCategory, findGroup, findService } from '../procedure/lookup.ts';
import type { Asking } from './answers.ts';
import { leadByName } from './by-name-major.ts';
import { mayRespond, remembered } from './named.ts';
import { reportedFor } from './on-behalf.ts';
import type { Parts } from './parts.ts';
import { listens } from './places.ts';

/** The request as it can be decided, why it can't be, or null for nobody. */
export type Named = { readonly ask: Ask } | { readonly refusal: Refusal } | null;

/** The request with what people call things in the place of keys; null where it names a person who isn't known. */
export async function byName(asking: Asking, asked: Ask): Promise<Named> {
  if (asked.type === 'assign') return assignTo(asking, asked);
  if (asked.type === 'addAction') return actionOf(asking, asked);
  if (asked.type === 'setService') return { ask: await service(asking, asked) };
  if (asked.type === 'setReporter') return reporter(asking, asked);
  if (asked.type === 'declareMajor' || asked.type === 'giveRole') return leadByName(asking, asked);
  if (asked.type !== 'categorise' || asked.category === null) return { ask: asked };
  const found = findCategory(asking.parts.procedure, asked.category)?.key;
  return { ask: { ...asked, category: found ?? (findPart(asked.category) === 'none' ? null : asked.category) } };
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

async function service({ parts }: Asking, asked: Extract<Ask, { type: 'setService' }>): Promise<Ask> {
  const found = findService(parts.procedure, asked.service);
  return found === null ? asked : { ...asked, service: found.key, clientsListen: await listens(parts, found.key) };
}

/** A group as people call it, "me", or a person whom their platform knows and who is no outsider; null for nobody. */
async function assignTo({ parts, who }: Asking, asked: Extract<Ask, { type: 'assign' }>): Promise<Named> {
  const { to } = asked;
  if ('group' in to) {
    if (to.group.startsWith('@')) return null;
    return { ask: { ...asked, to: { group: findGroup(parts.procedure, to.group)?.key ?? to.group } } };
  }
  if (to.person === 'me') return { ask: { ...asked, to: { person: who.person.id } } };
  const found = await responder(parts, to.person);
  return found === null || typeof found !== 'string' ? found : { ask: { ...asked, to: { person: found } } };
}

/** Who is to do it: whoever asks, or somebody who can see what it is about. */
async function actionOf({ parts, who }: Asking, asked: Extract<Ask, { type: 'addAction' }>): Promise<Named> {
  if (asked.owner === null) return { ask: { ...asked, owner: who.person.id } };
  const found = await responder(parts, asked.owner);
  return found === null || typeof found !== 'string' ? found : { ask: { ...asked, owner: found } };
}

/** The person who is named, why it can't be that one, or null for nobody. */
async function responder(parts: Parts, named: PersonId): Promise<PersonId | { readonly refusal: Refusal } | null> {
  const person = await remembered(parts, named);
  if (person === null) return null;
  // Whoever can't see it can't take it either.
  if (await mayRespond(parts, person)) return person;
  const name = (await parts.store.people([person])).get(person)?.name ?? named;
  return { refusal: { code: 'notResponder', name } };
}

/** Whom the request names, as it was typed. */
export function toWhom(asked: Ask): string {
  if (asked.type === 'addAction') return asked.owner?.slice(asked.owner.indexOf(':') + 1) ?? '';
  if (asked.type === 'giveRole') return asked.to.slice(asked.to.indexOf(':') + 1);
  if (asked.type === 'declareMajor') return asked.manager?.slice(asked.manager.indexOf(':') + 1) ?? '';
  if (asked.type !== 'assign') return '';
  return 'group' in asked.to ? asked.to.group : asked.to.person.slice(asked.to.person.indexOf(':') + 1);
}
