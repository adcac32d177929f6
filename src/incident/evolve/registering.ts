import type { Entry, Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import { isMonitoring } from '../state/alerts.ts';
import { unrestored } from './common.ts';

/** Of what monitoring makes worse it is kept how bad that was: the same once more is nothing new. */
export function prioritised(
  incident: Incident,
  { by }: Entry,
  event: Extract<Event, { type: 'prioritised' }>,
): Incident {
  const { impact, urgency, priority } = event;
  const alarm = incident.alarm && isMonitoring(by) ? { ...incident.alarm, worst: priority } : incident.alarm;
  return { ...incident, impact, urgency, priority, alarm };
}

/** Its card is with the former service's responders too, and goes on to be right there. */
export function serviceSet(incident: Incident, entry: Entry, event: Extract<Event, { type: 'serviceSet' }>): Incident {
  const before = unrestored(incident, entry);
  // Clients of what was merged into it listen still.
  const clientsListen = event.clientsListen || (before.absorbed.length > 0 && before.clientsListen);
  const waits = before.firstUpdate ?? { since: entry.at, lastRemindedAt: null };
  return {
    ...before,
    service: event.service,
    separated: [...new Set([...before.separated, event.from])],
    clientsListen,
    firstUpdate: clientsListen && !before.clientsTold ? waits : null,
  };
}
