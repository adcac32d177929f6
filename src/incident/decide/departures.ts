import type { Event } from '../event.ts';
import { departedAlready } from '../evolve/ending.ts';
import { type Incident, isAcknowledged } from '../incident.ts';
import type { DepartureKind, Priority } from '../terms.ts';
import type { Decision, Situation } from './decision.ts';
import { missing } from './gate.ts';

/**
 * The same, with what a person's request shows to have gone past the procedure where the clock has not said so before:
 * while the desk was away, nobody looked.
 */
export function withDepartures(situation: Situation, decision: Decision): Decision {
  if ('refusal' in decision) return decision;
  return { events: [...decision.events, ...decision.events.flatMap((event) => shown(situation, event))] };
}

function shown(situation: Situation, event: Event): readonly Event[] {
  const { incident, procedure, now } = situation;
  const { respond, restore } = procedure.priorities[incident.priority];
  const { targetsFrom, heldSeconds } = incident;
  if (incident.kind === 'past') return [];
  const past = (kind: DepartureKind, dueAt: Temporal.Instant): readonly Event[] =>
    isBefore(dueAt, now) && !departedAlready(incident, kind) ? departed(kind, dueAt) : [];
  if (event.type === 'taken') {
    return isAcknowledged(incident) ? [] : past('takenLate', targetsFrom.add({ seconds: respond }));
  }
  if (event.type === 'restored') {
    const held = heldSeconds + heldNow(incident, now);
    const late = incident.restoreMissed ? [] : past('restoredLate', targetsFrom.add({ seconds: restore + held }));
    return [...late, ...unkept(incident, now)];
  }
  if (event.type === 'updated' && event.audience === 'clients') return unkept(incident, now);
  if (event.type === 'held') {
    // Several short holds are a long one.
    const long = heldSeconds + event.until.since(now).total('seconds') > restore;
    return long && !departedAlready(incident, 'heldLong') ? departed('heldLong') : [];
  }
  if (event.type === 'prioritised') return asksLess(situation, event.priority) ? departed('gateLowered') : [];
  if (event.type !== 'cancelled') return [];
  const unexplained = event.text === null && incident.priority <= 'P2' ? departed('cancelledUnexplained') : [];
  return [...unkept(incident, now), ...unexplained];
}

function departed(kind: DepartureKind, dueAt: Temporal.Instant | null = null): readonly Event[] {
  return [{ type: 'departed', kind, dueAt }];
}

/** Restored, it would be closed without a line that is missing still, or without a review. */
function asksLess({ incident, procedure }: Situation, priority: Priority): boolean {
  if (incident.status !== 'restored') return false;
  const left = missing({ incident: { ...incident, priority }, procedure });
  const unreviewed =
    procedure.closing[incident.priority].review !== null && procedure.closing[priority].review === null;
  return unreviewed || missing({ incident, procedure }).some((line) => !left.includes(line));
}

/** The promised word comes after its time, or the end comes before it and after its time. */
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
