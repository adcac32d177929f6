import { PGlite } from '@electric-sql/pglite';
import type { Ledger } from '../../src/desk/ledger.ts';
import type { Shelf } from '../../src/desk/shelf.ts';
import type { Store } from '../../src/desk/store.ts';
import { extensions } from '../../src/store/engine.ts';
import { type Kept, memoryStore } from '../../src/store/memory/store.ts';
import { openStore } from '../../src/store/open-store.ts';

export type DatabaseKind = 'memory' | 'pglite';

/** The one store that all processes share. */
export interface Database {
  readonly store: Store;
  readonly ledger: Ledger;
  /** What the desks keep beside the record. */
  readonly shelf: Shelf;
  /** What the ports don't tell: when the clock will look at each incident again. */
  incidents(): Promise<readonly Kept[]>;
  end(): Promise<void>;
}

export async function openDatabase(kind: DatabaseKind): Promise<Database> {
  if (kind === 'pglite') return await onPglite();
  const { store, ledger, shelf, incidents } = memoryStore();
  return { store, ledger, shelf: shelf('desk'), incidents: async () => incidents(), end: async () => undefined };
}

async function onPglite(): Promise<Database> {
  const pglite = await PGlite.create({ extensions });
  const { store, ledger, shelf } = await openStore({ pglite });
  return {
    store,
    ledger,
    shelf: shelf('desk'),
    async incidents() {
      const { rows } = await pglite.query<{ number: number; id: string; due: number | null }>(
        `select number, id, (extract(epoch from next_due_at) * 1000)::float8 as due from incident order by number`,
      );
      return rows.map(({ number, id, due }) => ({
        number,
        id,
        nextDueAt: due === null ? null : Temporal.Instant.fromEpochMilliseconds(due),
      }));
    },
    async end() {
      await store.close();
      await pglite.close();
    },
  };
}
