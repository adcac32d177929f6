import { answeredCard } from '../card/answered.ts';
import type { Card } from '../card/card.ts';
import { incidentCard } from '../card/incident-card.ts';
import { entriesPost } from '../card/posts.ts';
import { sealedCard } from '../card/sealed.ts';
import { undeliveredPost } from '../card/undelivered.ts';
import type { Reader } from '../card/view.ts';
import { readsTitle } from '../incident/access.ts';
import { isLate } from '../incident/due.ts';
import type { Entry } from '../incident/event.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { readersOf } from '../incident/incident.ts';
import { stands } from '../incident/stands.ts';
import type { Conversation, Follower, PersonId } from '../incident/terms.ts';
import type { Notice } from '../notice/notice.ts';
import type { Delivery } from './ledger.ts';
import { look } from './look.ts';
import type { Parts } from './parts.ts';
import { direct, isSame, places, routesOf } from './places.ts';

/** Puts a delivery into words at the last moment: state as it is now, written text as it was written. */
export async function compose(parts: Parts, delivery: Delivery): Promise<{ card: Card; seqShown: number } | 'nothing'> {
  const { notice } = delivery;
  const filed = await parts.store.incident({ id: notice.subject });
  if (!filed) throw new Error(`Delivery ${delivery.id} is about an incident that isn't there`);
  const to = readersOf(filed.incident).find(({ person }) => reads(parts, person, notice.conversation));
  const reader = await readerOf(
    parts,
    notice.conversation,
    notice.audience === 'reporter' ? (to?.person ?? null) : null,
  );
  const seqShown = filed.incident.seq;
  const { about } = notice;
  if (await isSealed(parts, filed, notice)) {
    // What waited to be sent is not sent at all.
    return delivery.message === null ? 'nothing' : { card: sealedCard(reader, filed), seqShown };
  }
  switch (about.type) {
    case 'card':
      return { card: incidentCard(await look(parts, filed, [], reader)), seqShown };
    case 'entries': {
      const told = (await parts.store.timeline(notice.subject)).filter(({ seq }) => about.seqs.includes(seq));
      // What is there already is put into words again, whatever became of it: a text in it was corrected or withdrawn.
      const entries = delivery.message === null ? told.filter((entry) => stands(entry, filed.incident)) : told;
      const view = await look(parts, filed, entries, reader);
      // What was missed while its platform was away says so, unless it says already that the matter itself is late.
      const missed = delivery.message === null && isLate(delivery.queuedAt, parts.now()) && !entries.some(saysLate);
      const writtenAt = missed ? { writtenAt: delivery.queuedAt } : {};
      const card = entriesPost(view, entries, notice.audience, { ...asReader(filed, to), ...writtenAt });
      if (card.blocks.length > 0) return { card, seqShown };
      // What asked for something that was given meanwhile is not asked any more; where it is read, it says so.
      return delivery.message === null ? 'nothing' : { card: answeredCard(reader, filed), seqShown };
    }
    case 'undelivered': {
      const platform = parts.platforms.get(about.conversation.platform);
      const remedy = platform?.remedy(about.reason, about.conversation.id, reader.language) ?? [];
      const { conversation: place, outcome, reason, what } = about;
      return {
        card: undeliveredPost(reader, {
          reference: reference(filed.number),
          kind: filed.incident.kind,
          place,
          outcome,
          reason,
          remedy,
          what,
        }),
        seqShown,
      };
    }
  }
}

/** Written before the incident became private, for those who may not see it any more. */
async function isSealed(parts: Parts, { incident, procedure }: Filed, { audience, conversation, about }: Notice) {
  if (incident.members === null || about.type === 'undelivered') return false;
  if (audience !== 'responders' && audience !== 'staff') return false;
  const { cards } = routesOf(parts, await places(parts), incident, procedure);
  return !cards.some((place) => isSame(place, conversation));
}

function saysLate({ event }: Entry): boolean {
  return 'timing' in event && event.timing?.late === true;
}

/** Whoever does not follow it any more, since what they reported was separated from it, reads what is for any client. */
function asReader(filed: Filed, to: Pick<Follower, 'person' | 'is'> | undefined) {
  const is = to?.is ?? 'client';
  return { reporterIsStaff: is === 'staff', readsTitle: to !== undefined && readsTitle(is, to.person, filed) };
}

/** Whether a conversation is a person's own direct messages. */
function reads(parts: Parts, person: PersonId, conversation: Conversation): boolean {
  const own = direct(parts, person);
  return own !== null && isSame(own, conversation);
}

/** A conversation reads in the procedure's language; a person's direct messages in that person's. */
async function readerOf(parts: Parts, conversation: Conversation, person: PersonId | null): Promise<Reader> {
  const { procedure, platforms, store } = parts;
  const chosen = person === null ? undefined : (await store.people([person])).get(person);
  return {
    language: chosen?.language ?? procedure.language,
    timeZone: chosen?.timeZone ?? procedure.timeZone,
    command: platforms.get(conversation.platform)?.command ?? '/incident',
  };
}
