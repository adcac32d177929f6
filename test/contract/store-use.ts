import { afterEach, beforeEach } from 'vitest';
import type { Ledger } from '../../src/desk/ledger.ts';
import type { Shelf } from '../../src/desk/shelf.ts';
import type { Change, Store } from '../../src/desk/store.ts';
import type { Incident } from '../../src/incident/incident.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { change, later, noon, procedure } from '../support/changes.ts';
import type { TestDatabase } from '../support/database.ts';

/** The store of the test that runs. */
export interface Use {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly shelf: (platform: string) => Shelf;
}

/** An open store of a test's own; `end` closes it. */
interface Opened extends OpenStore {
  readonly end: () => Promise<void>;
}

/** Opens a store on a database of its own. */
export async function openedOn({ place, end }: TestDatabase): Promise<Opened> {
  const opened = await openStore(place);
  return {
    ...opened,
    end: async () => {
      await opened.store.close();
      await end();
    },
  };
}

/** A store of its own for each test, with a procedure kept. */
export function freshStore(create: () => Promise<Opened>): Use {
  let open: Opened;
  beforeEach(async () => {
    open = await create();
    await open.store.keepProcedure(procedure);
  });
  afterEach(() => open.end());
  return {
    get store() {
      return open.store;
    },
    get ledger() {
      return open.ledger;
    },
    get shelf() {
      return open.shelf;
    },
  };
}

/** Claims the one lane that is due and begins its next delivery. */
export async function begin(use: Use, at = noon) {
  const lane = await use.ledger.claim(at, 'holder', 60);
  const delivery = lane && (await use.ledger.next(lane, at, 'holder', 60));
  if (lane === null || delivery === null) throw new Error('nothing is due');
  return { lane, delivery };
}

export const elsewhere = { platform: 'alpha', id: 'elsewhere' };

/** Writes changes to one incident, each with its notices, and tells what became of the deliveries. */
export async function telling(
  use: Use,
  of: Incident,
  ...changes: readonly (Partial<Change> & { notices: readonly Notice[] })[]
) {
  let at = of;
  const [first, ...rest] = changes;
  await use.store.file(change(at, first));
  for (const more of rest) {
    at = later(at);
    await use.store.append(change(at, more));
  }
}

/** What is told of an incident, each with its state. */
export const states = async (use: Use, of: Incident) =>
  (await use.ledger.told(of.id)).map(({ notice, state }) => `${notice.slot}@${notice.conversation.id} ${state}`);
