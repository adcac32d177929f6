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

/** Something that one of fifty people types. */
export function typed(text: string, index: number, channel = 'operations'): Inbound {
  return {
    id: randomUUID(),
    actor: {
      external: `person-${index % 50}`,
      name: `Person ${index % 50}`,
      standing: 'member',
      language: 'en',
      timeZone: 'Europe/Warsaw',
    },
    origin: { id: channel, direct: false, shared: false },
    asked: { kind: 'typed', text },
  };
}

/** Ends what is queued, so that every round begins with the same work before it. */
export async function settleQueue(pool: pg.Pool): Promise<void> {
  await pool.query(`update delivery set state = 'superseded', reason = 'benchmark' where state = 'queued'`);
  await pool.query('update lane set next_attempt_at = null');
}

/** A pool like the desk's own. */
export function rawPool(databaseUrl: string, width = 10): pg.Pool {
  return new pg.Pool({ connectionString: databaseUrl, max: width });
}
