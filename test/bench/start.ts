import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Line } from './bench.ts';
import { inTurn, median, ratio } from './load.ts';
import { megabytes } from './report.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;
const BARE = new URL('./children/bare-start.ts', import.meta.url).pathname;

/** From the process's start until it is ready, and the memory that it then has, beside its libraries alone. */
export const start: Bench = {
  name: 'start',
  async run({ quick, server, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'incident-desk-bench-'));
    const url = await (await server()).create();
    const [dataDir, bareDir] = [join(folder, 'data'), join(folder, 'bare')];
    say('starting on PGlite and PostgreSQL, each in turn with the libraries alone');
    try {
      const first = await started([MAIN], { DATA_DIR: dataDir });
      const rounds = quick ? 1 : 7;
      const onPglite = await inTurn(rounds, {
        desk: () => started([MAIN], { DATA_DIR: dataDir }),
        bare: () => started([BARE, bareDir], {}),
      });
      const onPostgres = await inTurn(rounds, {
        desk: () => started([MAIN], { DATABASE_URL: url }),
        bare: () => started([BARE, url], {}),
      });
      return {
        lines: [
          ...linesOf('PGlite', onPglite.desk, onPglite.bare),
          ...linesOf('PostgreSQL', onPostgres.desk, onPostgres.bare),
        ],
        notes: [`The very first start on PGlite, which makes the database, took ${seconds(first.readyMs)}.`],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Started {
  readonly readyMs: number;
  readonly residentBytes: number;
}

function linesOf(database: string, desk: readonly Started[], bare: readonly Started[]): readonly Line[] {
  const line = (what: string, of: (one: Started) => number, said: (value: number) => string): Line => ({
    what: `${what} on ${database}; its libraries and \`select 1\``,
    product: said(median(desk.map(of))),
    floor: said(median(bare.map(of))),
    ratio: ratio(desk.map(of), bare.map(of)),
    bound: null,
  });
  return [
    line('Start to ready', ({ readyMs }) => readyMs, seconds),
    line('Resident memory when ready', ({ residentBytes }) => residentBytes, megabytes),
  ];
}

/** Starts a process, waits until it says that it is ready, looks at it and ends it. */
async function started(script: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const { PATH = '', HOME = '' } = process.env;
  // Set, though empty: a .env in the project's folder doesn't count then.
  const unset = { DATABASE_URL: '', PROCEDURE_FILE: '', SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', WORKSPACE: '' };
  const ports = { PORT: '0', PUBLIC_PORT: '0', PUBLIC_HOST: '', LOG_LEVEL: 'warn' };
  const from = performance.now();
  const child = spawn(process.execPath, [...script], {
    env: { PATH, HOME, ...unset, ...ports, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await saidReady(child);
  const readyMs = performance.now() - from;
  const residentBytes = residentOf(child.pid ?? 0);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { readyMs, residentBytes };
}

async function saidReady(child: ChildProcess): Promise<void> {
  let said = '';
  const ended = once(child, 'exit').then(() => new Error(`It ended before it was ready: ${said}`));
  const ready = new Promise<void>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (/\bready\b/.test(said)) resolve();
    });
  });
  const first = await Promise.race([ready, ended]);
  if (first instanceof Error) throw first;
}

function residentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) * 1024;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
