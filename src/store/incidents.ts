import type { Page, Sought, Store } from '../desk/store.ts';
import type { Entry } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import { compared, LEAST_LIKENESS, LOOKED_THROUGH } from '../incident/likeness.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Queries } from './database.ts';
import { Prisma } from './generated/client.ts';
import { decode, encode, instant, iso, jsonOf, text } from './json.ts';
import { concerns, NOT_PRIVATE, privateOf, seenBy } from './sight.ts';

const { sql } = Prisma;

/** An incident as `COLUMNS` names it. */
export interface Row {
  readonly number: number;
  readonly state: unknown;
  readonly texts: Readonly<Record<string, string | null>> | null;
}

const COLUMNS = sql`i.number, i.state,
  (select jsonb_object_agg(t.id, t.body) from written_text t where t.incident = i.id) as texts`;

/** What has ended is out of it; the indexes `incident_open` and `incident_alike` say the same. */
export const OPEN = sql`i.status not in ('closed', 'cancelled', 'merged')`;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** True for what can be compared with a uuid column: anything else names nothing. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}

/** The one incident that `where` names (as `i`), or null. */
export async function load(db: Queries, procedures: Procedures, where: Prisma.Sql): Promise<Filed | null> {
  const [row] = await db.$queryRaw<Row[]>`select ${COLUMNS} from incident i where ${where}`;
  return row === undefined ? null : await toFiled(db, procedures, row);
}

/** Everything that was merged into an incident, and into that, locked before it is read. */
export async function lockAbsorbed(db: Queries, procedures: Procedures, into: Filed): Promise<readonly Filed[]> {
  const all: Filed[] = [];
  for (const { incident } of into.incident.absorbed) {
    await db.$queryRaw`select 1 as one from incident where id = ${incident.id}::uuid for update`;
    const filed = await load(db, procedures, sql`i.id = ${incident.id}::uuid`);
    if (filed !== null) all.push(filed, ...(await lockAbsorbed(db, procedures, filed)));
  }
  return all;
}

export async function allFiled(db: Queries, procedures: Procedures, rows: readonly Row[]): Promise<readonly Filed[]> {
  const incidents: Filed[] = [];
  for (const row of rows) incidents.push(await toFiled(db, procedures, row));
  return incidents;
}

async function toFiled(db: Queries, procedures: Procedures, row: Row): Promise<Filed> {
  const incident = decode(row.state) as Incident;
  return {
    number: row.number,
    incident,
    texts: new Map(Object.entries(row.texts ?? {})),
    procedure: await procedures(db, incident.procedure),
  };
}

/** A version of the procedure. Throws when it was never kept: an incident can't be read without its procedure. */
export type Procedures = (db: Queries, version: string) => Promise<Procedure>;

/** Versions never change, so each is read once. */
export function createProcedures(): Procedures {
  const known = new Map<string, Procedure>();
  return async (db, version) => {
    const before = known.get(version);
    if (before !== undefined) return before;
    const [row] = await db.$queryRaw<{ body: unknown }[]>`select body from procedure where version = ${version}`;
    if (row === undefined) throw new Error(`the procedure's version ${version} was never kept`);
    const procedure = decode(row.body) as Procedure;
    known.set(version, procedure);
    return procedure;
  };
}

interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string | null;
  readonly event: unknown;
}

const toEntry = (row: EntryRow): Entry => ({
  seq: row.seq,
  at: instant(row.at),
  by: row.by,
  event: decode(row.event) as Entry['event'],
});

/** A bound written out: the planner weighs a parameter as a tenth of all rows, and then plans the statement each time. */
const most = (bound: number): Prisma.Sql => Prisma.raw(String(Math.trunc(bound)));

/** The question for what is like a text, as rows of `Row`; null where the text says nothing. */
export function alikeTo({ text: given, kind, limit, sees = [] }: Sought): Prisma.Sql | null {
  const sought = text(compared(given));
  if (sought === '') return null;
  // Written out, since a condition that is a parameter is not seen to be that of an index.
  const isKind = kind === 'real' ? sql`i.state->>'kind' = 'real'` : sql`i.state->>'kind' = ${kind}`;
  const newest = (which: Prisma.Sql) => sql`(
    select i.id, i.number, i.compared from incident i where ${OPEN} and ${isKind} and ${which}
    order by i.number desc limit ${most(LOOKED_THROUGH)})`;
  const hidden = privateOf(sees);
  // Step by step, or the planner compares every title there ever was.
  return sql`
    with newest as materialized (
        select * from (${newest(NOT_PRIVATE)} ${hidden === null ? Prisma.empty : sql`union all ${newest(hidden)}`}) e
        order by number desc limit ${most(LOOKED_THROUGH)}),
      likes as materialized (select id, number, similarity(compared, ${sought}) as likeness from newest),
      best as materialized (
        select id, number, likeness from likes where likeness >= ${LEAST_LIKENESS}::real
        order by likeness desc, number limit ${most(limit)})
    select ${COLUMNS} from best b join incident i on i.id = b.id order by b.likeness desc, b.number`;
}

/** The questions about incidents. */
export function createIncidents(
  db: Queries,
  procedures: Procedures,
): Pick<
  Store,
  | 'incident'
  | 'timeline'
  | 'captured'
  | 'listOpen'
  | 'alike'
  | 'workedAround'
  | 'leftUndone'
  | 'lateSince'
  | 'proceduresInUse'
> {
  return {
    async incident(by) {
      if ('number' in by) return isNumber(by.number) ? await load(db, procedures, sql`i.number = ${by.number}`) : null;
      return isUuid(by.id) ? await load(db, procedures, sql`i.id = ${by.id}::uuid`) : null;
    },

    async timeline(id) {
      if (!isUuid(id)) return [];
      const rows = await db.$queryRaw<{ row: EntryRow }[]>`
        select jsonb_build_object('seq', seq, 'at', at, 'by', by, 'event', event) as row
        from entry where incident = ${id}::uuid order by seq`;
      return rows.map(({ row }) => toEntry(row));
    },

    async captured({ conversation, message }) {
      return await db.$queryRaw<{ incident: string; entry: number }[]>`
        select incident::text as incident, entry from capture where platform = ${text(conversation.platform)}
          and conversation = ${text(conversation.id)} and message = ${text(message)} order by incident, entry`;
    },

    async listOpen({ offset, limit, reporter, sees = [] }): Promise<Page> {
      const which = sql`${OPEN} and ${seenBy(sees)} and ${reporter === null ? sql`true` : concerns(reporter)}`;
      const rows = await db.$queryRaw<Row[]>`
        select ${COLUMNS} from incident i where ${which}
        order by i.priority, i.reported_at, i.number offset ${offset}::int limit ${limit}::int`;
      const [count] = await db.$queryRaw<
        { total: number }[]
      >`select count(*)::int as total from incident i where ${which}`;
      return { incidents: await allFiled(db, procedures, rows), total: count?.total ?? 0 };
    },

    async alike(sought) {
      const question = alikeTo(sought);
      return question === null ? [] : await allFiled(db, procedures, await db.$queryRaw<Row[]>(question));
    },

    async workedAround({ service, category, limit, sees = [] }) {
      const rows = await db.$queryRaw<Row[]>`
        select ${COLUMNS} from incident i
        where ${seenBy(sees)} and i.status = 'closed' and i.state->>'kind' <> 'drill' and i.state->>'workaround' is not null
          and i.service = ${text(service)} and i.state->'category' = ${encode(category)}::jsonb
        order by i.number desc limit ${limit}::int`;
      return await allFiled(db, procedures, rows);
    },

    async leftUndone({ since, limit, sees = [] }) {
      const rows = await db.$queryRaw<Row[]>`
        select ${COLUMNS} from incident i where ${left(since)} and ${seenBy(sees)}
        order by i.priority, i.reported_at, i.number limit ${limit}::int`;
      const incidents: Filed[] = [];
      for (const row of rows) incidents.push(await toFiled(db, procedures, row));
      return incidents;
    },

    async lateSince(at) {
      // The index `entry_late` says the same.
      const [row] = await db.$queryRaw<{ late: number }[]>`
        select count(*)::int as late from entry
        where event->'timing'->>'late' = 'true' and at >= ${iso(at)}::timestamptz`;
      return row?.late ?? 0;
    },

    async proceduresInUse() {
      // One look into the index `incident_procedure` for each version there ever was, however many incidents are open.
      const rows = await db.$queryRaw<{ version: string }[]>`
        select p.version from procedure p
        where (select 1 from incident i where i.procedure_version = p.version and ${OPEN} limit 1) is not null
        order by p.version`;
      const found: Procedure[] = [];
      for (const { version } of rows) found.push(await procedures(db, version));
      return found;
    },
  };
}

/** Something may be left to do; the index `incident_left` says the same, but for the time. */
const left = (since: Temporal.Instant) => sql`
  i.status in ('restored', 'closed', 'cancelled', 'merged') and (i.status = 'restored'
    or i.state->'review'->>'held' = 'false'
    or jsonb_path_exists(i.state, '$.gathered.actions[*] ? (@.stands == "open" || @.stands == "followUp")')
    or ((i.status = 'closed' and (i.state->>'cause' is null or i.state->>'category' is null or i.state->>'resolution' is null)
      or jsonb_path_exists(i.state, '$.departures[*] ? (@.reason == null)'))
      and i.state->>'since' >= ${String(jsonOf(since))}))`;

/** What the column of numbers can hold. */
const isNumber = (given: number) => Number.isInteger(given) && given > 0 && given <= 0x7fff_ffff;
