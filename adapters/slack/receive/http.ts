import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, type Receiver, verifySlackRequest } from '@slack/bolt';
import type { Route } from '../../../src/platform.ts';
import { BODY_BYTES, SIGNATURE_SECONDS } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Arrival } from './bolt.ts';

export interface HttpReceiver extends Receiver {
  readonly route: Route;
}

/**
 * Takes Slack's requests from a route of the public listener. Checks the signature and its time by the clock that is
 * handed in, older and newer alike; a request's id is Slack's event id or the SHA-256 of the body's bytes.
 */
export function httpReceiver(
  secret: string,
  tools: { readonly log: Log; readonly now: () => Temporal.Instant },
): HttpReceiver {
  let app: App | null = null;
  let open = false;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return refuse(response, 405);
    const raw = await bodyOf(request);
    if (raw === null) return refuse(response, 413);
    const fault = faultIn(request, raw, secret, tools.now());
    if (fault !== null) {
      tools.log.warn({ fault }, 'A request to Slack’s entrance was refused');
      return refuse(response, 401);
    }
    const body = parse(raw, request.headers['content-type'] ?? '');
    if (body === null) return refuse(response, 400);
    // Slack asks so when the address is set, to see that somebody is there.
    if (body.type === 'url_verification') return respond(response, { challenge: body.challenge });
    if (!app || !open) return refuse(response, 503);
    const arrival: Arrival = {
      inbound: typeof body.event_id === 'string' ? body.event_id : createHash('sha256').update(raw).digest('hex'),
    };
    await app.processEvent({
      body,
      customProperties: { ...arrival },
      ack: async (answer?: unknown) => respond(response, answer),
    });
    // Nobody listens for it: that is no error for the person.
    if (!response.headersSent) respond(response, undefined);
  };

  return {
    init: (given) => {
      app = given;
    },
    start: async () => {
      open = true;
    },
    stop: async () => {
      open = false;
    },
    route: {
      path: '/slack/events',
      handle: (request, response) => {
        take(request, response).catch((fault: unknown) => {
          tools.log.error({ fault: fault instanceof Error ? fault.name : typeof fault }, 'A request from Slack failed');
          if (!response.headersSent) refuse(response, 500);
        });
      },
    },
  };
}

/** The body's bytes, or null when there are too many of them. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why the request isn't Slack's, or null. */
function faultIn(request: IncomingMessage, raw: Buffer, secret: string, now: Temporal.Instant): string | null {
  const signature = request.headers['x-slack-signature'];
  const timestamp = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN);
  if (typeof signature !== 'string' || !Number.isFinite(timestamp)) return 'unsigned';
  // Bolt's check refuses only what is too old.
  if (Math.abs(now.epochMilliseconds / 1000 - timestamp) > SIGNATURE_SECONDS) return 'not of this time';
  try {
    verifySlackRequest({
      signingSecret: secret,
      body: raw.toString(),
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: now.epochMilliseconds,
    });
    return null;
  } catch {
    return 'wrong signature';
  }
}

/** Commands come as a form, interactions as JSON in a form's field, events as JSON. Null for anything else. */
function parse(raw: Buffer, type: string): Record<string, unknown> | null {
  const text = raw.toString();
  if (!type.startsWith('application/x-www-form-urlencoded')) return objectIn(text);
  const fields = new URLSearchParams(text);
  const payload = fields.get('payload');
  return payload === null ? Object.fromEntries(fields) : objectIn(payload);
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function respond(response: ServerResponse, answer: unknown): void {
  if (answer === undefined || answer === '') {
    response.writeHead(200).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

/** The rest of the body isn't read, so the connection can't be used again. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
