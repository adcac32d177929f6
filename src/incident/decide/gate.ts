import { recoveryOf } from '../../procedure/lookup.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { openActions } from '../gathering.ts';
import type { Incident } from '../incident.ts';
import type { GateLine, RestoredPart } from '../terms.ts';

/** Lines that are filled by the very request that closes it. */
export type Given = Partial<Readonly<Record<GateLine, boolean>>>;

/**
 * The lines of the closing gate that are not there yet. Where one of several will do, all of them are named until one
 * is there.
 */
export function missing(
  { incident, procedure }: { readonly incident: Incident; readonly procedure: Procedure },
  given: Given = {},
): readonly GateLine[] {
  const { gate } = procedure.closing[incident.priority];
  const isThere = (line: GateLine) =>
    given[line] === true || incident.waived.includes(line) || filled(incident, procedure, line);
  return [...new Set(gate.filter((alternatives) => !alternatives.some(isThere)).flat())];
}

/** One that was merged into it was restored by a workaround, and nobody said what becomes of that. */
export function owesForAbsorbed({ absorbed }: Pick<Incident, 'absorbed'>): boolean {
  return absorbed.some(({ carried }) => carried?.workaround === 'owed');
}

/** Its own workaround, or that of one which was merged into it, and nobody said what becomes of it. */
export function owesFollowUp({
  restoredBy,
  followUp,
  absorbed,
}: Pick<Incident, 'followUp' | 'absorbed'> & Pick<RestoredPart, 'restoredBy'>): boolean {
  const own = restoredBy === 'workaround' && followUp === null;
  return own || owesForAbsorbed({ absorbed });
}

function filled(incident: Incident, procedure: Procedure, line: GateLine): boolean {
  switch (line) {
    case 'resolution':
      return incident.status === 'restored' && incident.restoration !== null;
    case 'cause':
      return false;
    case 'confirmation':
      // Where there is nobody to ask, there is nothing to wait for.
      return incident.confirmation === null || incident.confirmation.confirmed !== null;
    case 'recovery':
      // Of what was over when it was recorded only the record is left.
      return (
        incident.kind === 'past' || recoveryOf(procedure, incident).every(({ key }) => incident.recovered.includes(key))
      );
    case 'workaroundFollowUp':
      return incident.status !== 'restored' || !owesFollowUp(incident);
    case 'actions':
      return openActions(incident).length === 0;
  }
}

/** What stands in the way of closing it, beside what is written when it is closed. */
export function obstacles(incident: Incident, procedure: Procedure): readonly GateLine[] {
  if (incident.status !== 'restored') return [];
  return missing({ incident, procedure }).filter((line) => line !== 'resolution' && line !== 'cause');
}
