import type { DiscordWorld } from './world.ts';

interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Readonly<Record<string, unknown>>;
}

/** A bare connection: what came, and how it ended. */
export const open = (world: DiscordWorld) => {
  const socket = new WebSocket(world.gateway.url);
  const came: Packet[] = [];
  socket.onmessage = ({ data }) => came.push(JSON.parse(String(data)));
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  const opened = new Promise<void>((resolve) => {
    socket.onopen = () => resolve();
  });
  const closed = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code);
  });
  return { socket, came, send, opened, closed };
};
