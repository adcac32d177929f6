import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it came in. */
export interface Call {
  readonly id: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Whether it is signed with the receiver's secret, checked with WebCrypto as the specification says. */
  readonly signed: boolean;
}

/** What a receiver says: a status with headers; `after`: it rings all the same; `hang`: it says nothing. */
export type Says =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly rings?: boolean }
  | 'hang';

/** A pager's entrance over HTTP, which rings once for each id. */
export interface Receiver {
  readonly url: string;
  readonly secret: string;
  readonly calls: readonly Call[];
  /** The bodies of what it rang for. */
  readonly rung: readonly string[];
  /** What it says to the next calls, in order; 204 when it was told no more. */
  says(...answers: readonly Says[]): void;
  /** Forgets what it heard and was told to say. */
  forget(): void;
  stop(): Promise<void>;
}

const SECRET_BYTES = Buffer.alloc(32, 7);

async function isSigned(headers: IncomingHttpHeaders, body: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', SECRET_BYTES, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const given = String(headers['webhook-signature'])
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []));
  const found = await Promise.all(
    given.map((one) => crypto.subtle.verify('HMAC', key, one, new TextEncoder().encode(content))),
  );
  return found.some(Boolean);
}

export async function startReceiver(): Promise<Receiver> {
  let calls: Call[] = [];
  let script: Says[] = [];
  const rung = new Map<string, string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const { headers, url: path = '' } = request;
      const signed = request.method === 'POST' && (await isSigned(headers, body));
      const id = String(headers['webhook-id']);
      calls.push({ id, path, headers, body, signed });
      const said = script.shift() ?? { status: 204 };
      if (said === 'hang') return;
      if (signed && (said.status < 300 || said.rings === true)) rung.set(id, body);
      response.writeHead(said.status, said.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring?team=payments`,
    secret: `whsec_${SECRET_BYTES.toString('base64')}`,
    get calls() {
      return calls;
    },
    get rung() {
      return [...rung.values()];
    },
    says: (...answers) => {
      script = [...answers];
    },
    forget: () => {
      calls = [];
      script = [];
      rung.clear();
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
