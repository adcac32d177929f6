import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from './platform.ts';

/** What the world may reach: the health checks, the platforms' entrances and the status page, nothing of the workspace. */
export interface PublicListener {
  /** The address it listens at, such as http://127.0.0.1:3001. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface PublicParts {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly routes: readonly Route[];
  /** Answers what is asked of the status page; false, and unanswered, for anything else. */
  readonly page: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** What keeps the desk from taking requests in; empty when it is ready. */
  readonly missing: () => Promise<readonly string[]>;
}

/** Requests under way when the desk stops get this long. */
const CLOSING_MS = 5_000;

/** Rejects when the address can't be listened at. */
export async function listenInPublic(parts: PublicParts): Promise<PublicListener> {
  const server = createServer(answer(parts));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, parts.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${parts.host.includes(':') ? `[${parts.host}]` : parts.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function answer({ routes, page, missing }: PublicParts): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = routes.find((known) => known.path === path);
    if (route) return route.handle(request, response);
    if (page(request, response)) return;
    const say = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(`${JSON.stringify(body)}\n`);
    };
    // The process is there and answers; whether it can work is readiness.
    if (path === '/healthz') return say(200, { status: 'ok' });
    if (path !== '/readyz') return say(404, { status: 'not found' });
    missing().then(
      (lacking) =>
        say(lacking.length === 0 ? 200 : 503, {
          status: lacking.length === 0 ? 'ready' : 'not ready',
          missing: lacking,
        }),
      () => say(503, { status: 'not ready', missing: ['the database'] }),
    );
  };
}
