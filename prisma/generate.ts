/**
 * Makes the Prisma client in src/store/generated, offline, where it is missing or older than the schema.
 * `prisma generate` alone would do; skipping it saves a second at each start,
 * and never rewrites files that a running test is reading.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const STAMP = 'src/store/generated/.made-from';
const MADE_FROM = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'];

const hash = createHash('sha256');
for (const file of MADE_FROM) hash.update(readFileSync(file));
const wanted = hash.digest('hex');

function stamp(): string | null {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

if (stamp() !== wanted) {
  // The stamp goes first and comes last, so that a run cut short is made again.
  rmSync(STAMP, { force: true });
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const run = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    encoding: 'utf8',
    // No look for a newer version, nothing sent anywhere.
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  if (run.status !== 0) {
    process.stderr.write(run.stdout + run.stderr);
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
