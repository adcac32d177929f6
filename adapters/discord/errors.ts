import { RESTJSONErrorCodes as Codes, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What a failed call means. Reasons are words for Discord's numbers, or `code_` and the number. */
export type Verdict =
  /** It had no effect and may succeed later. */
  | { readonly kind: 'retry'; readonly reason: string; readonly afterSeconds: number | null }
  /** Nobody knows whether it had an effect. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** It had no effect and never will, until a person mends something. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Discord takes no call of the desk at all until somebody mends the token; the call itself may be sound. */
  | { readonly kind: 'barred'; readonly reason: string };

/** Never throws, whatever it is given. */
export function verdict(error: unknown): Verdict {
  if (error instanceof RateLimitError) {
    // Of a limit on top of the route's own only `sublimitTimeout` tells.
    const ms = Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout, 0);
    return { kind: 'retry', reason: 'rate_limited', afterSeconds: Number.isFinite(ms) ? Math.ceil(ms / 1000) : null };
  }
  if (error instanceof DiscordAPIError) return apiVerdict(error);
  if (error instanceof HTTPError) return { kind: 'unknown', reason: `http_${error.status}` };
  return requestVerdict(error);
}

/** Discord's word for an error, or ours. */
export function reasonOf(error: unknown): string {
  return verdict(error).reason;
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes */
const REASONS: Readonly<Record<number, string>> = {
  [Codes.UnknownChannel]: 'unknown_channel',
  [Codes.UnknownGuild]: 'unknown_guild',
  [Codes.UnknownMember]: 'unknown_member',
  [Codes.UnknownMessage]: 'unknown_message',
  [Codes.UnknownUser]: 'unknown_user',
  [Codes.UnknownWebhook]: 'unknown_webhook',
  [Codes.UnknownInteraction]: 'unknown_interaction',
  [Codes.MaximumDailyApplicationCommandCreatesReached]: 'too_many_commands_today',
  [Codes.InteractionHasAlreadyBeenAcknowledged]: 'already_acknowledged',
  [Codes.MissingAccess]: 'missing_access',
  [Codes.CannotEditMessageAuthoredByAnotherUser]: 'not_our_message',
  [Codes.CannotSendAnEmptyMessage]: 'invalid_message',
  [Codes.CannotSendMessagesToThisUser]: 'no_direct_messages',
  [Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'no_direct_messages',
  [Codes.CannotSendMessagesInNonTextChannel]: 'not_a_text_channel',
  [Codes.CannotExecuteActionOnThisChannelType]: 'not_a_text_channel',
  [Codes.CannotSendAMessageInAForumChannel]: 'not_a_text_channel',
  [Codes.MissingPermissions]: 'missing_permissions',
  [Codes.InvalidWebhookToken]: 'unknown_interaction',
  [Codes.InvalidFormBodyOrContentType]: 'invalid_message',
  [Codes.InvalidRecipients]: 'no_direct_messages',
  [Codes.InvalidActionOnArchivedThread]: 'thread_archived',
  [Codes.CannotReplyWithoutPermissionToReadMessageHistory]: 'cannot_reply',
  [Codes.ThreadAlreadyCreatedForMessage]: 'thread_exists',
  [Codes.ThreadLocked]: 'thread_locked',
  [Codes.MaximumActiveThreads]: 'too_many_threads',
  [Codes.MaximumNumberOfGuildChannelsReached]: 'too_many_channels',
};

/** Discord asks to come back later, also where the status is another than 429. */
const PASSING: Readonly<Record<number, string>> = {
  [Codes.ActionCannotBePerformedDueToSlowmodeRateLimit]: 'rate_limited',
  [Codes.ChannelSendRateLimit]: 'rate_limited',
  [Codes.ServerSendRateLimit]: 'rate_limited',
  [Codes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: 'rate_limited',
  [Codes.OpeningDirectMessagesTooFast]: 'rate_limited',
  [Codes.SendMessagesHasBeenTemporarilyDisabled]: 'disabled_for_now',
  [Codes.FeatureTemporarilyDisabledServerSide]: 'disabled_for_now',
  [Codes.ServiceResourceIsBeingRateLimited]: 'rate_limited',
  [Codes.APIResourceOverloaded]: 'overloaded',
};

function apiVerdict({ code, status }: DiscordAPIError): Verdict {
  const passing = typeof code === 'number' ? PASSING[code] : undefined;
  if (passing !== undefined) return again(passing);
  // Before any code: with an interaction's own token it is that one which is meant.
  if (code === Codes.InvalidWebhookToken) return { kind: 'refused', reason: 'unknown_interaction' };
  if (status === 401) return { kind: 'barred', reason: 'token_refused' };
  if (status === 408 || status === 425 || status === 429) return again(`http_${status}`);
  const known = typeof code === 'number' ? REASONS[code] : undefined;
  // Zero is Discord's code for no code.
  return { kind: 'refused', reason: known ?? (code === 0 ? `http_${status}` : `code_${code}`) };
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

function requestVerdict(error: unknown): Verdict {
  const code = codeOf(error);
  if (code !== null && NEVER_SENT.has(code)) return again('unreachable');
  const name = error instanceof Error ? error.name : 'fault';
  if (name === 'AbortError' || name === 'TimeoutError') return { kind: 'unknown', reason: 'timeout' };
  return { kind: 'unknown', reason: code === null ? name : 'connection_lost' };
}

/** fetch hides the socket's error in `cause`; a name with two addresses hides two of them in one. */
function codeOf(error: unknown): string | null {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = inner.cause, depth += 1) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    if (inner instanceof AggregateError) return codeOf(inner.errors[0]);
  }
  return null;
}

function again(reason: string): Verdict {
  return { kind: 'retry', reason, afterSeconds: null };
}
