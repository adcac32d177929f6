import type { Presence } from '../incident/absence.ts';
import { type Called, called } from '../incident/called.ts';
import { type Incident, readersOf } from '../incident/incident.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import { type Places, type Routed, type Routes, routes } from '../notice/routes.ts';
import { type Destination, publicServicesOf } from '../notice/status-page.ts';
import type { Platform } from '../platform.ts';
import { conversationsIn } from '../procedure/conversations.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Parts } from './parts.ts';
import { obstacle } from './usable.ts';

const operationsKey = (platform: string) => `operations:${platform}`;

/** The conversations that hold for all services: on each platform the environment's, else the one that was confirmed there. */
export async function places({ platforms, store }: Parts): Promise<Places> {
  const all = [...platforms.values()].filter(({ webhooks }) => !webhooks);
  const operations = all.map(async ({ name, places: { operations: named } }) => {
    const id = named ?? (await store.setting(operationsKey(name)));
    return id === null ? [] : [{ platform: name, id }];
  });
  return {
    responders: (await Promise.all(operations)).flat(),
    staff: placesOf(all, 'staff'),
    clients: placesOf(all, 'clients'),
  };
}

/** The conversations in which the staff, or the clients, of all services read. */
function placesOf(platforms: readonly Platform[], audience: 'staff' | 'clients'): readonly Conversation[] {
  return platforms.flatMap(({ name, places: { [audience]: id } }) => (id === null ? [] : [{ platform: name, id }]));
}

/** Everywhere that clients read now what they are told of an incident. */
export function clientsRead(
  { platforms, procedure: inForce }: Pick<Parts, 'platforms' | 'procedure'>,
  incident: Routed,
  procedure: Procedure,
): readonly Destination[] {
  const clients = placesOf(
    [...platforms.values()].filter(({ webhooks }) => !webhooks),
    'clients',
  );
  const read = routes(procedure, incident, { responders: [], staff: [], clients }, [], []).clients;
  return [...read, ...(publicServicesOf(inForce, incident).length > 0 ? (['statusPage'] as const) : [])];
}

/** Looks at the start whether each named conversation can be used; what is missing is said with the step that mends it. */
export async function checkPlaces(parts: Parts): Promise<void> {
  const { responders, staff, clients } = await places(parts);
  const named = conversationsIn(parts.procedure).map(({ conversation }) => conversation);
  for (const { platform: name, id } of [...responders, ...staff, ...clients, ...named]) {
    const platform = parts.platforms.get(name);
    if (!platform) {
      parts.log.warn(
        { platform: name, conversation: id },
        'A conversation is named on a platform that is not configured',
      );
      continue;
    }
    const found = await obstacle(platform, id, { language: 'en', timeZone: 'UTC' }, parts.now());
    if (found) parts.log.warn({ platform: name, conversation: id, ...found }, 'A conversation can not be used yet');
  }
}

/** The platform that calls what the procedure names as a webhook. */
function callerOf({ platforms }: Pick<Parts, 'platforms'>): Platform | undefined {
  return [...platforms.values()].find(({ webhooks }) => webhooks);
}

/** Remembers the conversation that a full member confirmed as the operations conversation, and gives the one that was first. */
export async function confirmOperations({ store }: Parts, { platform, id }: Conversation): Promise<Conversation> {
  return { platform, id: await store.keepFirst(operationsKey(platform), id) };
}

export function isSame(one: Conversation, other: Conversation): boolean {
  return one.platform === other.platform && one.id === other.id;
}

/** Whether a service's clients can be told anything: in a conversation that is named for them, or on the status page. */
export async function listens(parts: Parts, procedure: Procedure, service: string): Promise<boolean> {
  if (parts.procedure.services.some(({ key, public: known }) => key === service && known !== null)) return true;
  const named = procedure.services.find(({ key }) => key === service)?.conversations.clients;
  const theirs = procedure.clients.filter(({ services }) => services.includes(service));
  if (theirs.some(({ conversations }) => conversations.length > 0)) return true;
  return (named ?? (await places(parts)).clients).length > 0;
}

/** Where each audience of one incident reads, its reporter and followers included; of a group nobody is called whom `presence` knows to be away. */
export function routesOf(
  parts: Parts,
  known: Places,
  incident: Routed & Pick<Incident, 'reporter' | 'reporterIs' | 'followers' | 'escalation' | 'helps'>,
  procedure: Procedure,
  presence: Presence | null = null,
): Routes {
  const directly = (person: PersonId) => {
    const conversation = direct(parts, person);
    return conversation ? [{ person, conversation }] : [];
  };
  const readers = readersOf(incident).flatMap(({ person }) => directly(person));
  // Who is called by name was chosen among those who are there.
  const isThere = ({ person, as }: Called) => as === undefined || !presence?.absent(person);
  const callable = called(incident, procedure)
    .filter(isThere)
    .flatMap((one) => directly(one.person).map(({ conversation }) => ({ ...one, conversation })));
  const members = (incident.members ?? []).flatMap((person) => direct(parts, person) ?? []);
  const calls = callerOf(parts)?.name;
  const offers = (platform: string) => parts.platforms.get(platform)?.openings !== undefined;
  const read = routes(procedure, incident, known, readers, members, offers, callable);
  return { ...read, ...(calls === undefined ? {} : { calls }) };
}

/** A person's own direct messages; null where their platform isn't there. */
export function direct({ platforms }: Parts, person: PersonId): Conversation | null {
  const colon = person.indexOf(':');
  const platform = platforms.get(person.slice(0, colon));
  return platform ? { platform: platform.name, id: platform.directConversation(person.slice(colon + 1)) } : null;
}
