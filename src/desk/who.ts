import type { Reader } from '../card/view.ts';
import type { Standing } from '../incident/access.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { PersonId } from '../incident/terms.ts';
import { respondersPlaces } from '../notice/routes.ts';
import type { Inbound, Platform } from '../platform.ts';
import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { places } from './places.ts';

/** Who asks, what they are in this place, and how they read. */
export interface Who {
  readonly person: Person;
  /** Every id that the person ever had: what they reported before accounts were linked is theirs still. */
  readonly ids: readonly PersonId[];
  readonly standing: Standing;
  /** True when the platform doesn't say who is in operations: a responder may count as staff meanwhile. */
  readonly unsure: boolean;
  readonly reader: Reader;
}

export async function whoAsks(parts: Parts, platform: Platform, inbound: Inbound): Promise<Who> {
  const [person, { standing, unsure }] = await Promise.all([
    personOf(parts, platform, inbound),
    standingOf(parts, platform, inbound),
  ]);
  const own = `${platform.name}:${inbound.actor.external}`;
  const ids = [...new Set([person.id, own, ...(person.also ?? [])])];
  return { person, ids, standing, unsure, reader: readerOf(parts, platform, inbound, person) };
}

async function personOf({ store }: Parts, platform: Platform, { actor, asked }: Inbound): Promise<Person> {
  const { external, name, language, timeZone } = actor;
  const person = await store.person({ platform: platform.name, external, name, language, timeZone });
  if (asked.kind !== 'submitted') return person;
  // A form's times of day are of the zone that the person chose last, whichever replica remembers an older one.
  return (await store.people([person.id])).get(person.id) ?? person;
}

/** How this person reads: their own choice, else what their platform says, else the procedure's default. */
export function readerOf(parts: Parts, platform: Platform, inbound: Inbound, person: Person | null): Reader {
  const { actor } = inbound;
  return {
    language: person?.language ?? actor.language ?? parts.procedure.language,
    timeZone: person?.timeZone ?? actor.timeZone ?? parts.procedure.timeZone,
    command: platform.command,
  };
}

/** Guests, outsiders and direct messages have a client's rights at most; members of the operations conversation respond. */
async function standingOf(
  parts: Parts,
  platform: Platform,
  { actor, origin }: Inbound,
): Promise<Pick<Who, 'standing' | 'unsure'>> {
  const sure = (standing: Standing) => ({ standing, unsure: false });
  if (actor.standing === 'outsider' || origin.direct) return sure('client');
  const here = respondersPlaces(parts.procedure, await places(parts)).filter(
    (place) => place.platform === platform.name,
  );
  if (here.some(({ id }) => id === origin.id)) return sure('responder');
  const asked = await Promise.allSettled(here.map(({ id }) => platform.isMember(id, actor.external)));
  if (asked.some((answer) => answer.status === 'fulfilled' && answer.value)) return sure('responder');
  const failed = asked.filter((answer) => answer.status === 'rejected');
  for (const { reason } of failed) {
    parts.log.warn({ err: reason, platform: platform.name }, 'The platform does not say who is in operations');
  }
  // Whatever is wrong there, anybody can still report.
  return { standing: 'staff', unsure: failed.length > 0 };
}

/** The refusal of what only responders may ask. */
export function notAllowed({ unsure }: Who): Refusal {
  return { code: unsure ? 'membersUnknown' : 'notAllowed' };
}
