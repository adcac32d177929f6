import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdict } from '../../../adapters/slack/errors.ts';
import { libraryLogger } from '../../../adapters/slack/log.ts';
import { remedy } from '../../../adapters/slack/send/remedy.ts';
import { languages } from '../../../src/language/language.ts';

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });

test('a rate limit is tried again after Slack’s own wait', () => {
  expect(verdict(new WebAPIRateLimitedError(30))).toEqual({ kind: 'retry', reason: 'ratelimited', afterSeconds: 30 });
  expect(verdict(platform('ratelimited'))).toEqual({ kind: 'retry', reason: 'ratelimited', afterSeconds: null });
});

test.each(['internal_error', 'fatal_error', 'service_unavailable'])('%s may have had an effect', (error) => {
  expect(verdict(platform(error))).toEqual({ kind: 'unknown', reason: error });
});

test.each([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'msg_blocks_too_long',
  'invalid_blocks',
  'some_word_of_next_year',
])('%s is refused with Slack’s word', (error) => {
  expect(verdict(platform(error))).toEqual({ kind: 'refused', reason: error });
});

test.each(['token_revoked', 'invalid_auth', 'account_inactive', 'token_expired', 'not_authed'])(
  '%s says nothing about the call itself',
  (error) => {
    expect(verdict(platform(error))).toEqual({ kind: 'barred', reason: error });
  },
);

test.each([
  [500, 'unknown'],
  [502, 'unknown'],
  [503, 'unknown'],
  [302, 'unknown'],
  [408, 'retry'],
  [429, 'retry'],
  [403, 'refused'],
])('the status %i is %s', (status, kind) => {
  expect(verdict(new WebAPIHTTPError(status, '', {}))).toMatchObject({ kind, reason: `http_${status}` });
});

const failedFetch = (cause: unknown) => new WebAPIRequestError(new TypeError('fetch failed', { cause }));
const withCode = (code: string) => Object.assign(new Error(code), { code });

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('%s was never sent', (code) => {
  expect(verdict(failedFetch(withCode(code)))).toEqual({ kind: 'retry', reason: 'unreachable', afterSeconds: null });
  expect(verdict(failedFetch(new AggregateError([withCode(code)])))).toMatchObject({ kind: 'retry' });
});

test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'])('%s may have been sent', (code) => {
  expect(verdict(failedFetch(withCode(code)))).toEqual({ kind: 'unknown', reason: 'connection_lost' });
});

test('a time-out is unknown', () => {
  const timeout = new WebAPIRequestError(new DOMException('late', 'TimeoutError'));
  expect(verdict(timeout)).toEqual({ kind: 'unknown', reason: 'timeout' });
});

test('a real refused connection was never sent', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const client = new WebClient('xoxb-1', {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    retryConfig: { retries: 0 },
    logger: libraryLogger(log),
  });
  expect(await client.auth.test().catch(verdict)).toMatchObject({ kind: 'retry', reason: 'unreachable' });
});

test('whatever is thrown has a verdict', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(verdict(thrown).kind).toBe('unknown');
    }),
  );
});

test('what Slack’s libraries log is without tokens and addresses', () => {
  const lines: string[] = [];
  const keep = (_fields: unknown, message: string) => void lines.push(message);
  const logger = libraryLogger({ debug: keep, info: keep, warn: keep, error: keep });
  logger.debug('the whole payload');
  logger.info('more of it');
  logger.warn('failed', 'xoxb-12-34-ab', { payload: 'x' });
  logger.error(new Error('refused wss://wss-primary.slack.com/link/?ticket=abc with xapp-1-A'));
  expect(lines).toEqual(['failed [removed] object', 'refused [removed] with [removed]']);
});

test.each(languages)('every refusal has its step in %s', (language) => {
  const reasons = ['not_in_channel', 'channel_not_found', 'is_archived', 'missing_scope', 'token_revoked', 'timeout'];
  const said = [...reasons, 'restricted_action', 'invalid_blocks', 'user_disabled', 'some_word'].map((reason) =>
    remedy(reason, 'C1', language)
      .map((span) => ('text' in span ? span.text : span.kind))
      .join(''),
  );
  expect(new Set(said).size).toBe(said.length);
  expect(said[0]).toContain('/invite @Incident Desk');
  expect(said[3]).toContain('manifest.yaml');
  expect(said[4]).toContain('SLACK_BOT_TOKEN');
  expect(said).toMatchSnapshot();
});
