import { nextDeadline } from '../../../src/incident/due.ts';
import type { Entry, Event, Timing } from '../../../src/incident/event.ts';
import { fold } from '../../../src/incident/evolve.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import { escalations } from './escalations.ts';
import { promises } from './promises.ts';
import { canonical, type Finding, type Whole } from './snapshot.ts';

const { compare } = Temporal.Instant;

/** A rule that a mutation is found by. */
export const STOPPED = 'the clock says nothing after restore, cancel, close or merge';

/** What must hold of one incident's record at any time. */
export function checkTimeline(whole: Whole): readonly Finding[] {
  const { number, entries, filed } = whole;
  const wrong = (rule: string, about: string): Finding => ({ rule, about: `INC-${number}: ${about}` });
  const gap = entries.find(({ seq }, index) => seq !== index + 1);
  if (gap) return [wrong('entries are numbered without gaps', `entry ${gap.seq}`)];
  const misfolded = folded(whole);
  return [
    ...misfolded.map((about) => wrong('the row is the fold of its timeline', about)),
    ...due(whole).map((about) => wrong('the next deadline is right', about)),
    ...afterTheStop(entries).map((about) => wrong(STOPPED, about)),
    // What can't be folded as a whole can't be in parts.
    ...(misfolded.length > 0 ? [] : inTime(whole)).map((about) =>
      wrong('the clock acts at its deadline, and says when it is late', about),
    ),
    ...escalations(entries, filed.procedure).map((about) => wrong('escalation steps are in order', about)),
    ...promises(entries).map((about) => wrong("only a person's update keeps or changes a promise", about)),
  ];
}

function folded({ filed, entries }: Whole): string[] {
  let expected: Incident;
  try {
    expected = fold(filed.incident.id, entries);
  } catch (fault) {
    return [String(fault)];
  }
  const [row, folds] = [canonical(filed.incident), canonical(expected)];
  return row === folds ? [] : [`row ${row} fold ${folds}`];
}

function due({ filed, nextDueAt }: Whole): string[] {
  const expected = nextDeadline(filed.incident, filed.procedure);
  return canonical(expected) === canonical(nextDueAt) ? [] : [`kept ${nextDueAt}, should be ${expected}`];
}

/** What the clock says of an incident that is not restored; the reminder to close comes later. */
function isOfTheClock(event: Event): boolean {
  switch (event.type) {
    case 'progressPosted':
    case 'heldOver':
      return true;
    case 'reminded':
      return event.of !== 'closing';
    case 'escalated':
      return event.timing !== null;
    default:
      return false;
  }
}

/** The timeline's numbers that only hold while the incident isn't restored. */
export function clockEntries(entries: readonly Entry[]): ReadonlySet<number> {
  return new Set(entries.filter(({ event }) => isOfTheClock(event)).map(({ seq }) => seq));
}

const ends: readonly Event['type'][] = ['cancelled', 'closed', 'merged'];

function afterTheStop(entries: readonly Entry[]): string[] {
  let stopped: Entry | null = null;
  const wrong: string[] = [];
  for (const entry of entries) {
    const { type } = entry.event;
    if (type === 'reopened' || type === 'unmerged') stopped = null;
    else if (ends.includes(type) || (type === 'restored' && stopped === null)) stopped = entry;
    // Of what is restored the clock reminds until it is closed; of what has ended it says nothing at all.
    else if (
      stopped !== null &&
      (isOfTheClock(entry.event) || (stopped.event.type !== 'restored' && timingOf(entry.event)))
    ) {
      wrong.push(`entry ${entry.seq} '${type}' after entry ${stopped.seq} '${stopped.event.type}'`);
    }
  }
  return wrong;
}

function timingOf(event: Event): Timing | null {
  return 'timing' in event ? event.timing : null;
}

/** What a change put into the past could not be noticed before it. */
function inTime({ filed, entries }: Whole): string[] {
  return entries.flatMap(({ seq, at, event }, index) => {
    const timing = timingOf(event);
    if (timing === null) return [];
    if (compare(at, timing.dueAt) < 0) return [`entry ${seq} at ${at} was due at ${timing.dueAt}`];
    // What was decided together was decided of the incident before all of it.
    const last = entries.slice(0, index).findLastIndex((entry) => entry.by !== null || compare(entry.at, at) < 0);
    const { reckonedAt } = fold(filed.incident.id, entries.slice(0, last + 1));
    const since = compare(reckonedAt, timing.dueAt) > 0 ? reckonedAt : timing.dueAt;
    const late = at.since(since).total('seconds') > 60;
    return late === timing.late ? [] : [`entry ${seq}: late is ${timing.late}`];
  });
}
