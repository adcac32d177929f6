import type { Entry, Event } from '../../../src/incident/event.ts';
import type { Priority } from '../../../src/incident/terms.ts';
import type { EscalationStep } from '../../../src/procedure/escalation.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';

type Escalated = Extract<Event, { type: 'escalated' }>;

/** What a timeline says up to an entry, as far as escalation goes. */
interface Standing {
  service: string;
  group: string | null;
  assignee: string | null;
  priority: Priority;
  respond: number;
  last: {
    readonly step: number;
    readonly at: Temporal.Instant;
    readonly why: Escalated['why'];
    pending: boolean;
  } | null;
}

/** Reads a timeline and tells which escalation step doesn't follow from what went before. */
export function escalations(entries: readonly Entry[], procedure: Procedure): string[] {
  const now: Standing = { service: '', group: null, assignee: null, priority: 'P4', respond: 0, last: null };
  return entries.flatMap((entry) => {
    const wrong = entry.event.type === 'escalated' ? misplaced(entry, entry.event, now, procedure) : [];
    follow(now, entry, procedure);
    return wrong;
  });
}

function misplaced(
  { seq, at }: Entry,
  { step, why, timing, skipped = [] }: Escalated,
  now: Standing,
  procedure: Procedure,
): string[] {
  const { path, lastResort } = procedure;
  const { last, respond } = now;
  const again = why === 'untaken' && last?.pending !== true;
  const first = last === null || again ? 0 : last.step + 1;
  // A step is passed over where it would call nobody new, and where a missed target needs more authority.
  const passed = path.slice(first, step);
  // Nobody having duty is no time to lose for what is urgent.
  const isUrgent = now.priority <= 'P2' && skipped.at(-1)?.to.startsWith('duty:') === true;
  const mayPass = (one: EscalationStep) =>
    isUrgent ||
    skipped.some(({ to }) => to === one.to) ||
    ((why === 'unrestored' || why === 'unled') && one.kind !== 'hierarchical') ||
    callsNobody(one, now, procedure);
  // A person may choose any step.
  const inOrder =
    (why === 'asked' && step <= path.length) ||
    (step >= Math.min(first, path.length) && step <= path.length && passed.every(mayPass));
  const wrong = inOrder
    ? []
    : [`entry ${seq}: step ${step} (${why}) after ${last === null ? 'none' : `step ${last.step}`}`];
  if (last === null || !last.pending || timing === null || why === 'unrestored' || why === 'unled') return wrong;
  const wait = Math.max((path[last.step] ?? lastResort).wait, respond);
  const waited = at.since(last.at).total('seconds');
  return waited < wait ? [...wrong, `entry ${seq}: after ${waited} s instead of ${wait} s`] : wrong;
}

function callsNobody(
  { to, webhook }: EscalationStep,
  { service, group, assignee }: Standing,
  { services }: Procedure,
): boolean {
  if (to === 'owner') return services.find(({ key }) => key === service)?.owner == null;
  return to === `group:${group}` && assignee === null && webhook === undefined;
}

function follow(now: Standing, { at, by, event }: Entry, { priorities }: Procedure): void {
  switch (event.type) {
    case 'raised':
      now.service = event.service;
      [now.priority, now.respond] = [event.priority, priorities[event.priority].respond];
      break;
    case 'prioritised':
      [now.priority, now.respond] = [event.priority, priorities[event.priority].respond];
      break;
    case 'allocated':
    case 'passedOn':
      [now.group, now.assignee] = [event.group, null];
      break;
    case 'serviceSet':
      now.service = event.service;
      break;
    case 'assigned':
      now.assignee = event.to;
      break;
    case 'passedBack':
      now.assignee = null;
      break;
    case 'lapsed':
      // The path goes on where it was.
      now.assignee = null;
      if (now.last) now.last = { ...now.last, at, pending: true };
      break;
    case 'reopened':
    case 'unmerged':
      [now.last, now.assignee] = [null, null];
      break;
    case 'escalated':
      now.last = { step: event.step, at, why: event.why, pending: true };
      break;
    case 'stoodDown':
      // Who was called since nobody led is not waited for any more.
      if (now.last?.why === 'unled') now.last.pending = false;
      break;
    case 'taken':
      now.assignee = by;
      if (now.last) now.last.pending = false;
      break;
    case 'escalationAnswered':
    case 'restored':
    case 'cancelled':
    case 'merged':
      if (now.last) now.last.pending = false;
      break;
    default:
      break;
  }
}
