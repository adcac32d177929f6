import type { IncidentId, PersonId, TextId } from '../terms.ts';

/** Help asked of another group, which doesn't get the incident by it. */
export interface Help {
  /** The group's key. */
  readonly group: string;
  readonly what: TextId;
  readonly by: PersonId;
  readonly askedAt: Temporal.Instant;
  /** When somebody was last called for it, and how often: the group, the group once more, operations. */
  readonly calledAt: Temporal.Instant;
  readonly calls: number;
  readonly answeredBy: PersonId | null;
  /** The incident that it came with by a merge; absent for one's own. */
  readonly from?: IncidentId;
}

/** What the state keeps of how an incident is allocated. */
export interface Allocating {
  /** At most one for each group, the one last that was last asked for or answered; until the service is restored. */
  readonly helps: readonly Help[];
  /** When a person last did anything about it: who takes it and writes nothing for too long has it no more. */
  readonly lastEntryAt: Temporal.Instant;
}

export function noAllocating(raisedAt: Temporal.Instant): Allocating {
  return { helps: [], lastEntryAt: raisedAt };
}

/** Calls for help before nobody is left to call: the group, the group once more, operations. */
export const MAX_HELP_CALLS = 3;

/** The help that waits longest for an answer, of those asked of one's own groups before others; null when none does. */
export function unansweredHelp({ helps }: Allocating, isOwn: (group: string) => boolean = () => false): Help | null {
  const waiting = helps
    .filter(({ answeredBy }) => answeredBy === null)
    .toSorted((one, other) => Temporal.Instant.compare(one.askedAt, other.askedAt));
  return waiting.find(({ group }) => isOwn(group)) ?? waiting[0] ?? null;
}
