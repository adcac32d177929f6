import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from 'vitest';
import { temporaryFolder } from './database.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  /** Without the log, which is JSON lines. */
  readonly stderr: string;
}

/** The real program in a process of its own. */
export interface DeskProcess {
  readonly pid: number;
  /** The workspace's address, once it is printed; rejects with what the process said when it ends before. */
  readonly address: Promise<string>;
  /** The public listener's address, once it is in the log. */
  readonly publicAddress: Promise<string>;
  /** The signal goes to the process alone, or as a terminal's to its whole group. */
  kill(signal: NodeJS.Signals, to?: 'process' | 'group'): void;
  readonly ended: Promise<Ending>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts `node src/main.ts` in a folder of its own, with free ports and nothing of the test's own environment. */
export function startDeskProcess(env: Environment): DeskProcess {
  return watched(spawn(process.execPath, [`${ROOT}src/main.ts`], options(temporaryFolder(), env)));
}

/** Runs `node src/main.ts doctor` in a folder of its own to its end. */
export function runDoctor(env: Environment): Promise<Ending> {
  return watched(spawn(process.execPath, [`${ROOT}src/main.ts`, 'doctor'], options(temporaryFolder(), env))).ended;
}

/** Starts `npm start` as a person does. */
export function npmStart(env: Environment): DeskProcess {
  return watched(spawn('npm', ['start'], options(ROOT, env)));
}

function options(cwd: string, env: Environment) {
  const { PATH = '', HOME = '' } = process.env;
  // `detached`: a group of its own, to be ended as a whole.
  // Set, though empty: a .env in the project's folder doesn't count then.
  const unset = {
    DATABASE_URL: '',
    PROCEDURE_FILE: '',
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    WORKSPACE: '',
    DISCORD_TOKEN: '',
  };
  const ports = { PORT: '0', PUBLIC_PORT: '0', SLACK_SIGNING_SECRET: '', PUBLIC_HOST: '', LOG_LEVEL: '' };
  return { cwd, env: { PATH, HOME, ...unset, ...ports, ...env }, stdio: 'pipe' as const, detached: true };
}

/** What still runs; a test that fails leaves it behind. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
});

function watched(child: ChildProcess): DeskProcess {
  running.add(child);
  let [stdout, stderr] = ['', ''];
  const workspace = Promise.withResolvers<string>();
  const listener = Promise.withResolvers<string>();
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
    const found = /^(http:\S+)\n/m.exec(stdout)?.[1];
    if (found) workspace.resolve(found);
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
    const found = /"address":"(http:[^"]+)","msg":"The public listener listens"/.exec(stderr)?.[1];
    if (found) listener.resolve(found);
  });
  const ended = once(child, 'close').then(([code, signal]): Ending => {
    running.delete(child);
    const fault = new Error(`The desk ended (${code ?? signal}):\n${stdout}${stderr}`);
    workspace.reject(fault);
    listener.reject(fault);
    return { code, signal, stdout, stderr: stderr.replace(/^\{.*\}\n/gm, '') };
  });
  // Whoever waits for an address hears of it; where nobody does, it is no fault.
  void Promise.allSettled([workspace.promise, listener.promise]);
  const { pid } = child;
  if (pid === undefined) throw new Error('The process could not be started');
  return {
    pid,
    address: workspace.promise,
    publicAddress: listener.promise,
    ended,
    kill: (signal, to = 'process') => process.kill(to === 'group' ? -pid : pid, signal),
  };
}
