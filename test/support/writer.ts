import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Place } from '../../src/store/open-store.ts';

/** A process that writes incidents until it is killed. */
export interface Writer {
  /** The lines that it printed, when there are so many or it ended. */
  lines(count: number): Promise<readonly string[]>;
  /** SIGKILL; resolves when the process is gone, with everything that it had printed. */
  kill(): Promise<readonly string[]>;
}

export function startWriter(place: Exclude<Place, { pglite: unknown }>): Writer {
  const script = new URL('./crash-writer.ts', import.meta.url).pathname;
  const child: ChildProcess = spawn(process.execPath, [script, JSON.stringify(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const printed: string[] = [];
  const output = createInterface({ input: child.stdout! });
  const closed = once(output, 'close');
  const exited = once(child, 'exit');
  output.on('line', (line) => printed.push(line));
  return {
    async lines(count) {
      while (printed.length < count) {
        const over = await Promise.race([once(output, 'line').then(() => false), closed.then(() => true)]);
        if (over) break;
      }
      return [...printed];
    },
    async kill() {
      child.kill('SIGKILL');
      await Promise.all([closed, exited]);
      return [...printed];
    },
  };
}
