import type { Delivery, Ledger } from '../../src/desk/ledger.ts';
import type { Change, Store } from '../../src/desk/store.ts';
import { called } from '../../src/incident/called.ts';
import type { Event } from '../../src/incident/event.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { simulatedProcedure } from './cast.ts';
import { known } from './known.ts';
import type { Known } from './typing.ts';

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
  /** The entries that were written into another incident together with this one, which was the last; null for none. */
  readonly besideIt: (incident: string, last: number) => readonly Written[];
  /** When a message was kept, by incident and entry. */
  readonly kept: ReadonlyMap<string, number>;
  /** Every text as it was written, by its id: withdrawn ones too. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly known: Known;
}

/** Something that is over came again: whoever says so, and its title, which was written before. */
interface Raised {
  readonly reporter: string;
  readonly title: string;
}

/** Entries of an incident that were written together. */
interface Written {
  readonly incident: string;
  readonly first: number;
  readonly last: number;
}

const stopping: readonly Event['type'][] = ['restored', 'closed', 'cancelled', 'merged'];

/** The key of a ledger's row, but for its incident. */
export const keyOf = ({ kind, slot, conversation }: Notice) =>
  `${kind} ${slot} in ${conversation.platform}:${conversation.id}`;

/** Told of what lets people read what others wrote. */
interface Readers {
  /** What was over came again. */
  raisedAgain(raised: Raised): void;
  /** These belong to a private incident, or were called by name for one, of which these are the texts. */
  admitted(members: readonly string[], texts: readonly string[], number: number): void;
}

/** Watches a store and its ledger from beneath all processes. */
export function watch(store: Store, ledger: Ledger, move: () => number, readers: Readers): Watch {
  const stops = new Map<string, Committed[]>();
  const notices = new Map<string, Set<string>>();
  const attempts = new Map<string, number[]>();
  const firsts = new Map<string, number>();
  const beside = new Map<string, readonly Written[]>();
  const kept = new Map<string, number>();
  const bodies = new Map<string, string>();
  const textsOf = new Map<string, readonly string[]>();
  const agreed = simulatedProcedure();
  const calledOf = new Map<string, ReadonlySet<string>>();
  const knowing = known();

  function saw(change: Change, number: number): void {
    const { incident, entries, notices: told, texts } = change;
    const keys = notices.get(incident.id) ?? new Set();
    for (const notice of told) keys.add(keyOf(notice));
    notices.set(incident.id, keys);
    firsts.set(`${incident.id} ${incident.seq}`, incident.seq - entries.length + 1);
    for (const { id, body } of texts) bodies.set(id, body);
    textsOf.set(incident.id, [...(textsOf.get(incident.id) ?? []), ...texts.map(({ body }) => body)]);
    // Whoever was called by name has seen all of it, wherever they answer from.
    const named = new Set([
      ...(calledOf.get(incident.id) ?? []),
      ...called(incident, agreed).map(({ person }) => person),
    ]);
    calledOf.set(incident.id, named);
    const inside = [...named, ...(incident.members ?? [])];
    if (inside.length > 0) readers.admitted(inside, textsOf.get(incident.id) ?? [], number);
    knowing.saw(change, number);
    for (const { seq, event } of entries) {
      if (event.type === 'raised' && event.follows !== null) {
        readers.raisedAgain({ reporter: event.reporter, title: bodies.get(event.title) ?? '' });
      }
      if (event.type === 'captured') kept.set(`${incident.id} ${seq}`, move());
      if (!stopping.includes(event.type)) continue;
      stops.set(incident.id, [...(stops.get(incident.id) ?? []), { move: move(), incident: incident.id, seq }]);
    }
  }

  const written = ({ incident: { id, seq }, entries }: Change) => ({
    incident: id,
    first: seq - entries.length + 1,
    last: seq,
  });

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
      async appendTogether(first, ...others) {
        const commit = await store.appendTogether(first, ...others);
        if (commit.type !== 'committed') return commit;
        saw(first, commit.number);
        for (const other of others) saw(other, knowing.numberOf(other.incident.id));
        beside.set(`${first.incident.id} ${first.incident.seq}`, others.map(written));
        return commit;
      },
      async takeDue(now, decide, together = () => []) {
        const decided: Change[] = [];
        const beyond: Change[] = [];
        const result = await store.takeDue(
          now,
          (filed) => {
            const change = decide(filed);
            decided.push(change);
            return change;
          },
          (change, absorbed) => {
            const others = together(change, absorbed);
            beyond.push(...others);
            return others;
          },
        );
        if (result.type !== 'done') return result;
        for (const change of decided) saw(change, result.number);
        for (const other of beyond) saw(other, knowing.numberOf(other.incident.id));
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
    firstOf: (incident, last) => firsts.get(`${incident} ${last}`) ?? last,
    besideIt: (incident, last) => beside.get(`${incident} ${last}`) ?? [],
    kept,
    bodies,
    known: knowing,
  };
}
