import type { Change, Delivery, Ledger, Store } from '../../src/desk/store.ts';
import type { Event } from '../../src/incident/event.ts';
import { isOpen } from '../../src/incident/incident.ts';
import type { Notice } from '../../src/notice/notice.ts';

/** One change to one incident, and when in the order of all things it was committed. */
interface Committed {
  readonly move: number;
  readonly incident: string;
  readonly seq: number;
}

/** What only somebody outside can know: in which order things took place. */
export interface Watch {
  readonly store: Store;
  readonly ledger: Ledger;
  /** The entries that stop an incident's clock, by incident. */
  readonly stops: ReadonlyMap<string, readonly Committed[]>;
  /** What had to be told, by incident. */
  readonly notices: ReadonlyMap<string, ReadonlySet<string>>;
  /** When attempts at a delivery began. */
  readonly attempts: ReadonlyMap<string, readonly number[]>;
  /** The number of the first entry that was written together with this one, which was the last. */
  readonly firstOf: (incident: string, last: number) => number;
  readonly incidents: () => number;
  /** The numbers of those that are neither closed nor cancelled. */
  readonly open: () => readonly number[];
}

const stopping: readonly Event['type'][] = ['restored', 'closed', 'cancelled'];

/** The key of a ledger's row, but for its incident. */
export const keyOf = ({ kind, slot, conversation }: Notice) =>
  `${kind} ${slot} in ${conversation.platform}:${conversation.id}`;

/** Watches a store and its ledger from beneath all processes. */
export function watch(store: Store, ledger: Ledger, move: () => number): Watch {
  const stops = new Map<string, Committed[]>();
  const notices = new Map<string, Set<string>>();
  const attempts = new Map<string, number[]>();
  const firsts = new Map<string, number>();
  const open = new Map<string, number>();
  let incidents = 0;

  function saw({ incident, entries, notices: told }: Change, number: number): void {
    const keys = notices.get(incident.id) ?? new Set();
    for (const notice of told) keys.add(keyOf(notice));
    notices.set(incident.id, keys);
    firsts.set(`${incident.id} ${incident.seq}`, incident.seq - entries.length + 1);
    if (isOpen(incident)) open.set(incident.id, number);
    else open.delete(incident.id);
    for (const { seq, event } of entries) {
      if (event.type === 'raised') incidents += 1;
      if (!stopping.includes(event.type)) continue;
      stops.set(incident.id, [...(stops.get(incident.id) ?? []), { move: move(), incident: incident.id, seq }]);
    }
  }

  function began(delivery: Delivery | null): void {
    if (delivery) attempts.set(delivery.id, [...(attempts.get(delivery.id) ?? []), move()]);
  }

  return {
    store: {
      ...store,
      async file(change) {
        const commit = await store.file(change);
        if (commit.type === 'committed') saw(change, commit.number);
        return commit;
      },
      async append(change) {
        const commit = await store.append(change);
        if (commit.type === 'committed') saw(change, commit.number);
        return commit;
      },
      async takeDue(now, decide) {
        const decided: Change[] = [];
        const result = await store.takeDue(now, (filed) => {
          const change = decide(filed);
          decided.push(change);
          return change;
        });
        if (result.type === 'done') for (const change of decided) saw(change, result.number);
        return result;
      },
    },
    ledger: {
      ...ledger,
      async next(...args) {
        const delivery = await ledger.next(...args);
        began(delivery);
        return delivery;
      },
    },
    stops,
    notices,
    attempts,
    incidents: () => incidents,
    firstOf: (incident, last) => firsts.get(`${incident} ${last}`) ?? last,
    open: () => [...open.values()],
  };
}
