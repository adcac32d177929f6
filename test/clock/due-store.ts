import type { Change, Store } from '../../src/desk/store.ts';
import type { Filed } from '../../src/incident/filed.ts';
import { procedure, raised } from '../incident/story.ts';

interface Row {
  readonly filed: Filed;
  dueAt: Temporal.Instant | null;
  postponedTo: Temporal.Instant | null;
  faults: number;
}

const { compare } = Temporal.Instant;

/** `takeDue` in memory, to the letter of its doc comment, over incidents given by when they are due. */
export function dueStore(dueAt: Readonly<Record<string, Temporal.Instant>>) {
  const rows: Row[] = Object.entries(dueAt).map(([id, at], n) => ({
    filed: { number: n + 1, incident: { ...raised().incident, id }, texts: new Map(), procedure },
    dueAt: at,
    postponedTo: null,
    faults: 0,
  }));
  const takeDue: Store['takeDue'] = async (now, decide) => {
    const isDue = ({ dueAt: at, postponedTo }: Row) =>
      at !== null && compare(at, now) <= 0 && (postponedTo === null || compare(postponedTo, now) <= 0);
    const row = rows.filter(isDue).sort((a, b) => (a.dueAt && b.dueAt ? compare(a.dueAt, b.dueAt) : 0))[0];
    if (row === undefined) return { type: 'none' };
    const incident = row.filed.incident.id;
    let change: Change;
    try {
      change = decide(row.filed);
    } catch (fault) {
      row.postponedTo = now.add({ seconds: Math.min(30 * 2 ** row.faults, 1_800) });
      row.faults += 1;
      return { type: 'faulted', incident, fault };
    }
    row.dueAt = change.nextDueAt;
    row.faults = 0;
    row.postponedTo = null;
    return { type: 'done', incident, number: row.filed.number, notices: change.notices };
  };
  return { takeDue };
}

/** A change that only moves the deadline. */
export function moved({ incident }: Filed, nextDueAt: Temporal.Instant, now: Temporal.Instant): Change {
  const none = {
    request: null,
    entries: [],
    texts: [],
    notices: [],
    stopsClock: false,
    draft: null,
    withdrawn: [],
    again: [],
    followers: null,
  };
  return { ...none, command: 'tick', incident, nextDueAt, now };
}
