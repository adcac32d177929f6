import type { AlertEvent } from '../event/alerts.ts';
import type { Incident } from '../incident.ts';

export function alerted(incident: Incident, { what, link, alerts, heard }: AlertEvent): Incident {
  const before = incident.alarm;
  const state = what === 'resolved' ? 'resolved' : 'firing';
  const worst = what === 'raised' ? incident.priority : (before?.worst ?? null);
  return { ...incident, alarm: { state, link: link ?? before?.link ?? null, alerts, heard, worst } };
}
