import { REST, type RESTOptions } from 'discord.js';
import type { DiscordConfig } from './config.ts';

/** How long the adapter waits, in milliseconds of the machine's clock. */
export interface Patience {
  /** For a person's or a channel's particulars before a request goes on without them. */
  readonly lookUpMs: number;
  /** For the desk's answer, from the request's arrival, before the person sees that it takes longer. */
  readonly answerMs: number;
  /** For a form that another process kept. */
  readonly formMs: number;
  /** For suggestions, before none are shown. */
  readonly suggestMs: number;
  /** For one call of the API. */
  readonly callMs: number;
  /** Before the first new attempt to connect; doubled each time, up to 32 times that. */
  readonly reconnectMs: number;
}

export const patience: Patience = {
  lookUpMs: 1000,
  answerMs: 2000,
  formMs: 500,
  suggestMs: 2500,
  callMs: 5000,
  reconnectMs: 1000,
};

/**
 * Retries belong to the delivery's lane alone: the library's own would post twice, and waiting for a rate limit
 * would hold up the lane without its knowing.
 */
export function restOptions(config: DiscordConfig, waits: Patience): Partial<RESTOptions> {
  return { api: config.apiUrl, retries: 0, rejectOnRateLimit: () => true, timeout: waits.callMs };
}

/** The API. */
export function restClient(config: DiscordConfig, waits: Patience): REST {
  const rest = new REST(restOptions(config, waits));
  const token = () => rest.setToken(config.token);
  const { request } = rest;
  // One answer 401 makes the library forget the token for ever, though Discord's next answer may be another.
  rest.request = (options) => {
    token();
    return request.call(rest, options);
  };
  return token();
}

/** Lets the process end: the library sweeps its memory by timers. */
export function closeRest(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}
