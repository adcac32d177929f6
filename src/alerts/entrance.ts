import type { IncomingMessage, ServerResponse } from 'node:http';
import { OutcomeUnknown, StoreUnavailable } from '../desk/faults.ts';
import { inTime } from '../desk/in-time.ts';
import type { Log } from '../desk/parts.ts';
import type { Route } from '../platform.ts';
import type { Done } from './known.ts';
import { type AlertKeys, isProven } from './proof.ts';
import { readSignal, type Signal } from './signal.ts';

/** A request's body is at most as long, in bytes. */
const MOST_BYTES = 256 * 1024;
/** Monitoring waits longer than people do, but not for ever. */
const ANSWER_WITHIN_MS = 8_000;
/** When to send it again, in seconds. */
const RETRY_AFTER = '10';

interface Tools {
  readonly hear: (signal: Signal) => Promise<Done>;
  readonly log: Log;
  /** In milliseconds; for tests. */
  readonly answerWithinMs?: number;
}

type Answer = { readonly status: number; readonly body: object; readonly headers?: Readonly<Record<string, string>> };

const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  body,
  headers,
});

const later = answer(503, { error: 'The desk can not save this now. Send it again.' }, { 'retry-after': RETRY_AFTER });

/**
 * The way in for monitoring, on the public listener. What was saved is answered with 200 and its incident; what the desk
 * could not save with 503, to be sent again; what no repeat would mend with 400, 401, 405 or 413 and what is wrong.
 */
export function alertsEntrance(keys: AlertKeys, { hear, log, answerWithinMs = ANSWER_WITHIN_MS }: Tools): Route {
  const take = async (request: IncomingMessage): Promise<Answer> => {
    if (request.method !== 'POST') return answer(405, { error: 'Alerts are sent by POST.' }, { allow: 'POST' });
    const raw = await bodyOf(request);
    if (raw === null) return answer(413, { error: `The body is longer than ${MOST_BYTES} bytes.` });
    if (!isProven(keys, request.headers, raw)) {
      log.warn({}, 'An alert without a right token or signature was refused');
      return answer(
        401,
        { error: 'The token or the signature is missing or wrong.' },
        { 'www-authenticate': 'Bearer' },
      );
    }
    const body = parsed(raw);
    if (body === undefined) return unread(log, [{ at: 'body', message: 'is no JSON' }]);
    const read = readSignal(body);
    if ('faults' in read) return unread(log, read.faults);
    return inTime(answerWithinMs, saved(hear, read.signal, log), () => later);
  };
  return {
    path: '/alerts',
    handle: (request, response) => {
      take(request).then(
        (given) => respond(response, given),
        (fault: unknown) => {
          log.error({ fault }, 'A request with an alert broke off');
          response.destroy();
        },
      );
    },
  };
}

async function saved(hear: Tools['hear'], signal: Signal, log: Log): Promise<Answer> {
  try {
    return answer(200, await hear(signal));
  } catch (fault) {
    if (fault instanceof StoreUnavailable || fault instanceof OutcomeUnknown) {
      log.warn({ fault }, 'An alert could not be saved');
      return later;
    }
    // Sent again, it may well go better than being given up.
    log.error({ fault }, 'An alert failed');
    return answer(500, { error: 'The desk failed. Send it again.' }, { 'retry-after': RETRY_AFTER });
  }
}

function unread(log: Log, faults: readonly { readonly at: string; readonly message: string }[]): Answer {
  log.warn({ faults }, 'An alert could not be read');
  return answer(400, { error: 'The alert can not be read.', faults });
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

/** The body's bytes, or null when there are too many of them. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function respond(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // What wasn't read of a body would be taken for the next request.
    ...(status === 413 ? { connection: 'close' } : {}),
    ...headers,
  });
  response.end(`${JSON.stringify(body)}\n`);
}
