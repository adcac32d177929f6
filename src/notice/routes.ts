import type { Called } from '../incident/called.ts';
import { type Incident, servicesOf } from '../incident/incident.ts';
import { ownConversations } from '../incident/own-channel.ts';
import type { Audience, Conversation, PersonId } from '../incident/terms.ts';
import { privacyOf } from '../procedure/private.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** Where each audience of one incident reads. */
export interface Routes extends Readonly<Record<Audience, readonly Conversation[]>> {
  /** Where its card is: with the responders, also with those whose incident was merged into this one for a while. */
  readonly cards: readonly Conversation[];
  /** Where staff have a card of it that says no more than they should read. */
  readonly staffCards: readonly Conversation[];
  /** The conversations of its own: there everything is told, and beside them on their platforms only what must be. */
  readonly own: readonly Conversation[];
  /** The platforms on which it is read and which offer conversations of its own. */
  readonly offering: readonly string[];
  /** The direct messages of whoever is called and not mentioned, which matter where they don't read elsewhere. */
  readonly called: readonly (Called & { readonly conversation: Conversation })[];
  /** The direct messages of everybody who hears how it goes: the reporter and the followers. */
  readonly readers: readonly { readonly person: PersonId; readonly conversation: Conversation }[];
  /** The platform that calls what a step names as a webhook; absent where there is none. */
  readonly calls?: string;
}

/** Conversations that are used where the procedure names none: the environment's, or the one that was confirmed. */
export type Places = Readonly<Record<Audience, readonly Conversation[]>>;

/** What decides where an incident is read. */
export type Routed = Pick<
  Incident,
  'service' | 'category' | 'kind' | 'absorbed' | 'separated' | 'members' | 'clientsTold' | 'major'
>;

/**
 * The procedure's word for the service, else the places that hold for all services; with those of the incidents that
 * were merged into it. No client hears of a drill. `members`: the direct messages of those who see a private one.
 */
export function routes(
  procedure: Procedure,
  incident: Routed,
  places: Places,
  readers: Routes['readers'],
  members: readonly Conversation[],
  offers: (platform: string) => boolean = () => false,
  called: Routes['called'] = [],
): Routes {
  const own = ownConversations(incident).map(({ platform, id }) => ({ platform, id }));
  const offering = (read: readonly Conversation[]) => [
    ...new Set(read.map(({ platform }) => platform).filter((platform) => offers(platform))),
  ];
  const services = servicesOf(incident);
  const of = (audience: Audience, keys = services) =>
    distinct(
      keys.flatMap((key) => {
        const service = procedure.services.find((one) => one.key === key);
        return service?.conversations[audience] ?? places[audience];
      }),
    );
  const ofClients = procedure.clients
    .filter((client) => client.services.some((key) => services.includes(key)))
    .flatMap(({ conversations }) => conversations);
  const clients = incident.kind === 'drill' ? [] : distinct([...of('clients'), ...ofClients]);
  if (incident.members !== null) {
    const named = privacyOf(procedure, incident)?.conversations ?? [];
    const few = distinct(named.length > 0 ? named : members);
    // Whoever sees all of it need not hear it twice.
    const others = readers.filter(({ conversation }) => !has(few, conversation));
    // Clients who heard of it before it was private hear what is written for them.
    return {
      cards: distinct([...few, ...own]),
      own,
      offering: offering(few),
      called: unmentioned(called, procedure, few),
      responders: few,
      staff: [],
      staffCards: [],
      clients: incident.clientsTold ? clients : [],
      readers: others,
    };
  }
  const responders = of('responders');
  const everywhere = [...services, ...incident.separated];
  const cards = distinct([...of('responders', everywhere), ...own]);
  // Who responds there reads all of it.
  const notWhole = (read: readonly Conversation[]) => read.filter((place) => !has(cards, place));
  return {
    cards,
    staffCards: incident.kind === 'past' ? [] : notWhole(of('staff', everywhere)),
    own,
    offering: offering(responders),
    called: unmentioned(called, procedure, responders),
    responders,
    staff: notWhole(of('staff')),
    clients,
    readers,
  };
}

/** More members of one group than these are not written to one by one. */
const MOST_OF_A_GROUP = 20;

/** Whoever is called by name, and the first members of a group that is mentioned nowhere on their own platform. */
function unmentioned(
  called: Routes['called'],
  { groups }: Procedure,
  places: readonly Conversation[],
): Routes['called'] {
  const isMentioned = ({ as, conversation: { platform } }: Routes['called'][number]) =>
    places.some((place) => place.platform === platform) &&
    groups.some(({ key, handles }) => key === as && handles[platform] !== undefined);
  const isOneOfFew = (one: Called, before: readonly Called[]) =>
    before.filter(({ by, as }) => by === one.by && as === one.as).length < MOST_OF_A_GROUP;
  return called
    .filter((one) => !isMentioned(one))
    .filter((one, index, all) => one.as === undefined || isOneOfFew(one, all.slice(0, index)));
}

function distinct(all: readonly Conversation[]): readonly Conversation[] {
  return all.filter((one, index) => !has(all.slice(0, index), one));
}

function has(all: readonly Conversation[], { platform, id }: Conversation): boolean {
  return all.some((one) => one.platform === platform && one.id === id);
}

/** Every conversation in which responders read, for telling who is one. */
export function respondersPlaces(procedure: Procedure, places: Places): readonly Conversation[] {
  return [...places.responders, ...procedure.services.flatMap(({ conversations }) => conversations.responders ?? [])];
}
