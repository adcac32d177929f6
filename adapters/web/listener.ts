import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart, StoreUnavailable } from '../../src/desk/faults.ts';
import { readAssets } from './assets.ts';
import type { WebConfig } from './config.ts';
import { isOwn } from './guard.ts';
import type { House } from './house.ts';
import { type Reply, send } from './reply.ts';
import { problemPage, route } from './routes.ts';

export interface Listener {
  readonly port: number;
  /** Takes no more requests in, waits for those under way, ends the streams of events. */
  stop(): Promise<void>;
}

/** Listens on this computer only. Throws CannotStart when the port is taken. */
export async function listen(config: WebConfig, house: House): Promise<Listener> {
  const assets = readAssets();
  const underWay = new Set<Promise<void>>();
  let port = config.port;
  let stopping = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
    if (!isOwn(request.method ?? '', request.headers, port)) return problemPage('foreign', request);
    if (stopping) return problemPage('stopping', request);
    try {
      return await route(request, response, assets, house);
    } catch (fault) {
      house.report(fault, 'A page failed');
      return problemPage(fault instanceof StoreUnavailable ? 'away' : 'failed', request);
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = await answer(request, response);
    if (reply === null || response.destroyed) return;
    const ended = new Promise<void>((resolve) => response.once('close', resolve));
    // A refused body is left unread: the connection can't be used for another request.
    if (stopping || !request.complete) response.setHeader('connection', 'close');
    send(response, reply);
    await ended;
  }

  const server = createServer((request, response) => {
    const served = serve(request, response)
      .catch((fault: unknown) => house.report(fault, 'An answer could not be sent'))
      .finally(() => underWay.delete(served));
    underWay.add(served);
  });
  server.requestTimeout = 30_000;

  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new CannotStart(`The workspace can't listen on port ${config.port}. Is it taken? Set PORT to another.`, {
      cause,
    });
  }
  port = (server.address() as AddressInfo).port;

  return {
    port,
    async stop() {
      stopping = true;
      const closed = once(server, 'close');
      server.close();
      house.live.close();
      await Promise.all(underWay);
      server.closeAllConnections();
      await closed;
    },
  };
}
