import type { Ask } from '../incident/command.ts';
import type { Filed } from '../incident/filed.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { PersonId } from '../incident/terms.ts';
import { respondersPlaces } from '../notice/routes.ts';
import type { Actor } from '../platform.ts';
import { peopleOf } from '../procedure/rota.ts';
import type { Asking } from './answers.ts';
import { isGone } from './gone.ts';
import type { Parts } from './parts.ts';
import { places } from './places.ts';

/**
 * The person behind `platform:external`, who may never have asked for anything: looked up on their platform and
 * remembered by name. Null for an account that isn't there or belongs to an outsider.
 */
export async function remembered(parts: Pick<Parts, 'platforms' | 'store'>, named: PersonId): Promise<PersonId | null> {
  const found = await met(parts, named);
  return found?.standing === 'member' ? found.person : null;
}

/** The same, also for an outsider. */
export async function met(
  parts: Pick<Parts, 'platforms' | 'store'>,
  named: PersonId,
): Promise<{ readonly person: PersonId; readonly standing: Actor['standing'] } | null> {
  const colon = named.indexOf(':');
  const platform = parts.platforms.get(named.slice(0, colon));
  const actor = await platform?.actor(named.slice(colon + 1));
  if (!platform || !actor) return null;
  const { external, name, language, timeZone, standing } = actor;
  const { id } = await parts.store.person({ platform: platform.name, external, name, language, timeZone });
  return { person: id, standing };
}

/** Remembers whom the procedure names, so that cards can show them by name; who can't be found is said in the log. */
export async function rememberNamed(parts: Parts): Promise<void> {
  const { services, groups, path, paths, lastResort, rotas } = parts.procedure;
  const steps = [...path, ...paths.flatMap((one) => one.steps), lastResort];
  const targets = steps.flatMap(({ to }) => (to.startsWith('person:') ? [to.slice(7)] : []));
  const onDuty = rotas.flatMap(peopleOf);
  const owners = services.flatMap(({ owner }) => owner ?? []);
  for (const named of new Set([...owners, ...targets, ...onDuty, ...groups.flatMap(({ members }) => members)])) {
    if ((await met(parts, named)) === null || (await isGone(parts, named))) {
      parts.log.warn({ person: named }, 'The procedure names a person who is not found');
    }
  }
}

/** A request as it can be decided, why it can't be, or null for nobody. */
export type Named = { readonly ask: Ask } | { readonly refusal: Refusal } | null;

/** Whom a request names, or whoever makes it; why it can't be that one, or null for nobody. */
export async function responder(
  { parts, who }: Asking,
  named: PersonId,
  { incident }: Pick<Filed, 'incident'>,
): Promise<PersonId | { readonly refusal: Refusal } | null> {
  if (named === 'me') return who.person.id;
  const person = await remembered(parts, named);
  if (person === null) return null;
  // Whoever can't see it can't take it either.
  if (await mayRespond(parts, person, incident.members ?? [])) return person;
  const name = (await parts.store.people([person])).get(person)?.name ?? named;
  return { refusal: { code: 'notResponder', name } };
}

/**
 * A member of a conversation in which responders read, also when the platform can't tell now; or one of the few who
 * `belong` to what it is about, who respond wherever they are.
 */
export async function mayRespond(parts: Parts, person: PersonId, belong: readonly PersonId[] = []): Promise<boolean> {
  const accounts = await accountsOf(parts, person);
  if (belong.some((one) => accounts.includes(one))) return true;
  return (await memberships(parts, accounts)).some((answer) => answer.status === 'rejected' || answer.value);
}

/** The same, but not when the platform can't tell now: who is called by name is rather called twice than not at all. */
export async function responds(parts: Parts, person: PersonId): Promise<boolean> {
  const asked = await memberships(parts, await accountsOf(parts, person));
  return asked.some((answer) => answer.status === 'fulfilled' && answer.value);
}

async function accountsOf(parts: Parts, person: PersonId): Promise<readonly PersonId[]> {
  const known = (await parts.store.people([person])).get(person);
  return [person, ...(known?.also ?? [])];
}

async function memberships(
  parts: Parts,
  accounts: readonly PersonId[],
): Promise<readonly PromiseSettledResult<boolean>[]> {
  const here = respondersPlaces(parts.procedure, await places(parts));
  return Promise.allSettled(
    accounts.flatMap((account) => {
      const colon = account.indexOf(':');
      const platform = parts.platforms.get(account.slice(0, colon));
      return here
        .filter((place) => place.platform === platform?.name)
        .map(async ({ id }) => (await platform?.isMember(id, account.slice(colon + 1))) ?? false);
    }),
  );
}
