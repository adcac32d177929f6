import { type FollowedByThem, followingAnswer, type Said } from '../card/answers/following.ts';
import { glance } from '../card/voice.ts';
import { readsTitle, sight } from '../incident/access.ts';
import type { Filed } from '../incident/filed.ts';
import { canBeFollowed } from '../incident/followable.ts';
import { isOpen, servicesOf, standing } from '../incident/incident.ts';
import type { Answer } from '../platform.ts';
import { findService } from '../procedure/lookup.ts';
import type { Service } from '../procedure/procedure.ts';
import type { Asking } from './answers.ts';
import { servicesToFollow } from './followable.ts';
import type { Followed } from './following-store.ts';
import { isSame, places } from './places.ts';
import { missing } from './questions.ts';
import type { FollowRequest } from './request.ts';

/** Begins or ends to tell somebody directly, or says what they follow. */
export async function follow(asking: Asking, { type, what }: FollowRequest): Promise<Answer> {
  const services = await allowedTo(asking);
  if (what === null) return shown(asking, services, null);
  if ('number' in what) return followIncident(asking, services, type, what.number);
  const service = findService(asking.parts.procedure, what.service);
  const isTheirs =
    service !== null && (services.includes(service) || (await follows(asking, followedService(service))));
  if (!isTheirs) return shown(asking, services, { type: 'unknown', given: what.service });
  return shown(asking, services, await change(asking, type, followedService(service), service));
}

const followedService = ({ key }: Service): Followed => ({ kind: 'service', service: key });

async function followIncident(
  asking: Asking,
  services: readonly Service[],
  type: FollowRequest['type'],
  number: number,
): Promise<Answer> {
  const filed = await asking.parts.store.incident({ number });
  const followed: Followed | null = filed && { kind: 'incident', incident: filed.incident.id };
  if (!filed || !followed) return missing(asking, number);
  const known = isSeen(asking, filed, services) || (await follows(asking, followed));
  if (!known) return missing(asking, number);
  if (type === 'follow' && !canBeFollowed(filed.incident)) {
    return shown(asking, services, { type: 'cannot', incident: number });
  }
  return shown(asking, services, await change(asking, type, followed, number));
}

/** Whoever sees it here may follow it; of a service that they may follow also one of which clients were told. */
function isSeen({ who }: Asking, filed: Filed, services: readonly Service[]): boolean {
  const { incident } = filed;
  if (sight(who.standing, who.ids, filed) !== 'nothing') return true;
  const isTheirs = servicesOf(incident).some((key) => services.some((one) => one.key === key));
  return incident.members === null && incident.clientsTold && isTheirs;
}

async function change(
  asking: Asking,
  type: FollowRequest['type'],
  followed: Followed,
  what: Service | number,
): Promise<Said> {
  const { parts, who, platform, inbound } = asking;
  if (type === 'follow') {
    const where = { platform: platform.name, id: platform.directConversation(inbound.actor.external) };
    const isStaff = inbound.actor.standing === 'member' && !(await isForClients(asking));
    await parts.store.follow(who.person.id, followed, { where, isStaff }, parts.now());
    return { type: 'begun', what };
  }
  if (!(await follows(asking, followed))) return { type: 'notFollowed', what };
  await parts.store.unfollow(who.ids, followed);
  return { type: 'ended', what };
}

/** Whoever follows something where clients read of it hears what they do. */
async function isForClients({ parts, platform, inbound }: Asking): Promise<boolean> {
  const { services, clients } = parts.procedure;
  const all = [
    ...(await places(parts)).clients,
    ...services.flatMap(({ conversations }) => conversations.clients ?? []),
    ...clients.flatMap(({ conversations }) => conversations),
  ];
  return all.some((one) => isSame(one, { platform: platform.name, id: inbound.origin.id }));
}

async function follows({ parts, who }: Asking, followed: Followed): Promise<boolean> {
  const all = await parts.store.followedBy(who.ids);
  return all.some(({ isStaff: _, ...one }) => JSON.stringify(one) === JSON.stringify(followed));
}

async function allowedTo({ parts, who, inbound }: Asking): Promise<readonly Service[]> {
  const isStaff = inbound.actor.standing === 'member';
  const keys = await servicesToFollow(parts, { ids: who.ids, isStaff }, false);
  return parts.procedure.services.filter(({ key }) => keys.includes(key));
}

async function shown(asking: Asking, services: readonly Service[], said: Said | null): Promise<Answer> {
  const { parts, who } = asking;
  const all = await parts.store.followedBy(who.ids);
  const isFollowed = ({ key }: Service) => all.some((one) => one.kind === 'service' && one.service === key);
  const incidents = [];
  for (const one of all) {
    const filed = one.kind === 'incident' ? await parts.store.incident({ id: one.incident }) : null;
    if (filed && isOpen(filed.incident)) incidents.push({ number: filed.number, title: titleFor(asking, filed) });
  }
  const card = followingAnswer(who.reader, {
    said,
    services: parts.procedure.services.filter(isFollowed),
    incidents,
    offered: services.filter((one) => !isFollowed(one)),
    quiet: who.person.quiet ?? null,
  } satisfies FollowedByThem);
  return { kind: 'card', card };
}

/** As elsewhere: staff read the title, whoever is outside where they wrote it. */
function titleFor({ who }: Asking, filed: Filed): string | null {
  if (!readsTitle(who.standing, who.ids, filed)) return null;
  const { incident, texts } = filed;
  const title = texts.get(standing(incident, incident.title));
  return title == null ? null : glance(title);
}
