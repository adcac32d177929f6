import type { Conversation, PersonId } from '../incident/terms.ts';
import { MATTER_SEQ, type Matter } from '../notice/matter.ts';
import { matterNotice } from '../notice/notices.ts';
import type { Parts } from './parts.ts';
import { direct, places } from './places.ts';

type Telling = Pick<Parts, 'ledger' | 'now' | 'nudge'>;

/** Tells a matter in these conversations: once for each slot, however often and on however many desks it is asked for. */
async function tell(
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
