import type { Entry, Event } from '../event.ts';
import { type Incident, isAcknowledged, type Unrestored } from '../incident.ts';
import { answered, groupOf, impossible, left } from './common.ts';

export function allocated(
  incident: Unrestored,
  at: Temporal.Instant,
  group: string,
  assignee: string | null,
): Incident {
  return {
    ...left(incident, at),
    status: 'allocated',
    since: at,
    group,
    assignee,
    waitingSince: at,
    takeReminded: false,
  };
}

export function taken(incident: Unrestored, entry: Entry): Incident {
  if (entry.by === null) throw impossible('the clock', entry);
  return {
    ...left(incident, entry.at),
    ...answered(incident),
    status: 'inProgress',
    since: entry.at,
    group: groupOf(incident, entry),
    assignee: entry.by,
    acknowledgedAt: isAcknowledged(incident) ? incident.acknowledgedAt : entry.at,
  };
}

export function held(incident: Incident, entry: Entry, event: Extract<Event, { type: 'held' }>): Incident {
  if (incident.status !== 'inProgress') throw impossible(incident.status, entry);
  return {
    ...left(incident, entry.at),
    status: 'onHold',
    since: entry.at,
    group: incident.group,
    assignee: incident.assignee,
    until: event.until,
    holdReason: event.reason,
  };
}

export function resumed(incident: Incident, entry: Entry): Incident {
  if (incident.status !== 'onHold') throw impossible(incident.status, entry);
  return {
    ...left(incident, entry.at),
    status: 'inProgress',
    since: entry.at,
    group: incident.group,
    assignee: incident.assignee,
  };
}
