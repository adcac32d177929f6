import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Core } from './core.ts';
import { APP } from './seed.ts';
import {
  PATIENCE_SECONDS,
  type Packet,
  type SendOptions,
  type Sent,
  type Transport,
  unacknowledged,
} from './transport.ts';
import { acceptSocket, type ServerSocket } from './web-socket.ts';

/** An envelope that the product acknowledged. */
export interface Acknowledged {
  readonly envelopeId: string;
  /** What came with it; undefined for a bare acknowledgement. */
  readonly payload: unknown;
}

/** Socket Mode as Slack runs it, after the page "Using Socket Mode". */
export interface Sockets {
  /** The address that apps.connections.open gives out: good for one connection. */
  ticket(root: string): string;
  /** Takes a connection over from the HTTP server. */
  upgrade(request: IncomingMessage, stream: Duplex): void;
  /** How people's actions reach the product over a socket. */
  readonly transport: Transport;
  /** How many connections stand. */
  readonly count: number;
  readonly acknowledged: readonly Acknowledged[];
  /** Waits until `count` connections stand that weren't told to go. */
  connected(count?: number): Promise<void>;
  /** Tells every connection, or the `oldest` so many, to go, as Slack does before it recycles them. */
  disconnect(reason?: 'warning' | 'refresh_requested' | 'link_disabled', oldest?: number): void;
  /** Breaks every connection without a word. */
  drop(): void;
  /** Refuses the next connections at the handshake; `Infinity` until `accept`. */
  refuse(times?: number): void;
  accept(): void;
  stop(): void;
}

interface Connection {
  readonly socket: ServerSocket;
  /** It was told to go: nothing comes by it any more. */
  leaving: boolean;
  /** Envelopes that wait for their acknowledgement. */
  readonly open: Map<string, { resolve(payload: unknown): void; reject(fault: Error): void }>;
}

export const createSockets = (core: Core): Sockets => {
  const tickets = new Set<string>();
  const connections: Connection[] = [];
  const acknowledged: Acknowledged[] = [];
  let refusals = 0;
  let turn = 0;

  const remove = (connection: Connection): void => {
    connections.splice(connections.indexOf(connection), 1);
    for (const waiting of connection.open.values()) {
      waiting.reject(new Error('the connection was lost before the acknowledgement'));
    }
    core.signal.changed();
  };

  const receive = (connection: Connection, text: string): void => {
    const { envelope_id: envelopeId, payload } = JSON.parse(text);
    acknowledged.push({ envelopeId, payload });
    connection.open.get(envelopeId)?.resolve(payload);
    connection.open.delete(envelopeId);
    core.signal.changed();
  };

  const upgrade: Sockets['upgrade'] = (request, stream) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const known = tickets.delete(url.searchParams.get('ticket') ?? '');
    if (refusals > 0 || !known) {
      refusals -= refusals > 0 ? 1 : 0;
      stream.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const connection: Connection = {
      socket: acceptSocket(request, stream, {
        onText: (text) => receive(connection, text),
        onClose: () => remove(connection),
      }),
      open: new Map(),
      leaving: false,
    };
    connections.push(connection);
    connection.socket.send(JSON.stringify(hello(connections.length)));
    core.signal.changed();
  };

  const send = async (packet: Packet, options: SendOptions = {}): Promise<Sent> => {
    // Slack chooses any of an app's connections; here each in its turn.
    turn += 1;
    const staying = connections.filter(({ leaving }) => !leaving);
    const connection = staying[turn % staying.length];
    if (connection === undefined) throw new Error('the product has no Socket Mode connection');
    const started = performance.now();
    const payload = await new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => reject(unacknowledged()), PATIENCE_SECONDS * 1000);
      const settle = (act: () => void) => {
        clearTimeout(timer);
        act();
      };
      connection.open.set(packet.envelopeId, {
        resolve: (value) => settle(() => resolve(value)),
        reject: (fault) => settle(() => reject(fault)),
      });
      connection.socket.send(JSON.stringify(envelopeOf(packet, options)));
    });
    return { status: 200, body: bodyOf(payload), headers: {}, took: performance.now() - started };
  };

  return {
    ticket: (root) => {
      const ticket = randomBytes(8).toString('hex');
      tickets.add(ticket);
      return `${root}/link/?ticket=${ticket}&app_id=${APP.id}`;
    },
    upgrade,
    transport: { send },
    get count() {
      return connections.length;
    },
    acknowledged,
    connected: (count = 1) =>
      core.signal.until(
        () => connections.filter(({ leaving }) => !leaving).length >= count,
        `${count} Socket Mode connections`,
      ),
    disconnect: (reason = 'refresh_requested', oldest = connections.length) => {
      for (const connection of connections.filter(({ leaving }) => !leaving).slice(0, oldest)) {
        connection.leaving = true;
        connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: DEBUG_INFO }));
      }
    },
    drop: () => {
      for (const { socket } of [...connections]) socket.destroy();
    },
    refuse: (times = 1) => {
      refusals = times;
    },
    accept: () => {
      refusals = 0;
    },
    stop: () => {
      for (const { socket } of [...connections]) socket.destroy();
    },
  };
};

const DEBUG_INFO = { host: 'applink-test', build_number: 1, approximate_connection_time: 18_060 };

const hello = (connections: number) => ({
  type: 'hello',
  num_connections: connections,
  debug_info: DEBUG_INFO,
  connection_info: { app_id: APP.id },
});

const envelopeOf = (packet: Packet, { retry }: SendOptions) => ({
  envelope_id: packet.envelopeId,
  payload: packet.payload,
  type: packet.kind,
  accepts_response_payload: packet.kind !== 'events_api',
  ...(packet.kind === 'events_api'
    ? { retry_attempt: retry?.num ?? 0, retry_reason: retry === undefined ? '' : (retry.reason ?? 'timeout') }
    : {}),
});

/** An acknowledgement as if it had come over HTTP. An empty payload is none. */
const bodyOf = (payload: unknown): string => {
  if (payload === undefined || payload === null) return '';
  const empty = typeof payload === 'object' && Object.keys(payload).length === 0;
  return empty ? '' : JSON.stringify(payload);
};
