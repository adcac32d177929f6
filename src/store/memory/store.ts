import type { Shelf } from '../../desk/shelf.ts';
import type {
  Change,
  Commit,
  DueResult,
  Filing,
  Outcome,
  RequestKey,
  Sought,
  Store,
  Together,
} from '../../desk/store.ts';
import type { Entry } from '../../incident/event.ts';
import type { Filed } from '../../incident/filed.ts';
import { type Incident, isOpen } from '../../incident/incident.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { checkEntries } from '../check-entries.ts';
import { decode, encode, text } from '../json.ts';
import { memoryAlerts } from './alerts.ts';
import { alike } from './alike.ts';
import { memoryDrafts } from './drafts.ts';
import { absorbedInto, longestDue } from './due.ts';
import { memoryFollowing } from './following.ts';
import { lateAmong } from './late.ts';
import { type MemoryLedger, memoryLedger } from './ledger.ts';
import { leftUndone } from './left-undone.ts';
import { memoryPeople } from './people.ts';
import { memorySettings } from './settings.ts';
import { memoryShelf } from './shelf.ts';
import { concerns, isSeen } from './sight.ts';
import { toldToClients } from './told-to-clients.ts';
import { workedAround } from './worked-around.ts';

interface Row {
  readonly number: number;
  incident: Incident;
  nextDueAt: Temporal.Instant | null;
  retryAt: Temporal.Instant | null;
  faults: number;
  texts: ReadonlyMap<string, string | null>;
  readonly entries: Entry[];
}

/** What a test may look at beside the ports. */
export interface Kept {
  readonly number: number;
  readonly id: string;
  readonly nextDueAt: Temporal.Instant | null;
}

export interface MemoryStore {
  readonly store: Store;
  readonly ledger: MemoryLedger;
  shelf(platform: string): Shelf;
  incidents(): readonly Kept[];
}

/** Seconds that an incident is left alone after its first fault, and at most. */
const POSTPONED = { first: 30, most: 1_800 } as const;
const { compare } = Temporal.Instant;

const keyOf = ({ platform, id }: RequestKey) => `${platform}\n${id}`;
/** As a database would give it back. */
const kept = <Value>(value: Value): Value => decode(JSON.parse(encode(value))) as Value;

/** The store's port in memory, to the letter of its doc comments. Each call is one transaction: it runs in one go. */
export function memoryStore(): MemoryStore {
  const ledger = memoryLedger();
  const byId = new Map<string, Row>();
  const byNumber: Row[] = [];
  const texts = new Set<string>();
  const answers = new Map<string, Outcome>();
  const procedures = new Map<string, Procedure>();
  const drafts = memoryDrafts();
  const following = memoryFollowing();
  const shelves = new Map<string, Shelf>();

  function filed({ number, incident, texts: written }: Row): Filed {
    const procedure = procedures.get(incident.procedure);
    if (procedure === undefined) throw new Error(`the procedure's version ${incident.procedure} was never kept`);
    return { number, incident, texts: written, procedure };
  }

  /** Everything but the incident's own row. Nothing was changed yet where this throws. */
  function write(change: Change, row: Row): void {
    for (const { id } of change.texts) {
      if (texts.has(text(id))) throw new Error(`written_text has ${id} already`);
    }
    const more = change.texts.map(({ id, body }) => [text(id), text(body)] as const);
    const entries = kept(change.entries);
    row.incident = kept(change.incident);
    for (const [id] of more) texts.add(id);
    if (more.length > 0) row.texts = new Map([...row.texts, ...more]);
    row.entries.push(...entries);
    Object.assign(row, { nextDueAt: kept(change.nextDueAt), retryAt: null, faults: 0 });
    const { request, incident, draft, now, stopsClock } = change;
    const notices = [...change.notices, ...following.spread(change.followers)];
    if (request !== null) {
      const { id, seq } = incident;
      answers.set(keyOf(request), { type: 'changed', command: change.command, incident: id, seq });
    }
    for (const id of change.withdrawn) row.texts = new Map([...row.texts, [text(id), null]]);
    if (draft !== null) drafts.use(draft);
    ledger.write(notices, incident.seq, kept(now), stopsClock ? incident.id : null, change.again);
  }

  const repeated = ({ request }: Change): Extract<Commit, { type: 'repeated' }> | null => {
    const outcome = request && answers.get(keyOf(request));
    return outcome ? { type: 'repeated', outcome } : null;
  };

  const alikeTo = (sought: Sought): readonly Filed[] =>
    alike(
      byNumber.filter(({ incident }) => isSeen(incident, sought.sees)),
      sought,
    ).map(filed);

  function file(change: Change, sought: Sought | null): Filing {
    checkEntries(change);
    const before = repeated(change);
    if (before !== null) return before;
    const found = sought && alikeTo(sought);
    const fresh = { nextDueAt: null, retryAt: null, faults: 0, texts: new Map(), entries: [] };
    const row: Row = { ...fresh, number: byNumber.length + 1, incident: change.incident };
    write(change, row);
    byNumber.push(row);
    byId.set(change.incident.id, row);
    return { type: 'committed', number: row.number, alike: found };
  }

  function append(change: Change): Commit {
    checkEntries(change);
    const { incident, entries } = change;
    const row = byId.get(incident.id);
    const before = repeated(change);
    if (before !== null) return before;
    if (row === undefined || row.incident.seq !== incident.seq - entries.length) return { type: 'conflict' };
    write(change, row);
    return { type: 'committed', number: row.number };
  }

  const get = (id: string) => {
    const row = byId.get(id);
    return row === undefined ? null : filed(row);
  };
  const isAsRead = ({ incident, entries }: Change) =>
    byId.get(incident.id)?.incident.seq === incident.seq - entries.length;

  function takeDue(now: Temporal.Instant, decide: (filed: Filed) => Change, together: Together): DueResult {
    const row = longestDue(byNumber, now);
    if (row === null) return { type: 'none' };
    const incident = row.incident.id;
    try {
      const change = decide(filed(row));
      if (change.incident.id !== incident) throw new Error('the clock decided about another incident');
      const others = together(change, change.incident.members === null ? [] : absorbedInto(row.incident, get));
      if (![change, ...others].every(isAsRead)) throw new Error("the change doesn't follow from the incident");
      for (const one of [change, ...others]) append(one);
      return { type: 'done', incident, number: row.number, notices: [change, ...others].flatMap((one) => one.notices) };
    } catch (fault) {
      row.retryAt = now.add({ seconds: Math.min(POSTPONED.first * 2 ** row.faults, POSTPONED.most) });
      row.faults += 1;
      return { type: 'faulted', incident, fault };
    }
  }

  const store: Store = {
    ...memoryPeople(),
    ...memoryAlerts(),
    answered: async (request) => answers.get(keyOf(request)) ?? null,
    async refuse(request, outcome) {
      const first = answers.get(keyOf(request)) ?? kept(outcome);
      answers.set(keyOf(request), first);
      return first;
    },
    file: async (change, sought = null) => file(change, sought),
    append: async (change) => append(change),
    async appendTogether(first, ...others) {
      const before = repeated(first);
      if (before !== null) return before;
      if (![first, ...others].every(isAsRead)) return { type: 'conflict' };
      const commit = append(first);
      for (const other of others) append(other);
      return commit;
    },
    takeDue: async (now, decide, together = () => []) => takeDue(now, decide, together),

    async incident(by) {
      return get('number' in by ? (byNumber[by.number - 1]?.incident.id ?? '') : by.id);
    },
    async captured({ conversation: { platform, id }, message }) {
      const found = byNumber.flatMap(({ incident, entries }) =>
        entries.flatMap(({ seq, event }) => {
          if (event.type !== 'captured' || event.from.message !== message) return [];
          const { conversation } = event.from;
          const here = conversation.platform === platform && conversation.id === id;
          return here ? [{ incident: incident.id, entry: seq }] : [];
        }),
      );
      const first = (one: string) => found.find(({ incident }) => incident === one);
      return found
        .filter((one) => first(one.incident) === one)
        .sort((one, other) => one.incident.localeCompare(other.incident));
    },
    timeline: async (id) => [...(byId.get(id)?.entries ?? [])],
    async listOpen({ offset, limit, reporter, sees }) {
      const open = byNumber
        .filter(({ incident }) => isOpen(incident) && (reporter === null || concerns(incident, reporter)))
        .filter(({ incident }) => isSeen(incident, sees))
        .sort(
          ({ incident: one, number }, { incident: other, number: after }) =>
            one.priority.localeCompare(other.priority) || compare(one.reportedAt, other.reportedAt) || number - after,
        );
      return { incidents: open.slice(offset, offset + limit).map(filed), total: open.length };
    },
    workedAround: async (like) => workedAround(byNumber, like).map(filed),
    lateSince: async (at) => lateAmong(byNumber, at),
    leftUndone: async (asked) => leftUndone(byNumber, asked).map(filed),
    ...following.port,
    toldToClients: async (asked) => toldToClients(byNumber, asked),
    alike: async (sought) => alikeTo(sought),

    ...memorySettings(),
    ...drafts.port,
    async proceduresInUse() {
      const versions = byNumber.filter(({ incident }) => isOpen(incident)).map(({ incident }) => incident.procedure);
      return [...procedures.values()].filter(({ version }) => versions.includes(version));
    },
    async keepProcedure(procedure) {
      if (!procedures.has(procedure.version)) procedures.set(procedure.version, kept(procedure));
    },
    procedure: async (version) => procedures.get(version) ?? null,
    ping: async () => true,
    close: async () => undefined,
  };

  return {
    store,
    ledger,
    shelf(platform) {
      const shelf = shelves.get(platform) ?? memoryShelf();
      shelves.set(platform, shelf);
      return shelf;
    },
    incidents: () => byNumber.map(({ number, incident: { id }, nextDueAt }) => ({ number, id, nextDueAt })),
  };
}
