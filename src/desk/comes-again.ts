import { readsTitle } from '../incident/access.ts';
import type { Ask, Raise } from '../incident/command.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing as standingText } from '../incident/incident.ts';
import type { Named } from '../procedure/procedure.ts';
import type { Parts } from './parts.ts';
import type { Who } from './who.ts';

/**
 * What is too long over to be reopened is raised anew, as it was known then, with a link back. Whoever may not read its
 * title says in their own words what it is.
 */
export function comesAgain(
  { newId, procedure }: Parts,
  { standing, ids }: Who,
  filed: Filed,
  { reason }: Extract<Ask, { type: 'reopen' }>,
): Raise {
  const { number, incident, texts } = filed;
  const known = readsTitle(standing, ids, filed) ? texts.get(standingText(incident, incident.title)) : null;
  const title = known ? { id: newId(), body: known } : reason;
  const { service, category, impact, urgency, kind, raisedIn, clientsListen } = incident;
  // What the procedure doesn't name any more is as if nothing had been named: nobody may be turned away for that.
  const named = (all: readonly Named[], sought: string | null) =>
    all.some(({ key }) => key === sought) ? sought : null;
  return {
    type: 'raise',
    incident: newId(),
    // It was over when it was recorded; now it is not.
    kind: kind === 'past' ? 'real' : kind,
    title: title ?? { id: newId(), body: reference(number) },
    description: title === reason ? null : reason,
    service: named(procedure.services, service),
    category: named(procedure.categories, category),
    impact,
    urgency,
    beganAt: null,
    raisedIn,
    reporterIs: standing === 'client' ? 'client' : 'staff',
    clientsListen,
    captured: null,
    follows: { id: incident.id, number },
    members: incident.members,
  };
}
