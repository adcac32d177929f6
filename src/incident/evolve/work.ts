import type { Entry, Event } from '../event.ts';
import { type Incident, isUnrestored, readersOf } from '../incident.ts';
import { isMonitoring } from '../state/alerts.ts';

/** What those say who only wait for it: it is no sign that anybody works on it. */
const WAITING: ReadonlySet<Event['type']> = new Set([
  'noted',
  'questionAnswered',
  'categorised',
  'serviceSet',
  'reporterSet',
]);

/** Whether an entry says that somebody works on the incident. */
export function isWork(incident: Incident, { by, event }: Entry): boolean {
  if (by === null || isMonitoring(by) || event.type === 'alsoReported') return false;
  if (!WAITING.has(event.type)) return true;
  const hasIt = isUnrestored(incident) && incident.assignee === by;
  return hasIt || !readersOf(incident).some(({ person }) => person === by);
}
