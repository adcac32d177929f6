import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** What a failed call means. Reasons are Slack's own words, or one of a few of ours. */
export type Verdict =
  /** It had no effect and may succeed later. */
  | { readonly kind: 'retry'; readonly reason: string; readonly afterSeconds: number | null }
  /** Nobody knows whether it had an effect. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** It had no effect and never will, until a person mends something. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Slack takes no call of the desk at all until somebody mends the app or its token; the call itself may be sound. */
  | { readonly kind: 'barred'; readonly reason: string };

/** Never throws, whatever it is given. */
export function verdict(error: unknown): Verdict {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'retry', reason: 'ratelimited', afterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) return platformVerdict(error.data.error);
  if (error instanceof WebAPIHTTPError) return httpVerdict(error.statusCode);
  if (error instanceof WebAPIRequestError) return requestVerdict(error.original);
  // The library's word for a 429 without the header that says how long.
  if (error instanceof Error && error.message.startsWith('Retry header')) return again('ratelimited');
  return { kind: 'unknown', reason: nameOf(error) };
}

/** Whether the reason is one of the token's, whatever the call was about. */
export function isBarring(reason: string): boolean {
  return BARRED.has(reason);
}

/** A fault in what we rendered, not in the conversation: a word is better than silence. */
const UNRENDERABLE = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
]);

export function isUnrenderable(reason: string): boolean {
  return UNRENDERABLE.has(reason);
}

/** Slack's word for an error, or ours. */
export function reasonOf(error: unknown): string {
  return verdict(error).reason;
}

/** "It's possible some aspect of the operation succeeded": Slack's own words for the first two. */
const AMBIGUOUS = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'update_failed']);

/** Slack didn't read the call, or asks to come back later. */
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'team_added_to_org',
  'external_channel_migrating',
  'service_timeout',
  // "The workspace is undergoing an enterprise migration and will not be available until migration is complete."
  'org_login_required',
]);

/** What every method says of a token that is no good (any more): https://docs.slack.dev/reference/methods/auth.test#errors */
const BARRED = new Set(['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive']);

function platformVerdict(word: string): Verdict {
  if (AMBIGUOUS.has(word)) return { kind: 'unknown', reason: word };
  if (PASSING.has(word)) return again(word);
  if (BARRED.has(word)) return { kind: 'barred', reason: word };
  return { kind: 'refused', reason: word };
}

/** Slack answers with 200 and a word; another status comes from what stands before it. */
function httpVerdict(status: number): Verdict {
  const reason = `http_${status}`;
  if (status === 408 || status === 425 || status === 429) return again(reason);
  if (status >= 400 && status < 500) return { kind: 'refused', reason };
  return { kind: 'unknown', reason };
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

function requestVerdict(original: unknown): Verdict {
  const code = codeOf(original);
  if (code !== null && NEVER_SENT.has(code)) return again('unreachable');
  return { kind: 'unknown', reason: nameOf(original) === 'TimeoutError' ? 'timeout' : 'connection_lost' };
}

/** fetch hides the socket's error in `cause`; a name with two addresses hides two of them in one. */
function codeOf(error: unknown): string | null {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = inner.cause, depth += 1) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    if (inner instanceof AggregateError) return codeOf(inner.errors[0]);
  }
  return null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'fault';
}

function again(reason: string): Verdict {
  return { kind: 'retry', reason, afterSeconds: null };
}
