import { randomUUID } from 'node:crypto';
import { deadlines } from '../../src/clock/deadlines.ts';
import { desk } from '../../src/desk/desk.ts';
import { membersOf } from '../../src/desk/members.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { createLog } from '../../src/log.ts';
import type { Answer, Platform } from '../../src/platform.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { scriptedPlatform } from './scripted-platform.ts';

export const opening = Temporal.Instant.from('2026-03-02T13:00:00Z');
const plain = { standing: 'member', language: null, timeZone: null } as const;

/** One platform, `alpha`, on which everybody is there whose id is asked for, but for those who `left`; `guests` are outsiders. */
function alpha(
  operations: readonly string[],
  left: ReadonlySet<string>,
  guests: ReadonlySet<string>,
  groups: ReadonlyMap<string, readonly string[]>,
  looked: string[],
): Platform {
  return {
    ...scriptedPlatform('alpha'),
    places: { operations: 'ops', staff: null, clients: null },
    isMember: async (conversation, external) => conversation === 'ops' && operations.includes(external),
    actor: async (external) => {
      looked.push(external);
      return {
        external,
        ...plain,
        name: external,
        ...(guests.has(external) ? { standing: 'outsider' } : {}),
        left: left.has(external),
      };
    },
    inGroup: async (group) => {
      const members = groups.get(group);
      return members ? { outcome: 'all', members } : { outcome: 'failed', reason: 'away' };
    },
  };
}

/** A desk in memory to which people type; `operations` respond. Its time stands still until it is set. */
export async function deskInMemory(procedure: Procedure, operations: readonly string[]) {
  const { store, ledger, shelf } = memoryStore();
  const left = new Set<string>();
  const guests = new Set<string>();
  const groups = new Map<string, readonly string[]>();
  const looked: string[] = [];
  const platform = alpha(operations, left, guests, groups, looked);
  const time = { now: opening };
  const known: Omit<Parts, 'members'> = {
    store,
    ledger,
    shelf: shelf('desk'),
    platforms: new Map([[platform.name, platform]]),
    procedure,
    now: () => time.now,
    newId: randomUUID,
    nudge: () => undefined,
    log: createLog('silent'),
  };
  const parts: Parts = { ...known, members: membersOf(known) };
  await store.keepProcedure(procedure);
  return {
    parts,
    time,
    /** The clock does what is due. */
    tick: deadlines(parts),
    left,
    guests,
    /** Who is in the platform's groups; of one that is not named it doesn't say. */
    groups,
    /** Whom the platform was asked about, in order. */
    looked,
    /** The same desk begun anew with another procedure. */
    under: async (next: Procedure): Promise<Parts> => {
      await store.keepProcedure(next);
      return { ...parts, procedure: next };
    },
  };
}

/** What a person types in a conversation, or directly to the desk, and the summary of what is answered. */
export async function types(parts: Parts, person: string, text: string, where = 'ops'): Promise<string> {
  const answer = await desk(parts).handle('alpha', {
    id: randomUUID(),
    actor: { ...plain, external: person, name: person },
    origin: { id: where, direct: where === 'direct', shared: false },
    asked: { kind: 'typed', text },
  });
  return said(answer);
}

function said(answer: Answer): string {
  return answer.kind === 'card' ? answer.card.summary : JSON.stringify(answer);
}
