import type { Delivery, Ledger } from '../../src/desk/ledger.ts';
import type { Change, Store } from '../../src/desk/store.ts';
import { called } from '../../src/incident/called.ts';
import type { Event } from '../../src/incident/event.ts';
import { isOpen, standing } from '../../src/incident/incident.ts';
import { isMonitoring } from '../../src/incident/state/alerts.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { simulatedProcedure } from './agreed.ts';
import { type Known, known } from './known.ts';

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
  /** When each entry was written, by incident and entry. */
  readonly committed: ReadonlyMap<string, number>;
  /** When an incident became private. */
  readonly hidden: ReadonlyMap<string, number>;
  /** The keys of alerts for which a second incident was opened while the first was open. */
  readonly twice: readonly string[];
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
  /** What was over came again, or somebody says that it is theirs. */
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
  const committed = new Map<string, number>();
  const hidden = new Map<string, number>();
  const bodies = new Map<string, string>();
  const textsOf = new Map<string, readonly string[]>();
  /** Alerts for which an incident was opened while another was open. */
  const twice: string[] = [];
  /** The incidents that monitoring raised, by its alert. */
  const ofAlert = new Map<string, readonly string[]>();
  /** What people opened again, whatever monitoring does at that moment. */
  const reopened = new Set<string>();
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
    const [first] = entries;
    if (first?.event.type === 'raised' && isMonitoring(first.by)) {
      const { id: key } = incident.raisedIn;
      const before = ofAlert.get(key) ?? [];
      ofAlert.set(key, [...before, incident.id]);
      const others = [...knowing.incidents.values()].filter(({ id }) => before.includes(id) && !reopened.has(id));
      if (others.some(isOpen)) twice.push(key);
    }
    knowing.saw(change, number);
    for (const { seq, by, event } of entries) {
      committed.set(`${incident.id} ${seq}`, move());
      if (event.type === 'reopened' || event.type === 'unmerged') reopened.add(incident.id);
      if (event.type === 'raised' && event.follows !== null) {
        readers.raisedAgain({ reporter: event.reporter, title: bodies.get(event.title) ?? '' });
      }
      // Whoever says who reports what monitoring wrote has read it.
      if (event.type === 'reporterSet' && by !== null) {
        readers.raisedAgain({ reporter: by, title: bodies.get(standing(incident, incident.title)) ?? '' });
      }
      if (event.type === 'madePrivate') hidden.set(incident.id, move());
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
    committed,
    hidden,
    twice,
    bodies,
    known: knowing,
  };
}
