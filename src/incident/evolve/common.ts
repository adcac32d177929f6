import type { Entry } from '../event.ts';
import { type Common, type Incident, isUnrestored, type Open, type Unrestored } from '../incident.ts';

/** Every key of what all statuses share; one that is missing here is a type error. */
const shared = {
  id: true,
  kind: true,
  seq: true,
  procedure: true,
  title: true,
  description: true,
  service: true,
  category: true,
  impact: true,
  urgency: true,
  priority: true,
  reporter: true,
  reporterIs: true,
  onBehalf: true,
  reportedAt: true,
  beganAt: true,
  raisedIn: true,
  source: true,
  follows: true,
  followers: true,
  absorbed: true,
  separated: true,
  clientsListen: true,
  targetsFrom: true,
  acknowledgedAt: true,
  heldSeconds: true,
  reckonedAt: true,
  since: true,
  escalation: true,
  restoreMissed: true,
  lastProgressAt: true,
  promise: true,
  firstUpdate: true,
  clientsTold: true,
  lastClientUpdate: true,
  lastUpdate: true,
  workaround: true,
  offeredTo: true,
  corrections: true,
  gathered: true,
  alarm: true,
  helps: true,
  lastEntryAt: true,
  members: true,
  confirmation: true,
  recovered: true,
  followUp: true,
  waived: true,
  departures: true,
  review: true,
  major: true,
  formerly: true,
} as const satisfies Readonly<Record<keyof Common, true>>;

/** What every status shares, without what belongs to the present one. */
export function bare(incident: Incident): Common {
  return Object.fromEntries(Object.entries(incident).filter(([key]) => key in shared)) as unknown as Common;
}

/** The same when the present status ends at `at`: time on hold is counted, an offer lapses. */
export function left(incident: Incident, at: Temporal.Instant): Common {
  return { ...bare(incident), heldSeconds: incident.heldSeconds + held(incident, at), offeredTo: null };
}

/** However late it is noticed, a hold is over when it was to end. */
function held(incident: Incident, at: Temporal.Instant): number {
  if (incident.status !== 'onHold') return 0;
  const end = Temporal.Instant.compare(at, incident.until) < 0 ? at : incident.until;
  return Math.max(0, Math.round(end.since(incident.since).total('seconds')));
}

/** Nothing is promised or escalated any more. */
export function stopped(incident: Open, at: Temporal.Instant) {
  return { ...left(incident, at), ...answered(incident), promise: null, firstUpdate: null, helps: [] };
}

export function answered(incident: Incident) {
  return { escalation: incident.escalation && { ...incident.escalation, pending: false } };
}

export function unrestored(incident: Incident, entry: Entry): Unrestored {
  if (!isUnrestored(incident)) throw impossible(incident.status, entry);
  return incident;
}

export function groupOf(incident: Incident, entry: Entry): string {
  if (incident.group === null) throw impossible('no group', entry);
  return incident.group;
}

export function impossible(found: string, entry: Entry): Error {
  return new Error(`Entry ${entry.seq} '${entry.event.type}' can't follow ${found}`);
}
