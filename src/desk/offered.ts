import type { Inbound, Platform } from '../platform.ts';
import { servicesKnownTo } from '../procedure/clients.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Who } from './who.ts';

/** Who asks, and where. */
interface Reader {
  readonly who: Pick<Who, 'ids'>;
  readonly platform: Pick<Platform, 'name'>;
  readonly inbound: Pick<Inbound, 'actor' | 'origin'>;
}

/** The procedure as whoever asks may know it: somebody from outside sees no service that another client uses. */
export function offered({ who, platform, inbound }: Reader, procedure: Procedure): Procedure {
  const { actor, origin } = inbound;
  if (actor.standing !== 'outsider') return procedure;
  const known = servicesKnownTo(procedure, who.ids, { platform: platform.name, id: origin.id });
  return { ...procedure, services: procedure.services.filter(({ key }) => known.includes(key)) };
}
