import { type Incident, servicesOf } from '../incident/incident.ts';
import type { Conversation } from '../incident/terms.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** Where clients read of an incident: in conversations, and on the status page. */
export type Destination = Conversation | 'statusPage';

/**
 * The public services, by their keys, under which the status page tells what clients are told of an incident; none where
 * it is practised or private. The procedure is the one in force, whichever the incident was opened under.
 */
export function publicServicesOf(
  { services }: Pick<Procedure, 'services'>,
  incident: Pick<Incident, 'kind' | 'members' | 'service' | 'absorbed'>,
): readonly string[] {
  if (incident.kind === 'drill' || incident.members !== null) return [];
  return servicesOf(incident).filter((key) => services.some((one) => one.key === key && one.public !== null));
}
