import type { Audience, Conversation, Kind } from '../incident/incident.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** Where each audience of one incident reads. */
export interface Routes extends Readonly<Record<Audience, readonly Conversation[]>> {
  /** The reporter's own direct messages. */
  readonly reporter: Conversation | null;
}

/** Conversations that are used where the procedure names none: the environment's, or the one that was confirmed. */
export type Places = Readonly<Record<Audience, readonly Conversation[]>>;

/** The procedure's word for the service, else the places that hold for all services. No client hears of a drill. */
export function routes(
  procedure: Procedure,
  { service, kind }: { readonly service: string; readonly kind: Kind },
  places: Places,
  reporter: Conversation | null,
): Routes {
  const named = procedure.services.find(({ key }) => key === service)?.conversations ?? {};
  return {
    responders: named.responders ?? places.responders,
    staff: named.staff ?? places.staff,
    clients: kind === 'drill' ? [] : (named.clients ?? places.clients),
    reporter,
  };
}

/** Every conversation in which responders read, for telling who is one. */
export function respondersPlaces(procedure: Procedure, places: Places): readonly Conversation[] {
  return [...places.responders, ...procedure.services.flatMap(({ conversations }) => conversations.responders ?? [])];
}
