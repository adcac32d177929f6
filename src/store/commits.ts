import { StoreUnavailable } from '../desk/faults.ts';
import type { Change, Commit, DueResult, Outcome, RequestKey, Store, Together } from '../desk/store.ts';
import type { Filed } from '../incident/filed.ts';
import { appending, filing } from './change.ts';
import type { Queries } from './database.ts';
import { TRANSACTION } from './database.ts';
import type { PrismaClient } from './generated/client.ts';
import { Prisma } from './generated/client.ts';
import type { Procedures, Row } from './incidents.ts';
import { alikeTo, allFiled, load, lockAbsorbed } from './incidents.ts';
import { decode, encode, iso, text } from './json.ts';
import { isOutage, isRepeatedRequest, isWriteConflict } from './outage.ts';

const { sql } = Prisma;

type Unwritten = Exclude<Commit, { type: 'committed' }>;

/** Seconds that an incident is left alone after its first fault, and at most. */
const POSTPONED = { first: 30, most: 1800 } as const;

async function run(db: Queries, statement: Prisma.Sql): Promise<number | null> {
  const [row] = await db.$queryRaw<{ number: number }[]>(statement);
  return row?.number ?? null;
}

async function answered(db: Queries, { platform, id }: RequestKey): Promise<Outcome | null> {
  const [row] = await db.$queryRaw<{ outcome: unknown }[]>`
    select outcome from inbound where platform = ${text(platform)} and id = ${text(id)}`;
  return row === undefined ? null : (decode(row.outcome) as Outcome);
}

/** Everything that changes incidents, and the requests that were answered. */
export function createCommits(
  prisma: PrismaClient,
  procedures: Procedures,
): Pick<Store, 'answered' | 'refuse' | 'file' | 'append' | 'appendTogether' | 'takeDue'> {
  /** A change without a row: the request was answered before, or the incident moved on. */
  async function unwritten(change: Change): Promise<Unwritten> {
    const outcome = change.request === null ? null : await first(change.request);
    return outcome === null ? { type: 'conflict' } : { type: 'repeated', outcome };
  }

  /** The write was asked for, whatever happens to this question. */
  async function first(request: RequestKey): Promise<Outcome | null> {
    try {
      return await answered(prisma, request);
    } catch (error) {
      throw isOutage(error) ? new StoreUnavailable(error) : error;
    }
  }

  /** The row that was written; else what the request came to before, or that the incident moved on. */
  async function write<Row>(statement: Prisma.Sql, change: Change): Promise<{ row: Row } | Unwritten> {
    try {
      const [row] = await prisma.$queryRaw<Row[]>(statement);
      if (row !== undefined) return { row };
    } catch (error) {
      if (!isRepeatedRequest(error)) throw error;
    }
    return await unwritten(change);
  }

  return {
    answered: (request) => answered(prisma, request),

    async refuse({ platform, id }, outcome, now) {
      const rows = await prisma.$queryRaw<unknown[]>`
        insert into inbound (platform, id, outcome, at)
        values (${text(platform)}, ${text(id)}, ${encode(outcome)}::jsonb, ${iso(now)}::timestamptz)
        on conflict do nothing returning 1 as one`;
      return rows.length > 0 ? outcome : ((await answered(prisma, { platform, id })) ?? outcome);
    },

    async file(change, sought = null) {
      const statement = filing(change, sought && alikeTo(sought));
      const written = await write<{ number: number; alike: Row[] | null }>(statement, change);
      if (!('row' in written)) return written;
      const { number, alike } = written.row;
      return { type: 'committed', number, alike: sought && (await allFiled(prisma, procedures, alike ?? [])) };
    },

    async append(change) {
      const written = await write<{ number: number }>(appending(change), change);
      return 'row' in written ? { type: 'committed', number: written.row.number } : written;
    },

    async appendTogether(first, ...others) {
      // By id, as everywhere where two incidents are locked, so that no two merges wait for each other.
      const inOrder = [first, ...others].sort((one, other) => (one.incident.id < other.incident.id ? -1 : 1));
      try {
        const number = await prisma.$transaction(async (tx) => {
          let found: number | null = null;
          for (const change of inOrder) {
            const number = await run(tx, appending(change));
            if (number === null) throw new MovedOn();
            if (change === first) found = number;
          }
          return found;
        }, TRANSACTION);
        if (number === null) throw new Error('a change that was written has no number');
        return { type: 'committed', number };
      } catch (error) {
        if (!(error instanceof MovedOn) && !isRepeatedRequest(error)) throw error;
        return await unwritten(first);
      }
    },

    takeDue: (now, decide, together = () => []) => takeDue(prisma, procedures, now, decide, together),
  };
}

/** One of several incidents is no longer as it was read: none is written. */
class MovedOn extends Error {}

/** The statement failed in a way that the next incident need not: thrown out of the transaction with the incident's id. */
class Faulted extends Error {
  readonly incident: string;

  constructor(incident: string, options: ErrorOptions) {
    super('the incident could not be taken on', options);
    this.incident = incident;
  }
}

async function takeDue(
  prisma: PrismaClient,
  procedures: Procedures,
  now: Temporal.Instant,
  decide: (filed: Filed) => Change,
  together: Together,
): Promise<DueResult> {
  try {
    return await prisma.$transaction((tx) => takeOne(tx, procedures, now, decide, together), TRANSACTION);
  } catch (error) {
    if (!(error instanceof Faulted)) throw error;
    await postpone(prisma, error.incident, now);
    return { type: 'faulted', incident: error.incident, fault: error.cause };
  }
}

async function takeOne(
  tx: Queries,
  procedures: Procedures,
  now: Temporal.Instant,
  decide: (filed: Filed) => Change,
  together: Together,
): Promise<DueResult> {
  const at = sql`${iso(now)}::timestamptz`;
  // The lock first and by itself: what is read after it is what the row's last writer left.
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select id from incident where next_due_at <= ${at} and (retry_at is null or retry_at <= ${at})
    order by next_due_at, number limit 1 for update skip locked`;
  if (due === undefined) return { type: 'none' };
  try {
    const filed = await load(tx, procedures, sql`i.id = ${due.id}::uuid`);
    if (filed === null) throw new Error('an incident that is locked is not there');
    const change = decided(filed, () => decide(filed));
    if (change.incident.id !== due.id) throw new Error('the clock decided about another incident');
    const absorbed = change.incident.members === null ? [] : await lockAbsorbed(tx, procedures, filed);
    const others = decided(filed, () => together(change, absorbed));
    const written: (number | null)[] = [];
    for (const one of [change, ...others]) written.push(await run(tx, appending(one)));
    const [number = null] = written;
    if (number === null || written.includes(null)) {
      throw new Error("the change doesn't follow from the incident that was read");
    }
    return { type: 'done', incident: due.id, number, notices: [change, ...others].flatMap(({ notices }) => notices) };
  } catch (error) {
    if (error instanceof Faulted || isOutage(error) || isWriteConflict(error)) throw error;
    throw new Faulted(due.id, { cause: error });
  }
}

/** What `decide` throws is never the database's fault, whatever it looks like. */
function decided<Decided>(filed: Filed, decide: () => Decided): Decided {
  try {
    return decide();
  } catch (error) {
    throw new Faulted(filed.incident.id, { cause: error });
  }
}

/** After the transaction is undone, since a failed statement leaves it unusable. */
async function postpone(prisma: PrismaClient, incident: string, now: Temporal.Instant): Promise<void> {
  await prisma.$executeRaw`
    update incident set faults = faults + 1, retry_at = ${iso(now)}::timestamptz
      + make_interval(secs => least(${POSTPONED.first}::int * power(2, least(faults, 16)), ${POSTPONED.most}::int))
    where id = ${incident}::uuid`;
}
