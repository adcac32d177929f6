import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createLog } from '../../src/log.ts';
import type { Inbound, Platform } from '../../src/platform.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { type Running, startDesk, type Tools } from '../../src/start.ts';

const builtIn = builtInProcedure((text) => createHash('sha256').update(text).digest('hex'));

/** The desk as main.ts starts it, but for its clock: only a nudge sends what is queued. */
export function deskOn(
  databaseUrl: string,
  platforms: (tools: Tools) => readonly Platform[],
  {
    now = () => Temporal.Now.instant(),
    procedure = builtIn,
  }: { now?: () => Temporal.Instant; procedure?: Procedure } = {},
): Promise<Running> {
  return startDesk({
    database: { databaseUrl },
    listener: { publicHost: '127.0.0.1', publicPort: 0 },
    procedure,
    platforms,
    log: createLog('warn'),
    now,
    beats: false,
  });
}

/** How many people type. */
export const PEOPLE = 50;

/** Something that one of them types. */
export function typed(text: string, index: number, channel = 'operations'): Inbound {
  return {
    id: randomUUID(),
    actor: {
      external: `person-${index % PEOPLE}`,
      name: `Person ${index % PEOPLE}`,
      standing: 'member',
      language: 'en',
      timeZone: 'Europe/Warsaw',
    },
    origin: { id: channel, direct: false, shared: false },
    asked: { kind: 'typed', text },
  };
}

/**
 * One round of `count` new incidents. That all were written is looked at, and what is queued is ended, so that every
 * round begins with the same work before it.
 */
export async function round<T>(desk: Running, pool: pg.Pool, count: number, work: () => Promise<T>): Promise<T> {
  const before = await incidentsIn(pool);
  const result = await work();
  const written = (await incidentsIn(pool)) - before;
  if (written !== count) throw new Error(`${written} incidents were written, not ${count}`);
  await desk.lanes.idle();
  await pool.query(`update delivery set state = 'superseded', reason = 'benchmark' where state = 'queued'`);
  await pool.query('update lane set next_attempt_at = null');
  return result;
}

async function incidentsIn(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>('select count(*) from incident');
  return Number(rows[0]?.count);
}

/** A pool like the desk's own. */
export function rawPool(databaseUrl: string, width = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: width });
  // Its end doesn't wait for the last connections, and the server may stop before they are gone.
  pool.on('error', () => undefined);
  return pool;
}
