import { catchupAnswer } from '../card/answers/catchup.ts';
import { toldAnswer } from '../card/answers/told.ts';
import { sight } from '../incident/access.ts';
import type { Filed } from '../incident/filed.ts';
import { readersOf } from '../incident/incident.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Notice } from '../notice/notice.ts';
import type { Answer } from '../platform.ts';
import { type Asking, refusing } from './answers.ts';
import type { Delivery } from './ledger.ts';
import { look } from './look.ts';
import { looked, remember } from './looked.ts';
import { direct } from './places.ts';
import { missing, seen } from './questions.ts';

/** The ledger in plain words: who was told what, when, where, and what became of it. */
export async function told(asking: Asking, number: number): Promise<Answer> {
  const filed = await whole(asking, number);
  if ('refused' in filed) return filed.refused;
  const { parts, who } = asking;
  const { incident } = filed;
  const [deliveries, among, entries] = await Promise.all([
    parts.ledger.told(incident.id),
    parts.ledger.tellingOf(incident.id),
    parts.store.timeline(incident.id),
  ]);
  const followed = followers([...deliveries.filter(({ notice }) => notice.audience === 'follower'), ...among]);
  const people = [
    ...readersOf(incident).map(({ person }) => person),
    ...(incident.assignee ? [incident.assignee] : []),
  ];
  const rows = deliveries.flatMap(({ notice, state, queuedAt, settledAt, message }) => {
    const { audience, conversation, about } = notice;
    // Whoever follows it by their own choice is counted.
    if (about.type === 'desk' || audience === 'follower') return [];
    const place = placeOf(notice, message);
    return [{ at: settledAt ?? queuedAt, audience, place, person: whose(asking, people, conversation), about, state }];
  });
  return {
    kind: 'card',
    card: toldAnswer(await look(parts, filed, entries, who.reader), entries, rows, followed),
  };
}

/** To how many people these were sent. */
function followers(deliveries: readonly Delivery[]): number {
  const places = deliveries.filter(({ state }) => state === 'sent').map(({ notice: { conversation } }) => conversation);
  return new Set(places.map(({ platform, id }) => `${platform}:${id}`)).size;
}

/** What happened since this person last looked, here or at the whole record. */
export async function catchup(asking: Asking, number: number): Promise<Answer> {
  const filed = await whole(asking, number);
  if ('refused' in filed) return filed.refused;
  const { parts, who } = asking;
  const entries = await parts.store.timeline(filed.incident.id);
  const since = await looked(asking, filed);
  await remember(asking, filed, entries);
  return { kind: 'card', card: catchupAnswer(await look(parts, filed, entries, who.reader), entries, since) };
}

/** The incident for those who may see all of it. */
async function whole(asking: Asking, number: number): Promise<Filed | { readonly refused: Answer }> {
  const { who } = asking;
  const filed = await seen(asking, number);
  if (!filed) return { refused: await missing(asking, number) };
  if (sight(who.standing, who.ids, filed) === 'whole') return filed;
  return { refused: await refusing(asking, { code: 'notAllowed' }, filed) };
}

/** A conversation of the incident's own is where it was opened; its lane is no place. */
function placeOf({ about, conversation }: Notice, message: string | null): Conversation | null {
  if (about.type !== 'opening') return conversation;
  return message === null ? null : { platform: conversation.platform, id: message };
}

/** The person whose own direct messages a conversation is. */
function whose({ parts }: Asking, people: readonly PersonId[], { platform, id }: Conversation): PersonId | null {
  const reads = (person: PersonId) => {
    const own = direct(parts, person);
    return own?.platform === platform && own.id === id;
  };
  return people.find(reads) ?? null;
}
