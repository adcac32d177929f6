import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { afterAll } from 'vitest';

/** A disk of which a test says whether there is room: the file system's own calls refuse what is written below a folder. */
export interface Disk {
  fill(): void;
  /** Room is made. */
  clear(): void;
  /** How many writes were refused. */
  refused(): number;
}

/** `told`: whether the system also says beforehand that nothing is free; over a quota it doesn't. */
export function diskOf(folder: string, { told }: { readonly told: boolean }): Disk {
  const inside = (path: unknown) => resolve(String(path)).startsWith(resolve(folder) + sep);
  const files = new Set<number>();
  let full = false;
  let refused = 0;
  const { openSync, closeSync, writeSync, ftruncateSync, statfsSync } = fs;
  const room = () => {
    if (!full) return;
    refused += 1;
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write',
    });
  };
  const put = (changed: Partial<typeof fs>) => {
    Object.assign(fs, changed);
    syncBuiltinESMExports();
  };
  put({
    openSync(path, ...more) {
      const file = openSync(path, ...more);
      if (inside(path)) files.add(file);
      return file;
    },
    closeSync(file) {
      files.delete(file);
      closeSync(file);
    },
    writeSync: ((file: number, ...more: []) => {
      if (files.has(file)) room();
      return writeSync(file, ...(more as unknown as [string]));
    }) as typeof fs.writeSync,
    ftruncateSync(file, length) {
      if (files.has(file)) room();
      ftruncateSync(file, length);
    },
    statfsSync: ((path: fs.PathLike) =>
      told && full ? { ...statfsSync(path), bavail: 0 } : statfsSync(path)) as typeof fs.statfsSync,
  });
  afterAll(() => put({ openSync, closeSync, writeSync, ftruncateSync, statfsSync }));
  return {
    fill: () => {
      full = true;
    },
    clear: () => {
      full = false;
    },
    refused: () => refused,
  };
}
