import type { Card } from '../card/card.ts';
import { missedPost } from '../card/matters/missed.ts';
import type { PersonId } from '../incident/terms.ts';
import { MATTER_SEQ, type Matter } from '../notice/matter.ts';
import { matterNotice } from '../notice/notices.ts';
import { followed, isQuiet } from './followers.ts';
import type { Delivery } from './ledger.ts';
import type { Parts } from './parts.ts';
import { readerOf } from './reader.ts';

type Missed = Extract<Matter, { type: 'missed' }>;

/** How often it is looked whose quiet hours are over, in seconds, however often this is called. */
const LOOK = 30;

/**
 * Tells in one message what was held back in somebody's quiet hours, once they are over, however many desks look: the
 * same rows make the same message.
 */
export function tellingMissed(parts: Parts): () => Promise<void> {
  let lookedAt: Temporal.Instant | null = null;
  return async () => {
    const { ledger, now } = parts;
    const at = now();
    if (lookedAt !== null && Math.abs(at.since(lookedAt).total('seconds')) < LOOK) return;
    lookedAt = at;
    for (const { conversation, person } of await ledger.heldBackFrom()) {
      if (await isQuiet(parts, person)) continue;
      const held = await ledger.heldBack(conversation);
      const last = held.at(-1);
      if (!last) continue;
      const notice = matterNotice(missedIn(person, held), last.id, conversation);
      await ledger.queue([notice], MATTER_SEQ, at);
      await ledger.toldTogether(held);
      parts.nudge();
    }
  };
}

function missedIn(reader: PersonId, held: readonly Delivery[]): Missed {
  const parts = new Map<string, number[]>();
  for (const { notice } of held) {
    if (notice.about.type !== 'entries') continue;
    parts.set(notice.subject, [...(parts.get(notice.subject) ?? []), ...notice.about.seqs]);
  }
  return { type: 'missed', reader, parts: [...parts].map(([incident, seqs]) => ({ incident, seqs })) };
}

/** As it stands now; null where nothing of it is for its reader any more. `read`: it was sent before. */
export async function missedCard(
  parts: Parts,
  {
    conversation,
    message,
  }: { readonly conversation: Delivery['notice']['conversation']; readonly message: string | null },
  { reader: person, parts: all }: Missed,
): Promise<Card | null> {
  const found = [];
  for (const { incident, seqs } of all) {
    const filed = await parts.store.incident({ id: incident });
    if (filed) found.push(await followed(parts, { person, where: conversation }, filed, seqs, message !== null));
  }
  const told = found.filter((one) => one !== null);
  if (told.length === 0 && message === null) return null;
  return missedPost(await readerOf(parts, conversation, person), told);
}
