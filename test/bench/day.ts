import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Bench, Line } from './bench.ts';
import type { Day } from './children/day.ts';
import { count, megabytes } from './report.ts';

const SCRIPT = new URL('./children/day.ts', import.meta.url).pathname;

/** A day of whole lives, replayed: what memory is in use at its end, beside its start. */
export const day: Bench = {
  name: 'day',
  async run({ quick, server, say }) {
    const incidents = quick ? 5 : 1_000;
    say(`replaying a day of ${count(incidents)} incidents`);
    const url = await (await server()).create();
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', SCRIPT, url, `${incidents}`]);
    const { messages, ...memory } = JSON.parse(stdout) as Day;
    const line = (what: string, atEnd: number, atStart: number): Line => ({
      what: `${what} at the end of a day of ${count(incidents)} incidents, ${count(messages)} messages sent; after its first tenth`,
      product: megabytes(atEnd),
      floor: megabytes(atStart),
      ratio: atEnd / atStart,
      bound: null,
    });
    return {
      lines: [
        line('Heap in use', memory.heapAtEnd, memory.heapAtStart),
        line('Resident memory', memory.residentAtEnd, memory.residentAtStart),
      ],
      notes: [],
    };
  },
};
