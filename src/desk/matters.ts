import type { Card } from '../card/card.ts';
import { coverPost } from '../card/matters/cover.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import { MATTER_SEQ, type Matter } from '../notice/matter.ts';
import { matterNotice } from '../notice/notices.ts';
import type { Parts } from './parts.ts';
import { direct, places } from './places.ts';
import { readerOf } from './reader.ts';

type Telling = Pick<Parts, 'ledger' | 'now' | 'nudge'>;

/** Tells a matter in these conversations: once for each slot, however often and on however many desks it is asked for. */
export async function tell(
  { ledger, now, nudge }: Telling,
  matter: Matter,
  slot: string,
  where: readonly Conversation[],
): Promise<void> {
  const notices = where.map((conversation) => matterNotice(matter, slot, conversation));
  await ledger.queue(notices, MATTER_SEQ, now());
  nudge();
}

/** The same in the operations conversation, on each platform that has one. */
export async function tellOperations(parts: Parts, matter: Matter, slot: string): Promise<void> {
  await tell(parts, matter, slot, (await places(parts)).responders);
}

/** The same to one person directly; nobody hears it where their platform isn't there. */
export async function tellDirectly(parts: Parts, matter: Matter, slot: string, person: PersonId): Promise<void> {
  const place = direct(parts, person);
  await tell(parts, matter, slot, place === null ? [] : [place]);
}

/** A matter put into words as it stands now; null when there is nothing to say any more. */
export async function matterCard(parts: Parts, conversation: Conversation, matter: Matter): Promise<Card | null> {
  switch (matter.type) {
    case 'cover':
      return cover(parts, conversation, matter);
  }
}

async function cover(parts: Parts, conversation: Conversation, matter: Extract<Matter, { type: 'cover' }>) {
  const { rota, person, insteadOf, from, to, by } = matter;
  const reader = await readerOf(parts, conversation, matter.reader);
  const people = await parts.store.people([person, by, ...insteadOf]);
  const named = (id: PersonId) =>
    ({ kind: 'person', id, name: people.get(id)?.name ?? id.slice(id.indexOf(':') + 1), mention: false }) as const;
  return coverPost(reader, parts.now(), {
    rota: parts.procedure.rotas.find(({ key }) => key === rota)?.name[reader.language] ?? rota,
    person: named(person),
    insteadOf: insteadOf.map(named),
    by: named(by),
    from,
    to,
    reads: matter.reader === person ? 'whoCovers' : 'whoIsCovered',
  });
}
