import { StoreUnavailable } from '../desk/faults.ts';

/**
 * What a database error means. Prisma wraps the driver's errors differently for raw SQL (P2010), for its own queries
 * and for transactions, and lets some through as they are: so the whole chain of causes is read.
 */
interface Clues {
  /** Prisma's own code, such as P2024. */
  readonly codes: readonly string[];
  /** The kinds of driver-adapter errors. */
  readonly kinds: readonly string[];
  /** SQLSTATEs and Node's codes. */
  readonly states: readonly string[];
  readonly message: string;
}

function cluesOf(error: unknown, depth = 0): Clues {
  if (typeof error !== 'object' || error === null || depth > 5)
    return { codes: [], kinds: [], states: [], message: '' };
  const one = error as Record<string, unknown>;
  const meta = one.meta as Record<string, unknown> | undefined;
  const inner = [one.cause, meta?.driverAdapterError].map((next) => cluesOf(next, depth + 1));
  const texts = [one.message, one.originalMessage].filter((value) => typeof value === 'string');
  const strings = [one.code, one.originalCode].filter((value) => typeof value === 'string');
  return {
    codes: [...strings.filter((code) => /^P\d{4}$/.test(code)), ...inner.flatMap((clue) => clue.codes)],
    kinds: [...(typeof one.kind === 'string' ? [one.kind] : []), ...inner.flatMap((clue) => clue.kinds)],
    states: [...strings, ...inner.flatMap((clue) => clue.states)],
    message: [...texts, ...inner.map((clue) => clue.message)].join('\n'),
  };
}

const OUT_OF_REACH = new Set([
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'TransactionAlreadyClosed',
]);
// P1001 no answer, P1002 and P1008 too late, P1017 closed, P2024 no free connection, P2028 no transaction in time,
// P2037 too many connections.
const OUT_OF_REACH_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
// Classes of SQLSTATE: 08 connection, 53 out of room, memory or connections, 58 the system's own fault; then single
// ones: 57014 taken too long, 57P0x the server stops or starts, 55000 takes no connections, 55P03 a lock not had in
// time, 25006 read-only after a failover, 25P03 idle too long in a transaction.
const OUT_OF_REACH_STATES = /^(08...|53...|58...|57014|57P0.|55000|55P03|25006|25P03)$/;
const NODE_CODES =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|ENOSPC|EIO)$/;
// Errors of pg and PGlite that carry no code.
const SAID =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end|PGlite is clos|No space left on device/;

/** True when the database is away, overloaded, out of room or closed: nothing is wrong with what it was asked. */
export function isOutage(error: unknown): boolean {
  const { codes, kinds, states, message } = cluesOf(error);
  return (
    kinds.some((kind) => OUT_OF_REACH.has(kind)) ||
    codes.some((code) => OUT_OF_REACH_CODES.has(code)) ||
    states.some((state) => OUT_OF_REACH_STATES.test(state) || NODE_CODES.test(state)) ||
    SAID.test(message)
  );
}

const NOT_ASKED_STATES = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|53300|57P03)$/;

/** True when no connection was had: whatever was to be written certainly was not. */
function wasNotAsked(error: unknown): boolean {
  const { codes, kinds, states, message } = cluesOf(error);
  return (
    kinds.some((kind) => kind === 'DatabaseNotReachable' || kind === 'TooManyConnections') ||
    codes.includes('P1001') ||
    states.some((state) => NOT_ASKED_STATES.test(state)) ||
    /timeout exceeded when trying to connect/.test(message)
  );
}

/** True when another transaction came between: nothing was written, and the same may be tried again at once. */
export function isWriteConflict(error: unknown): boolean {
  const { codes, kinds, states } = cluesOf(error);
  return (
    kinds.includes('TransactionWriteConflict') ||
    codes.includes('P2034') ||
    states.some((state) => state === '40001' || state === '40P01')
  );
}

/** True when the request was written by another transaction meanwhile. */
export function isRepeatedRequest(error: unknown): boolean {
  const { states, kinds, message } = cluesOf(error);
  return (kinds.includes('UniqueConstraintViolation') || states.includes('23505')) && /inbound_pkey/.test(message);
}

const TRIES = 5;

/** Runs a piece of work that is one transaction; again when another came between; an outage becomes StoreUnavailable. */
export async function surely<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const conflict = isWriteConflict(error);
      if (conflict && tried < TRIES) continue;
      const unavailable = conflict || isOutage(error) ? new StoreUnavailable(error, !wasNotAsked(error)) : null;
      throw unavailable ?? error;
    }
  }
}
