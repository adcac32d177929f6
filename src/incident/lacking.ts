import type { Procedure } from '../procedure/procedure.ts';
import { unrecovered } from './decide/confirming.ts';
import { owesForAbsorbed } from './decide/gate.ts';
import { type Incident, isOpen } from './incident.ts';
import { type RecordPart, recordParts } from './terms.ts';

/** What of the record of an ended incident is not there, whatever its gate asked for; nothing while it is open. */
export function lacking(of: { readonly incident: Incident; readonly procedure: Procedure }): readonly RecordPart[] {
  return recordParts.filter((part) => lacks(of, part));
}

/** What nothing could be chosen for is not missed. What was cancelled or merged owes the reasons of its departures alone. */
export function lacks(
  { incident, procedure }: { readonly incident: Incident; readonly procedure: Procedure },
  part: RecordPart,
): boolean {
  const closed = incident.status === 'closed' ? incident : null;
  switch (part) {
    case 'resolution':
      return closed?.resolution === null;
    case 'cause':
      return closed?.cause === null && procedure.causes.length > 0;
    case 'category':
      return closed?.category === null && procedure.categories.length > 0;
    case 'reasons':
      return !isOpen(incident) && incident.departures.some(({ reason }) => reason === null);
    case 'recovery':
      return closed?.waived.includes('recovery') === true && unrecovered({ incident, procedure }).length > 0;
    case 'workaroundFollowUp':
      // How it was restored is not kept after the close; whether anything was said of its workaround is.
      return (
        closed?.waived.includes('workaroundFollowUp') === true && (closed.followUp === null || owesForAbsorbed(closed))
      );
  }
}
