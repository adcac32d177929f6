/** Readers in a process of their own, who ask for one address again and again and count the bytes that come. */
import { connect } from 'node:net';

export interface Reading {
  readonly port: number;
  /** The request, whole. */
  readonly request: string;
  /** Bytes of one whole answer. */
  readonly answer: number;
  readonly readers: number;
  /** Each asks so often, in batches: what reading costs must not be what is measured. */
  readonly batches: number;
  readonly batch: number;
}

/** Answers a second. */
export type Read = number;

async function reader({ port, request, answer, batches, batch }: Reading): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const asked = Buffer.from(request.repeat(batch));
  let awaited = 0;
  let done: () => void = () => undefined;
  socket.on('data', (part) => {
    awaited -= part.length;
    if (awaited === 0) done();
  });
  for (let count = 0; count < batches; count += 1) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    done = resolve;
    socket.once('close', () => reject(new Error('The server hung up')));
    awaited = answer * batch;
    socket.write(asked);
    await promise;
    socket.removeAllListeners('close');
  }
  socket.destroy();
}

process.on('message', (reading: Reading) => {
  const began = performance.now();
  Promise.all(Array.from({ length: reading.readers }, () => reader(reading))).then(() => {
    const answers = reading.readers * reading.batches * reading.batch;
    process.send?.((answers / ((performance.now() - began) / 1000)) satisfies Read);
  }, fail);
});

function fail(fault: unknown): void {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
}
