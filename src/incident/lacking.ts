import type { Procedure } from '../procedure/procedure.ts';
import { unrecovered } from './decide/confirming.ts';
import type { Incident } from './incident.ts';
import { type RecordPart, recordParts } from './terms.ts';

/** What of a closed record is not there, whatever its gate asked for; nothing while it is not closed. */
export function lacking(of: { readonly incident: Incident; readonly procedure: Procedure }): readonly RecordPart[] {
  return recordParts.filter((part) => lacks(of, part));
}

/** What nothing could be chosen for is not missed. */
export function lacks(
  { incident, procedure }: { readonly incident: Incident; readonly procedure: Procedure },
  part: RecordPart,
): boolean {
  if (incident.status !== 'closed') return false;
  switch (part) {
    case 'resolution':
      return incident.resolution === null;
    case 'cause':
      return incident.cause === null && procedure.causes.length > 0;
    case 'category':
      return incident.category === null && procedure.categories.length > 0;
    case 'reasons':
      return incident.departures.some(({ reason }) => reason === null);
    case 'recovery':
      return incident.waived.includes('recovery') && unrecovered({ incident, procedure }).length > 0;
    case 'workaroundFollowUp':
      return incident.waived.includes('workaroundFollowUp') && incident.followUp === null;
  }
}
