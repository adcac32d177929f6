import { answeredCard } from '../card/answered.ts';
import { bilingualCard } from '../card/bilingual.ts';
import { callCard } from '../card/call.ts';
import type { Card } from '../card/card.ts';
import { incidentCard } from '../card/incident-card.ts';
import { movedCard } from '../card/moved.ts';
import { entriesPost } from '../card/posts.ts';
import { sealedCard } from '../card/sealed.ts';
import { staffCard } from '../card/staff-card.ts';
import { undeliveredPost } from '../card/undelivered.ts';
import type { Reader } from '../card/view.ts';
import { readsTitle } from '../incident/access.ts';
import { isLate } from '../incident/due.ts';
import type { Entry } from '../incident/event.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { isUnrestored, readersOf } from '../incident/incident.ts';
import { ownConversations } from '../incident/own-channel.ts';
import { stands } from '../incident/stands.ts';
import type { Conversation, Follower, PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';
import { THE_DESK } from '../notice/matter.ts';
import type { Notice, OfIncident } from '../notice/notice.ts';
import { languagesIn } from '../procedure/languages.ts';
import { cardLink } from './card-link.ts';
import { composeForFollower } from './followers.ts';
import type { Delivery } from './ledger.ts';
import { look } from './look.ts';
import { webhookName } from './lost.ts';
import { matterCard } from './matters.ts';
import { responds } from './named.ts';
import { type ComposedOpening, composeOpening } from './openings.ts';
import type { Parts } from './parts.ts';
import { direct, isSame, places, routesOf } from './places.ts';
import { readerOf } from './reader.ts';

/** What a delivery says now; `nothing` when it was overtaken, `quiet` when its reader wants it later, with all else. */
export type Composed = ComposedMessage | ComposedOpening | 'nothing' | 'quiet';

export interface ComposedMessage {
  readonly card: Card;
  readonly seqShown: number;
  /** Of a card that is kept in sight: after how many messages it is posted afresh, and what is left of the old one. */
  readonly kept?: { readonly within: number; readonly left: Card };
}

/**
 * Puts a delivery into words at the last moment: state as it is now, written text as it was written; in both languages where
 * its conversation reads in both.
 */
export async function compose(parts: Parts, delivery: Delivery): Promise<Composed> {
  const [first, second] = languagesIn(parts.procedure, delivery.notice.conversation);
  const composed = await composeIn(parts, delivery, first);
  if (second === undefined || !isMessage(composed)) return composed;
  const other = await composeIn(parts, delivery, second);
  return isMessage(other) ? inBoth(composed, other) : composed;
}

function isMessage(composed: Composed): composed is ComposedMessage {
  return typeof composed === 'object' && 'card' in composed;
}

function inBoth(one: ComposedMessage, other: ComposedMessage): ComposedMessage {
  const { kept } = one;
  return {
    card: bilingualCard(one.card, other.card),
    // What happened between the two is said by the next.
    seqShown: Math.min(one.seqShown, other.seqShown),
    ...(kept && other.kept ? { kept: { ...kept, left: bilingualCard(kept.left, other.kept.left) } } : {}),
  };
}

async function composeIn(parts: Parts, delivery: Delivery, language: Language): Promise<Composed> {
  const { about } = delivery.notice;
  switch (about.type) {
    case 'card':
    case 'entries':
      return composeOfIncident(parts, delivery, about, language);
    case 'call':
      return composeCall(parts, delivery, about.seq);
    case 'opening':
      return composeOpening(parts, await incidentOf(parts, delivery), delivery);
    case 'undelivered':
      return undelivered(parts, delivery, about, language);
    case 'desk': {
      const { conversation } = delivery.notice;
      const card = await matterCard(parts, { conversation, message: delivery.message }, about.matter, language);
      return card === null ? 'nothing' : { card, seqShown: delivery.seqWanted };
    }
  }
}

async function composeOfIncident(
  parts: Parts,
  delivery: Delivery,
  about: Extract<OfIncident, { type: 'card' | 'entries' }>,
  language: Language,
): Promise<Composed> {
  const { notice } = delivery;
  const filed = await incidentOf(parts, delivery);
  if (notice.audience === 'follower') {
    return about.type === 'card' ? 'nothing' : composeForFollower(parts, delivery, about, filed);
  }
  const to = readersOf(filed.incident).find(({ person }) => reads(parts, person, notice.conversation));
  const called = about.type === 'entries' ? (about.to ?? null) : null;
  const person = notice.audience === 'reporter' ? (to?.person ?? null) : called;
  const reader = await readerOf(parts, notice.conversation, person, language);
  const seqShown = filed.incident.seq;
  if (await isSealed(parts, filed, notice)) {
    // What waited to be sent is not sent at all.
    return delivery.message === null ? 'nothing' : { card: sealedCard(reader, filed), seqShown };
  }
  if (about.type === 'card') {
    const view = await look(parts, filed, [], reader);
    const card = notice.audience === 'staff' ? staffCard(view) : incidentCard(view);
    return { card, seqShown, ...(isKept(filed, notice) ? { kept: keptBy(filed, reader) } : {}) };
  }
  // Who responds reads it where everybody does.
  if (called !== null && delivery.message === null && (await responds(parts, called))) return 'nothing';
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

/** Nobody is called any more once somebody answered, or the service is restored. */
async function composeCall(parts: Parts, delivery: Delivery, seq: number): Promise<Composed> {
  const filed = await incidentOf(parts, delivery);
  const entry = (await parts.store.timeline(filed.incident.id)).find((one) => one.seq === seq);
  if (entry?.event.type !== 'escalated' || !stands(entry, filed.incident)) return 'nothing';
  const reader = await readerOf(parts, delivery.notice.conversation, null);
  const link = filed.incident.members === null ? await cardLink(parts, filed.incident) : null;
  return {
    card: callCard(await look(parts, filed, [entry], reader), entry, entry.event, link),
    seqShown: filed.incident.seq,
  };
}

/** While it is worked on in a conversation of its own, the card stays in sight there. */
function isKept({ incident }: Filed, { conversation }: Notice): boolean {
  return isUnrestored(incident) && ownConversations(incident).some((own) => isSame(own, conversation));
}

function keptBy(filed: Filed, reader: Reader) {
  return { within: filed.procedure.majors.renewAfter, left: movedCard(reader, filed) };
}

async function incidentOf(parts: Parts, { id, notice }: Delivery): Promise<Filed> {
  const filed = await parts.store.incident({ id: notice.subject });
  if (!filed) throw new Error(`Delivery ${id} is about an incident that isn't there`);
  return filed;
}

async function undelivered(
  parts: Parts,
  delivery: Delivery,
  { conversation: place, outcome, reason, what }: Extract<OfIncident, { type: 'undelivered' }>,
  language: Language,
): Promise<Composed> {
  const { subject, conversation } = delivery.notice;
  const filed = subject === THE_DESK ? null : await incidentOf(parts, delivery);
  const reader = await readerOf(parts, conversation, null, language);
  const seqShown = delivery.seqWanted;
  // Where it was to be told before it became private nobody hears of it any more.
  if (filed && (await isSealed(parts, filed, delivery.notice))) {
    return delivery.message === null ? 'nothing' : { card: sealedCard(reader, filed), seqShown };
  }
  const card = undeliveredPost(reader, {
    reference: filed && reference(filed.number),
    kind: filed?.incident.kind ?? 'real',
    place,
    outcome,
    reason,
    remedy: parts.platforms.get(place.platform)?.remedy(reason, place.id, reader.language) ?? [],
    what,
    ...(what === 'call' && filed ? { webhook: webhookName(filed.procedure, place.id, reader.language) } : {}),
  });
  return { card, seqShown };
}

/** Written before the incident became private, for those who may not see it any more. */
async function isSealed(parts: Parts, { incident, procedure }: Filed, { audience, conversation, about }: Notice) {
  if (incident.members === null) return false;
  if (audience !== 'responders' && audience !== 'staff') return false;
  if (about.type === 'entries' && about.to) return !incident.members.includes(about.to);
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
