import type { Entry, Event } from '../event.ts';
import { type Incident, isUnrestored } from '../incident.ts';
import { impossible } from './common.ts';

export function updated(
  incident: Incident,
  at: Temporal.Instant,
  event: Extract<Event, { type: 'updated' }>,
): Incident {
  const told = { text: event.text, at };
  if (event.audience === 'responders') return { ...incident, lastUpdate: told, lastProgressAt: at };
  return {
    ...incident,
    lastClientUpdate: told,
    clientsTold: true,
    lastProgressAt: at,
    firstUpdate: null,
    promise:
      isUnrestored(incident) && event.nextBy
        ? { by: event.nextBy, soonReminded: false, overdueReminded: false, holdings: 0, lastActAt: null }
        : null,
  };
}

export function reminded(incident: Incident, entry: Entry, event: Extract<Event, { type: 'reminded' }>): Incident {
  const { at } = entry;
  switch (event.of) {
    case 'take':
      if (incident.status !== 'allocated') throw impossible(incident.status, entry);
      return { ...incident, takeReminded: true };
    case 'firstUpdate':
      if (!incident.firstUpdate) throw impossible('no first update owed', entry);
      return { ...incident, firstUpdate: { ...incident.firstUpdate, lastRemindedAt: at } };
    case 'updateSoon':
      if (!incident.promise) throw impossible('no promise', entry);
      return { ...incident, promise: { ...incident.promise, soonReminded: true } };
    case 'updateOverdue':
      if (!incident.promise) throw impossible('no promise', entry);
      return { ...incident, promise: { ...incident.promise, overdueReminded: true } };
    case 'updateOwed':
      if (!incident.promise) throw impossible('no promise', entry);
      return { ...incident, promise: { ...incident.promise, lastActAt: at } };
    case 'closing':
      if (incident.status !== 'restored') throw impossible(incident.status, entry);
      return { ...incident, closingRemindedAt: at };
  }
}
