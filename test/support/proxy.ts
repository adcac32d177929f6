import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './database.ts';

/** What becomes of a wire: it is cut and takes no new connection; it takes them and never says a word; one breaks. */
export type Fate = 'cut' | 'silent' | 'dropped';

export interface Strike {
  /** Strikes when this text is sent to the server. */
  readonly at: string;
  /** Whether the server gets it; if so, it strikes when the server answers, and the answer is lost. */
  readonly when: 'before' | 'after';
  readonly fate: Fate;
}

/** A wire to a server that a test can cut. */
export interface Wire {
  readonly port: number;
  /** Breaks every connection and takes no new one. Returns at once. */
  cut(): void;
  /** Takes connections, and no word comes through any more. */
  silence(): void;
  /** Cuts or silences in the middle of something, once. */
  strike(strike: Strike): void;
  /** Whether the ordered strike came. */
  struck(): boolean;
  /** Takes connections again; those that fell silent stay so. */
  mend(): Promise<void>;
}

export async function proxyTo(target: number): Promise<Wire> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  const silent = new Set<Socket>();
  let quiet = false;
  let order: Strike | null = null;

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let lost: Fate | null = null;
    if (quiet) silent.add(client);
    sockets.add(client);
    const end = () => {
      sockets.delete(client);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (chunk) => {
      if (silent.has(client)) return;
      if (order !== null && chunk.includes(order.at)) {
        const { when, fate } = order;
        order = null;
        if (when === 'before') {
          befall(fate, client);
          return;
        }
        lost = fate;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (silent.has(client)) return;
      if (lost === null) client.write(chunk);
      else befall(lost, client);
    });
  });

  const befall = (fate: Fate, client: Socket): void => {
    switch (fate) {
      case 'cut':
        cut();
        return;
      case 'silent':
        silence();
        return;
      case 'dropped':
        client.resetAndDestroy();
        return;
    }
  };
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const silence = () => {
    quiet = true;
    for (const socket of sockets) silent.add(socket);
  };
  const mend = async () => {
    quiet = false;
    if (!server.listening) await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  };
  await mend();
  return {
    port,
    cut,
    silence,
    mend,
    strike: (given) => {
      order = given;
    },
    struck: () => order === null,
  };
}
