import type { Outcome } from '../../src/desk/store.ts';
import { raising } from '../../src/incident/permissions.ts';
import type { Whole } from './checks/snapshot.ts';
import type { World } from './world.ts';

/** How much a run tried out. */
export interface Summary {
  readonly steps: number;
  /** Calls of the store, the ledger and the platforms, each put in its place by the seed. */
  readonly calls: number;
  readonly incidents: number;
  readonly entries: number;
  readonly days: number;
  /** Requests, faults and messages by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** What people asked for and was done, by what was asked for. */
  readonly commands: Readonly<Record<string, number>>;
  /** The timelines' entries by what they tell. */
  readonly events: Readonly<Record<string, number>>;
  /** The ledger's rows by state. */
  readonly deliveries: Readonly<Record<string, number>>;
}

export function summaryOf(world: World, incidents: readonly Whole[]): Summary {
  const countOf = (keys: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  };
  return {
    steps: world.steps(),
    calls: world.scheduler.calls(),
    incidents: incidents.length,
    entries: incidents.reduce((sum, { entries }) => sum + entries.length, 0),
    days: Math.round(world.now().since(world.began).total('hours') / 24),
    counts: Object.fromEntries([...world.counts].sort()),
    commands: countOf([...world.requests.values()].flatMap(({ outcome }) => commandOf(outcome, incidents))),
    events: countOf(incidents.flatMap(({ entries }) => entries.map(({ event }) => event.type))),
    deliveries: countOf(incidents.flatMap(({ told }) => told.map(({ state }) => state))),
  };
}

/** A report by what it reports: there is a rule of its own for each. */
function commandOf(outcome: Outcome | null, incidents: readonly Whole[]): readonly string[] {
  if (outcome?.type !== 'changed') return [];
  if (outcome.command !== 'raise') return [outcome.command];
  const whole = incidents.find(({ filed }) => filed.incident.id === outcome.incident);
  return whole ? [raising(whole.filed.incident.kind)] : [];
}

/** Several runs as one. */
export function together(summaries: readonly Summary[]): Summary {
  const add = (given: readonly Readonly<Record<string, number>>[]) => {
    const sum: Record<string, number> = {};
    for (const one of given) for (const [key, value] of Object.entries(one)) sum[key] = (sum[key] ?? 0) + value;
    return Object.fromEntries(Object.entries(sum).sort());
  };
  const total = (of: (summary: Summary) => number) => summaries.reduce((sum, one) => sum + of(one), 0);
  return {
    steps: total(({ steps }) => steps),
    calls: total(({ calls }) => calls),
    incidents: total(({ incidents }) => incidents),
    entries: total(({ entries }) => entries),
    days: total(({ days }) => days),
    counts: add(summaries.map(({ counts }) => counts)),
    commands: add(summaries.map(({ commands }) => commands)),
    events: add(summaries.map(({ events }) => events)),
    deliveries: add(summaries.map(({ deliveries }) => deliveries)),
  };
}
