import { openingWords } from '../card/opening.ts';
import type { Event } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import { conversationOpened, conversationUsable, ownChannel } from '../incident/own-channel.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Opening } from '../platform.ts';
import { changeOf, MOST_CONFLICTS, written } from './commit.ts';
import type { Delivery } from './ledger.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';
import { obstacle } from './usable.ts';

const keyOf = ({ platform, id }: Conversation) => `own:${platform}:${id}`;

/** What is to be opened, without what the delivery itself says. */
export interface ComposedOpening {
  readonly opening: Omit<Opening, 'delivery' | 'edit' | 'now'>;
  readonly seqShown: number;
}

/**
 * What the incident's own conversation should be now. Nothing where it is not wanted any more and none was begun to be
 * opened: what may be there already is found and noted, whatever became of the incident.
 */
export async function composeOpening(
  parts: Parts,
  filed: Filed,
  delivery: Delivery,
): Promise<ComposedOpening | 'nothing'> {
  const { incident, procedure } = filed;
  const { about, conversation } = delivery.notice;
  if (about.type !== 'opening') throw new Error(`Delivery ${delivery.id} opens nothing`);
  const isForReaders = about.isPrivate || incident.members === null;
  const wanted = isForReaders ? ownChannel(incident, procedure) : null;
  if (wanted === null && delivery.message === null && delivery.openAttemptAt === null) return 'nothing';
  const { platform } = conversation;
  const { responders } = await places(parts);
  const read = [...responders, ...routesOf(parts, await places(parts), incident, procedure).responders];
  const { name, topic } = openingWords(filed);
  const opening = {
    name,
    topic: isForReaders ? topic : '',
    isPrivate: about.isPrivate,
    people: await accountsOn(parts, platform, wanted?.people ?? []),
    beside: read.find((place) => place.platform === platform)?.id ?? null,
  };
  return { opening, seqShown: incident.seq };
}

/** The accounts that these people have on a platform, each once. */
async function accountsOn({ store }: Parts, platform: string, people: readonly PersonId[]): Promise<readonly string[]> {
  const known = await store.people(people);
  const prefix = `${platform}:`;
  const all = people.flatMap((person) => [person, ...(known.get(person)?.also ?? [])]);
  return [...new Set(all.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)))];
}

/** A conversation was opened for an incident: from now on it is told there. Told again, nothing changes. */
export async function noteOpened(parts: Parts, delivery: Delivery, id: string): Promise<void> {
  const { subject, about, conversation: lane } = delivery.notice;
  if (about.type !== 'opening') throw new Error(`Delivery ${delivery.id} opens nothing`);
  const conversation = { platform: lane.platform, id };
  await parts.store.keepFirst(keyOf(conversation), subject);
  const request = { platform: lane.platform, id: `opened:${delivery.id}:${id}` };
  await note(parts, subject, request, (incident) => conversationOpened(incident, conversation, about.isPrivate));
}

/**
 * A conversation of an incident's own that couldn't be posted in is used again as soon as somebody asks for something
 * there and the platform lets the desk post.
 */
export async function noteUsable(parts: Parts, conversation: Conversation, inbound: string): Promise<void> {
  const platform = parts.platforms.get(conversation.platform);
  const subject = await parts.store.setting(keyOf(conversation));
  const filed = subject === null ? null : await parts.store.incident({ id: subject });
  if (!platform || !filed || conversationUsable(filed.incident, conversation).length === 0) return;
  if (await obstacle(platform, conversation.id, { language: 'en', timeZone: 'UTC' }, parts.now())) return;
  const request = { platform: conversation.platform, id: `usable:${inbound}` };
  await note(parts, filed.incident.id, request, (incident) => conversationUsable(incident, conversation));
}

async function note(
  parts: Parts,
  subject: string,
  request: { readonly platform: string; readonly id: string },
  eventsFor: (incident: Incident) => readonly Event[],
): Promise<void> {
  const known = await places(parts);
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const filed = await parts.store.incident({ id: subject });
    if (!filed) throw new Error(`A conversation was opened for ${subject}, which isn't there`);
    const { incident, procedure } = filed;
    const events = eventsFor(incident);
    if (events.length === 0) return;
    const change = changeOf(incident, events, {
      request,
      command: 'opened',
      by: null,
      procedure,
      routes: (then) => routesOf(parts, known, then, procedure),
      texts: [],
      now: parts.now(),
      draft: null,
      again: [],
    });
    if ((await written(parts, request, () => parts.store.append(change))).type === 'conflict') continue;
    parts.nudge();
    return;
  }
  throw new Error(`${subject} moved on ${MOST_CONFLICTS} times while its conversation was noted`);
}

/** The number of the incident whose own conversation this is; null for any other. */
export async function ownNumber({ store }: Parts, conversation: Conversation): Promise<number | null> {
  const id = await store.setting(keyOf(conversation));
  return id === null ? null : ((await store.incident({ id }))?.number ?? null);
}
