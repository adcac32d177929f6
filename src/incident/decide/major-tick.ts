import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import type { MajorDue } from '../due-major.ts';
import type { Event, Timing } from '../event.ts';
import type { Incident } from '../incident.ts';
import { escalated } from './escalation.ts';
import { passedOver } from './owner.ts';

/** From the second time on that the owner is asked in vain, it goes to others too. */
const OWNER_ALONE = 1;

/** What the clock does for a major incident. Throws where nothing of it can be due: a fault of the desk. */
export function majorActed(
  incident: Incident,
  procedure: Procedure,
  kind: MajorDue,
  timing: Timing,
  presence: Presence | null,
): Event | readonly Event[] {
  const { major } = incident;
  if (!major) throw new Error(`Incident ${incident.id} has '${kind}' due and is not major`);
  // Somebody is called already, and called again until there is an answer.
  const calls = incident.escalation?.pending ? [] : [escalated(incident, procedure, 'unled', null, timing, presence)];
  switch (kind) {
    case 'manager':
      return [{ type: 'managerAwaited', to: major.offer?.to ?? null, from: major.manager, timing }, ...calls];
    case 'owner': {
      if (!major.owner) throw new Error(`Incident ${incident.id} waits for an owner whom nobody asked`);
      const { person: owner, sought } = major.owner;
      // Who is back is asked for the first time.
      const times = sought ? 0 : major.owner.times;
      const why = presence?.absent(owner) ?? null;
      if (presence !== null && why !== null)
        return passedOver(procedure, incident, { owner, why, timing }, [], presence);
      return [{ type: 'ownerAsked', owner, times: times + 1, timing }, ...(times > OWNER_ALONE ? calls : [])];
    }
    case 'shift':
      if (major.manager === null) throw new Error(`Incident ${incident.id} ends a shift that nobody has`);
      return [
        { type: 'handOverSuggested', manager: major.manager, timing },
        // Nobody hands over who isn't there.
        ...(presence?.absent(major.manager) ? calls : []),
      ];
  }
}
