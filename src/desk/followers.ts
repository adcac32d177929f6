import type { Card } from '../card/card.ts';
import { type Following, followerPost, noLongerFollowed } from '../card/follower-post.ts';
import { sealedCard } from '../card/sealed.ts';
import type { View } from '../card/view.ts';
import { sight } from '../incident/access.ts';
import { isLate } from '../incident/due.ts';
import type { Entry } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import { canBeFollowed } from '../incident/followable.ts';
import { readersOf, servicesOf } from '../incident/incident.ts';
import { stands } from '../incident/stands.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import { quietUntil } from '../notice/quiet-hours.ts';
import { tells } from '../notice/tells.ts';
import { servicesToFollow } from './followable.ts';
import type { Delivery } from './ledger.ts';
import { look } from './look.ts';
import type { Parts } from './parts.ts';
import { direct, isSame } from './places.ts';
import { readerOf } from './reader.ts';

/** Somebody who follows something, as they are when it is sent to them. */
interface Follower {
  readonly ids: readonly PersonId[];
  readonly isStaff: boolean;
  /** By what they hear of the incident: itself, or one of its services, by its key; null where they don't any more. */
  readonly by: 'incident' | { readonly service: string } | null;
}

async function followerOf(parts: Parts, person: PersonId, where: Conversation, filed: Filed): Promise<Follower> {
  const { incident } = filed;
  const known = (await parts.store.people([person])).get(person);
  const ids = [person, ...(known?.also ?? [])];
  const [services, incidents] = [
    servicesOf(incident),
    [incident.id, ...incident.absorbed.map((one) => one.incident.id)],
  ];
  const all = (await parts.store.followedBy(ids)).filter((one) =>
    one.kind === 'incident' ? incidents.includes(one.incident) : services.includes(one.service),
  );
  const actor = await actorIn(parts, ids, where);
  const isStaff = actor?.standing === 'member' && all.some((one) => one.isStaff);
  const [first] = all.toSorted((one, other) => one.kind.localeCompare(other.kind));
  if (!first || actor?.left || !(isStaff || (await mayHear(parts, ids, filed)))) return { ids, isStaff, by: null };
  return { ids, isStaff, by: first.kind === 'incident' ? 'incident' : { service: first.service } };
}

/** Whether somebody from outside still may hear of it: who reported it or speaks for its clients, else by its services. */
async function mayHear(parts: Parts, ids: readonly PersonId[], filed: Filed): Promise<boolean> {
  if (sight('client', ids, filed) !== 'nothing') return true;
  // Where the platform can't tell now, what it told when they asked to follow it counts.
  const allowed = await servicesToFollow(parts, { ids, isStaff: false }, true);
  return servicesOf(filed.incident).some((key) => allowed.includes(key));
}

/** Whoever reads these direct messages, as their platform knows them. */
async function actorIn(parts: Parts, ids: readonly PersonId[], where: Conversation) {
  const account = ids.find((id) => {
    const own = direct(parts, id);
    return own !== null && isSame(own, where);
  });
  return account === undefined
    ? null
    : parts.platforms.get(where.platform)?.actor(account.slice(where.platform.length + 1));
}

/** What of these a follower hears: not what they did themself, and not what they are told as one who reported it. */
function heardBy({ ids, isStaff }: Follower, { incident }: Filed, entries: readonly Entry[]): readonly Entry[] {
  const isReader = readersOf(incident).some(({ person }) => ids.includes(person));
  return entries.filter(
    ({ event, by }) =>
      tells(event, by, incident, isStaff ? 'follower' : 'clients') &&
      !(by !== null && ids.includes(by)) &&
      !(isReader && tells(event, by, incident, 'reporter')),
  );
}

/** What a follower reads of these entries. */
interface Followed {
  readonly view: View;
  readonly entries: readonly Entry[];
  readonly as: Following;
}

/** What somebody reads of an incident that they follow; null where it isn't for them any more. `read`: it was sent to them before. */
export async function followed(
  parts: Parts,
  { person, where }: { readonly person: PersonId; readonly where: Conversation },
  filed: Filed,
  seqs: readonly number[],
  read: boolean,
): Promise<Followed | null> {
  if (!canBeFollowed(filed.incident)) return null;
  const follower = await followerOf(parts, person, where, filed);
  const { by, isStaff } = follower;
  if (by === null) return null;
  const told = (await parts.store.timeline(filed.incident.id)).filter(({ seq }) => seqs.includes(seq));
  // What was read is put into words again, whatever became of it: a text in it was corrected or withdrawn.
  const entries = heardBy(follower, filed, read ? told : told.filter((entry) => stands(entry, filed.incident)));
  const view = await look(parts, filed, entries, await readerOf(parts, where, person));
  const as = {
    readsAs: isStaff ? 'follower' : 'clients',
    service: by !== null && by !== 'incident' ? by.service : null,
  } as const;
  return entries.length === 0 ? null : { view, entries, as };
}

/** A post for whoever follows it; `quiet` while they read nothing of the kind, `nothing` where it isn't for them any more. */
export async function composeForFollower(
  parts: Parts,
  { notice: { conversation: where }, message, queuedAt }: Delivery,
  { seqs, to }: { readonly seqs: readonly number[]; readonly to?: PersonId },
  filed: Filed,
): Promise<{ readonly card: Card; readonly seqShown: number } | 'nothing' | 'quiet'> {
  if (to === undefined) return 'nothing';
  const seqShown = filed.incident.seq;
  const found = await followed(parts, { person: to, where }, filed, seqs, message !== null);
  if (found === null) {
    if (message === null) return 'nothing';
    const reader = await readerOf(parts, where, to);
    const left = canBeFollowed(filed.incident) ? noLongerFollowed(reader, filed) : sealedCard(reader, filed);
    return { card: left, seqShown };
  }
  if (message === null && (await isQuiet(parts, to))) return 'quiet';
  const late = message === null && isLate(queuedAt, parts.now()) ? { writtenAt: queuedAt } : {};
  return { card: followerPost(found.view, found.entries, { ...found.as, ...late }), seqShown };
}

/** Whether somebody reads nothing now that they only follow. */
export async function isQuiet(parts: Parts, person: PersonId): Promise<boolean> {
  const known = (await parts.store.people([person])).get(person);
  if (!known?.quiet) return false;
  return quietUntil(parts.now(), known.timeZone ?? parts.procedure.timeZone, known.quiet) !== null;
}
