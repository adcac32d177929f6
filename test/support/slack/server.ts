import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Signal } from '../signal.ts';
import type { Api, Outcome } from './api.ts';
import { readArguments } from './api-arguments.ts';
import type { Sockets } from './sockets.ts';

export interface WorldServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface Served {
  readonly api: Api;
  readonly signal: Signal;
  readonly sockets: Sockets;
  /** Told with each answer. */
  readonly scopes: ReadonlySet<string>;
}

/** Listens on a free loopback port: `/api/<method>`, `/response/<id>`, and sockets. */
export const startServer = async (served: Served): Promise<WorldServer> => {
  const server = createServer((request, response) => {
    void handle(served, request, response);
  });
  server.on('upgrade', served.sockets.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
};

const handle = async (served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    await route(served, request, response);
  } catch (fault) {
    // A fault of the world itself must not look like one of Slack's.
    response.writeHead(599, { 'content-type': 'text/plain' });
    response.end(`The test world failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
  }
};

const route = async (served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = await bodyOf(request);
  const [, room, name = ''] = url.pathname.split('/');
  if (room === 'response') {
    finish(response, await served.api.respond(name, body));
    served.signal.changed();
    return;
  }
  if (room !== 'api') {
    response.writeHead(404).end();
    return;
  }
  const { token: inBody, ...args } = readArguments(body, request.headers['content-type'] ?? '', url.searchParams);
  const token = request.headers.authorization?.replace(/^Bearer\s+/i, '') ?? String(inBody ?? '');
  finish(response, await served.api.serve(name, args, token), { 'x-oauth-scopes': [...served.scopes].join(',') });
  served.signal.changed();
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const send = (response: ServerResponse, status: number, value: unknown, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(value));
};

const finish = (response: ServerResponse, outcome: Outcome, headers = {}): void => {
  switch (outcome.kind) {
    case 'drop':
      response.destroy();
      return;
    case 'hang':
      return;
    case 'answer':
      send(
        response,
        outcome.status,
        outcome.reply,
        outcome.retryAfter === undefined ? headers : { ...headers, 'retry-after': String(outcome.retryAfter) },
      );
  }
};
