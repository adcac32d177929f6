import type { Delivery } from '../../../src/desk/ledger.ts';
import type { Store } from '../../../src/desk/store.ts';
import type { Entry } from '../../../src/incident/event.ts';
import type { Filed } from '../../../src/incident/filed.ts';
import type { Database } from '../database.ts';

/** A rule that does not hold, and where. */
export interface Finding {
  readonly rule: string;
  readonly about: string;
}

/** One incident with everything that is kept of it. */
export interface Whole {
  readonly number: number;
  readonly filed: Filed;
  readonly entries: readonly Entry[];
  readonly told: readonly Delivery[];
  readonly nextDueAt: Temporal.Instant | null;
}

export async function snapshot({ store, ledger, incidents }: Database): Promise<readonly Whole[]> {
  const found: Whole[] = [];
  for (const { id, number, nextDueAt } of await incidents()) {
    const filed = await filedOf(store, id);
    found.push({ number, nextDueAt, filed, entries: await store.timeline(id), told: await ledger.told(id) });
  }
  return found;
}

async function filedOf(store: Store, id: string): Promise<Filed> {
  const filed = await store.incident({ id });
  if (filed === null) throw new Error(`incident ${id} is not there`);
  return filed;
}

/** The same text for the same plain data, instants included. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
