import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './database.ts';

/** A wire to a server that a test can cut. */
export interface Wire {
  readonly port: number;
  /** Breaks every connection and takes no new one. Returns at once. */
  cut(): void;
  /** Takes connections again. */
  mend(): Promise<void>;
}

export async function proxyTo(target: number): Promise<Wire> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  const join = (one: Socket, other: Socket) => {
    sockets.add(one);
    one.pipe(other);
    one.on('error', () => other.destroy());
    one.on('close', () => {
      sockets.delete(one);
      other.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    join(client, upstream);
    join(upstream, client);
  });
  const mend = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await mend();
  return {
    port,
    mend,
    cut() {
      server.close();
      for (const socket of sockets) socket.resetAndDestroy();
    },
  };
}
