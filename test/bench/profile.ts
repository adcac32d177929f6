import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { table } from './report.ts';

/** Samples of a profile by whose code ran. */
export type Shares = ReadonlyMap<string, number>;

/** Profiles this process while `work` runs. */
export async function profiled(work: () => Promise<unknown>): Promise<Shares> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(profile);
}

const IDLE = 'waits for PostgreSQL';

function sharesOf({ nodes, samples = [] }: Profiler.Profile): Shares {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const owners = new Map<number, string>();
  const owner = (id: number): string => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const parent = parents.get(id);
    const found = (node && ownerOf(node.callFrame)) ?? (parent === undefined ? 'Node itself' : owner(parent));
    owners.set(id, found);
    return found;
  };
  const shares = new Map<string, number>();
  for (const id of samples) shares.set(owner(id), (shares.get(owner(id)) ?? 0) + 1);
  return shares;
}

/** Whose a frame is; null for the engine's own functions, which are their caller's. */
function ownerOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string | null {
  if (functionName === '(idle)') return IDLE;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(program)') return 'Node itself';
  if (url.startsWith('wasm:')) return 'Prisma client';
  if (url.startsWith('node:')) return 'Node itself';
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (library?.startsWith('pg')) return '`pg`';
  if (library === '@prisma/adapter-pg' || library === '@prisma/driver-adapter-utils') return 'Prisma adapter for `pg`';
  if (library?.startsWith('@prisma')) return 'Prisma client';
  if (library) return `\`${library}\``;
  if (/src\/store\/generated/.test(url)) return 'Prisma client';
  const room = /\/(?:src|adapters)\/(?:(\w+)\/)?[^/]+/.exec(url)?.[0];
  if (room) return `\`${/(src\/\w+|adapters\/\w+)/.exec(url)?.[1]}\``;
  return url === '' ? null : 'the benchmark';
}

/** Shares of the time that was not spent waiting, the greatest first. */
export function profileTable(shares: Shares): string {
  const idle = shares.get(IDLE) ?? 0;
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const busy = all - idle;
  const rows = [...shares]
    .filter(([name]) => name !== IDLE)
    .sort(([, one], [, other]) => other - one)
    .filter(([, share]) => share / busy >= 0.005)
    .map(([name, share]) => [name, `${((100 * share) / busy).toFixed(1)} %`]);
  const waits = `Of all time, the process waited ${((100 * idle) / all).toFixed(0)} %; of the rest:`;
  return `${waits}\n\n${table(['Whose code', 'Share'], rows)}`;
}
