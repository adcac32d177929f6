import { createHmac } from 'node:crypto';
import { SIGNING_SECRET } from './seed.ts';

/** The three kinds of requests that an app gets, by the names that Socket Mode gives them. */
export type RequestKind = 'slash_commands' | 'interactive' | 'events_api';

/** How a request departs from a proper one. */
export interface SendOptions {
  readonly signature?: 'right' | 'wrong' | 'missing';
  /** The moment in X-Slack-Request-Timestamp, the machine's present unless told. */
  readonly signedAt?: Temporal.Instant;
  /** Sent as X-Slack-Retry-Num and X-Slack-Retry-Reason, or in the envelope. */
  readonly retry?: { readonly num: number; readonly reason?: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back for one request. */
export interface Sent {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds of real time until the answer was there. */
  readonly took: number;
}

/** One way to the product: signed HTTP requests or envelopes on a socket. */
export interface Transport {
  /** Sends one request; sending the same packet again sends the same bytes. */
  send(packet: Packet, options?: SendOptions): Promise<Sent>;
}

/** A request that is ready to go. */
export interface Packet {
  readonly kind: RequestKind;
  readonly payload: unknown;
  /** The body as HTTP carries it. */
  readonly body: string;
  readonly contentType: string;
  /** Names the request on a socket, where a repeat has the same name. */
  readonly envelopeId: string;
}

/**
 * How long a request waits for its acknowledgement. Slack itself gives up after 3 s of real time;
 * a test that cares about them reads `took`, and a busy machine breaks no other test.
 */
export const PATIENCE_SECONDS = 10;

/** The failure of a product that doesn't acknowledge. */
export const unacknowledged = (): Error => new Error(`not acknowledged within ${PATIENCE_SECONDS} s`);

const FORM = 'application/x-www-form-urlencoded';

/** Wraps a payload as Slack does: commands as a form, interactions as JSON in a form, events as JSON. */
export const packetOf = (kind: RequestKind, payload: object): Packet => {
  const common = { kind, payload, envelopeId: crypto.randomUUID() };
  switch (kind) {
    case 'slash_commands':
      return { ...common, contentType: FORM, body: new URLSearchParams(formOf(payload)).toString() };
    case 'interactive':
      return {
        ...common,
        contentType: FORM,
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      };
    case 'events_api':
      return { ...common, contentType: 'application/json', body: JSON.stringify(payload) };
  }
};

const formOf = (payload: object): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));

/** Slack's signature (v0) of a raw body. */
const signatureOf = (body: string, seconds: number, secret: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;

const signedHeaders = (body: string, options: SendOptions): Record<string, string> => {
  if (options.signature === 'missing') return {};
  const moment = options.signedAt ?? Temporal.Now.instant();
  const seconds = Math.floor(moment.epochMilliseconds / 1000);
  const secret = options.signature === 'wrong' ? 'not-the-secret' : SIGNING_SECRET;
  return {
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': signatureOf(body, seconds, secret),
  };
};

const retryHeaders = ({ retry }: SendOptions): Record<string, string> =>
  retry === undefined
    ? {}
    : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason ?? 'http_timeout' };

/** Posts a raw body with Slack's headers. */
export const postSigned = async (
  url: string,
  body: string,
  contentType: string,
  options: SendOptions = {},
): Promise<Sent> => {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'user-agent': 'Slackbot 1.0',
      'content-type': contentType,
      ...signedHeaders(body, options),
      ...retryHeaders(options),
      ...options.headers,
    },
    body,
    signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000),
  });
  return {
    status: response.status,
    body: await response.text(),
    headers: Object.fromEntries(response.headers),
    took: performance.now() - started,
  };
};

/** Signed requests to the product's URL. */
export const httpTransport = (url: () => string): Transport => ({
  send: (packet, options) => postSigned(url(), packet.body, packet.contentType, options),
});
