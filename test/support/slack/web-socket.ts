import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's end of one WebSocket (RFC 6455), as far as Slack's Socket Mode uses it: text frames. */
export interface ServerSocket {
  send(text: string): void;
  /** Breaks the connection without a word. */
  destroy(): void;
}

interface Listeners {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

const KEY_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CONTINUATION = 0;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Completes the handshake of an upgrade request and speaks frames from then on. */
export const acceptSocket = (request: IncomingMessage, stream: Duplex, listeners: Listeners): ServerSocket => {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + KEY_SUFFIX)
    .digest('base64');
  stream.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
      '\r\n',
    ].join('\r\n'),
  );

  let pending = Buffer.alloc(0);
  let text = '';

  const receive = ({ opcode, final, payload }: Frame): void => {
    if (opcode === PING) stream.write(frame(PONG, payload));
    // Slack answers a goodbye and leaves the connection open (github.com/slackapi/node-slack-sdk/issues/2752).
    if (opcode === CLOSE) stream.write(frame(CLOSE, payload));
    if (opcode !== TEXT && opcode !== CONTINUATION) return;
    text += payload.toString();
    if (!final) return;
    const whole = text;
    text = '';
    listeners.onText(whole);
  };

  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let next = readFrame(pending); next !== undefined; next = readFrame(pending)) {
      pending = pending.subarray(next.length);
      receive(next);
    }
  });
  // The server's sockets may be half open: who hangs up is hung up on.
  stream.on('end', () => stream.end());
  // A broken connection is only a closed one; 'close' follows.
  stream.on('error', () => stream.destroy());
  stream.on('close', listeners.onClose);

  return {
    send: (message) => {
      stream.write(frame(TEXT, Buffer.from(message)));
    },
    destroy: () => stream.destroy(),
  };
};

interface Frame {
  readonly opcode: number;
  readonly final: boolean;
  readonly payload: Buffer;
  /** Bytes that the frame took. */
  readonly length: number;
}

/** The first whole frame; undefined until its bytes are all there. Clients mask theirs. */
const readFrame = (bytes: Buffer): Frame | undefined => {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + extra + 4;
  if (bytes.length < start) return undefined;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + size));
  payload.forEach((byte, index) => {
    payload[index] = byte ^ (mask[index % 4] ?? 0);
  });
  const first = bytes.readUInt8(0);
  return { opcode: first & 0x0f, final: (first & 0x80) !== 0, payload, length: start + size };
};

/** One whole frame, unmasked as servers send it. */
const frame = (opcode: number, payload: Buffer): Buffer => {
  const size = payload.length;
  const head = Buffer.alloc(size < 126 ? 2 : size < 0x10000 ? 4 : 10);
  head.writeUInt8(0x80 | opcode, 0);
  if (size < 126) {
    head.writeUInt8(size, 1);
  } else if (size < 0x10000) {
    head.writeUInt8(126, 1);
    head.writeUInt16BE(size, 2);
  } else {
    head.writeUInt8(127, 1);
    head.writeBigUInt64BE(BigInt(size), 2);
  }
  return Buffer.concat([head, payload]);
};
