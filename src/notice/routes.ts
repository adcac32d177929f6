import { type Incident, servicesOf } from '../incident/incident.ts';
import type { Audience, Conversation, PersonId } from '../incident/terms.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** Where each audience of one incident reads. */
export interface Routes extends Readonly<Record<Audience, readonly Conversation[]>> {
  /** Where its card is: with the responders, also with those whose incident was merged into this one for a while. */
  readonly cards: readonly Conversation[];
  /** The direct messages of everybody who hears how it goes: the reporter and the followers. */
  readonly readers: readonly { readonly person: PersonId; readonly conversation: Conversation }[];
}

/** Conversations that are used where the procedure names none: the environment's, or the one that was confirmed. */
export type Places = Readonly<Record<Audience, readonly Conversation[]>>;

/**
 * The procedure's word for the service, else the places that hold for all services; with those of the incidents that
 * were merged into it. No client hears of a drill.
 */
export function routes(
  procedure: Procedure,
  incident: Pick<Incident, 'service' | 'kind' | 'absorbed' | 'separated'>,
  places: Places,
  readers: Routes['readers'],
): Routes {
  const services = servicesOf(incident);
  const of = (audience: Audience, keys = services) =>
    distinct(
      keys.flatMap((key) => {
        const service = procedure.services.find((one) => one.key === key);
        return service?.conversations[audience] ?? places[audience];
      }),
    );
  return {
    cards: of('responders', [...services, ...incident.separated]),
    responders: of('responders'),
    staff: of('staff'),
    clients: incident.kind === 'drill' ? [] : of('clients'),
    readers,
  };
}

function distinct(all: readonly Conversation[]): readonly Conversation[] {
  const same = (one: Conversation) => (other: Conversation) => other.platform === one.platform && other.id === one.id;
  return all.filter((one, index) => all.findIndex(same(one)) === index);
}

/** Every conversation in which responders read, for telling who is one. */
export function respondersPlaces(procedure: Procedure, places: Places): readonly Conversation[] {
  return [...places.responders, ...procedure.services.flatMap(({ conversations }) => conversations.responders ?? [])];
}
