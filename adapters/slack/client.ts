import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { SlackConfig } from './config.ts';
import { type Log, libraryLogger } from './log.ts';

/** How long the adapter waits, in milliseconds of the machine's clock. */
export interface Patience {
  /** For a person's or a conversation's particulars before a request goes on without them. */
  readonly lookUpMs: number;
  /** For the desk's answer, from the request's arrival, before it is acknowledged without one. */
  readonly answerMs: number;
  /** For one call of the Web API. */
  readonly callMs: number;
  /** Before the first new attempt to connect; doubled each time, up to 32 times that. */
  readonly reconnectMs: number;
}

export const patience: Patience = { lookUpMs: 1000, answerMs: 2500, callMs: 5000, reconnectMs: 1000 };

/**
 * Retries belong to the delivery's lane alone: the library's own would post twice, and a 429 would hold up every other
 * conversation. Unless it is told, it waits for ever.
 */
export function clientOptions(config: SlackConfig, log: Log, waits: Patience): WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: waits.callMs,
    allowAbsoluteUrls: false,
    logger: libraryLogger(log),
  };
}

export function webClient(config: SlackConfig, log: Log, waits: Patience): WebClient {
  return new WebClient(config.botToken, clientOptions(config, log, waits));
}
