import type { DeliveryResult } from '../../src/platform.ts';

/**
 * What a receiver's answer means. It may be called again with the same id as often as needed, since it knows by the id
 * what it heard before: see `find` in webhook.ts.
 */
export function answered(status: number, retryAfter: string | null, now: Temporal.Instant): DeliveryResult | 'taken' {
  if (status >= 200 && status < 300) return 'taken';
  const reason = `http_${status}`;
  const afterSeconds = secondsOf(retryAfter, now);
  if (status === 408 || status === 425 || status === 429) return { outcome: 'retry', reason, afterSeconds };
  // Where it says when to come again, it says too that it did nothing now.
  if (status === 503 && afterSeconds !== null) return { outcome: 'retry', reason, afterSeconds };
  return status >= 500 ? { outcome: 'unknown', reason } : { outcome: 'refused', reason };
}

/** Retry-After, in seconds or as a date; null where it says neither. */
function secondsOf(given: string | null, now: Temporal.Instant): number | null {
  if (given === null) return null;
  if (/^\d{1,9}$/.test(given.trim())) return Number(given);
  const at = Date.parse(given);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.epochMilliseconds) / 1000);
}

/** No connection was made, so nothing was sent. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a call without an answer means. */
export function unanswered(fault: unknown): DeliveryResult {
  if (fault instanceof Error && fault.name === 'TimeoutError') return { outcome: 'unknown', reason: 'timeout' };
  const code = codeOf(fault);
  if (code !== null && NEVER_SENT.has(code)) return { outcome: 'retry', reason: 'unreachable', afterSeconds: null };
  if (code !== null && /CERT|SIGNED|TLS/.test(code)) return { outcome: 'refused', reason: 'certificate' };
  return { outcome: 'unknown', reason: 'connection_lost' };
}

/** fetch hides the socket's error in `cause`; a name with two addresses hides two of them in one. */
function codeOf(fault: unknown): string | null {
  for (let inner = fault, depth = 0; inner instanceof Error && depth < 5; inner = inner.cause, depth += 1) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    if (inner instanceof AggregateError) return codeOf(inner.errors[0]);
  }
  return null;
}
