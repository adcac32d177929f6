import type { Event } from '../event.ts';
import { type Incident, isAcknowledged } from '../incident.ts';
import type { DepartureKind } from '../terms.ts';
import type { Decision, Situation } from './decision.ts';

/**
 * The same, with what a person's request shows to have gone past the procedure where the clock has not said so before:
 * while the desk was away, nobody looked.
 */
export function withDepartures(situation: Situation, decision: Decision): Decision {
  if ('refusal' in decision) return decision;
  return { events: [...decision.events, ...decision.events.flatMap((event) => shown(situation, event))] };
}

function shown({ incident, procedure, now }: Situation, event: Event): readonly Event[] {
  const { respond, restore } = procedure.priorities[incident.priority];
  const { targetsFrom, heldSeconds } = incident;
  if (incident.kind === 'past') return [];
  const since = (kind: DepartureKind) =>
    incident.departures.some((one) => one.kind === kind && !isBefore(one.at, targetsFrom));
  const past = (kind: DepartureKind, dueAt: Temporal.Instant): readonly Event[] =>
    isBefore(dueAt, now) && !since(kind) ? [{ type: 'departed', kind, dueAt }] : [];
  if (event.type === 'taken') {
    return isAcknowledged(incident) ? [] : past('takenLate', targetsFrom.add({ seconds: respond }));
  }
  if (event.type === 'restored') {
    const held = heldSeconds + heldNow(incident, now);
    return incident.restoreMissed ? [] : past('restoredLate', targetsFrom.add({ seconds: restore + held }));
  }
  if (event.type === 'updated' && event.audience === 'clients') return unkept(incident, now);
  const long = event.type === 'held' && event.until.since(now).total('seconds') > restore;
  return long ? [{ type: 'departed', kind: 'heldLong', dueAt: null }] : [];
}

/** A word that comes after its promised time. */
function unkept({ promise }: Incident, now: Temporal.Instant): readonly Event[] {
  if (promise === null || promise.overdueReminded || promise.holdings > 0 || !isBefore(promise.by, now)) return [];
  return [{ type: 'departed', kind: 'promiseMissed', dueAt: promise.by }];
}

function heldNow(incident: Incident, now: Temporal.Instant): number {
  if (incident.status !== 'onHold') return 0;
  const end = isBefore(now, incident.until) ? now : incident.until;
  return Math.max(0, Math.round(end.since(incident.since).total('seconds')));
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
