import type { Entry, Event } from '../event.ts';
import type { Incident, Unrestored } from '../incident.ts';
import { notEnding } from '../state/ending.ts';
import { groupOf, stopped } from './common.ts';

/** What has to be done before it is closed begins. */
export function restored(incident: Unrestored, entry: Entry, event: Extract<Event, { type: 'restored' }>): Incident {
  return {
    ...stopped(incident, entry.at),
    ...notEnding,
    status: 'restored',
    since: entry.at,
    group: groupOf(incident, entry),
    assignee: incident.assignee,
    restoredAt: entry.at,
    restoredBy: event.how,
    restoration: event.text,
    closingRemindedAt: null,
    ...(event.forClients ? { lastClientUpdate: { text: event.forClients, at: entry.at }, clientsTold: true } : {}),
  };
}
