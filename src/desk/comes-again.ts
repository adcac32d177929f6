import type { Ask, Raise } from '../incident/command.ts';
import { type Filed, reference } from '../incident/filed.ts';
import type { Parts } from './parts.ts';
import type { Who } from './who.ts';

/** What is too long over to be reopened is raised anew, as it was known then, with a link back. */
export function comesAgain(
  { newId }: Parts,
  { standing }: Who,
  { number, incident, texts }: Filed,
  { reason }: Extract<Ask, { type: 'reopen' }>,
): Raise {
  const { service, category, impact, urgency, kind, raisedIn, clientsListen } = incident;
  return {
    type: 'raise',
    incident: newId(),
    kind,
    title: { id: newId(), body: texts.get(incident.title) ?? reference(number) },
    description: reason,
    service,
    category,
    impact,
    urgency,
    beganAt: null,
    raisedIn,
    reporterIs: standing === 'client' ? 'client' : 'staff',
    clientsListen,
    captured: null,
    follows: { id: incident.id, number },
  };
}
