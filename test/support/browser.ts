import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Playwright adds --headless and a new, empty user-data-dir of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium with an empty profile. */
export interface TestBrowser {
  /** A person's own window: nothing is shared with another one. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  stop(): Promise<void>;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

/** Unpacks the program out of its package, once on a machine; tests that start together never see half of it. */
async function unpack(): Promise<string> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/chromium.br');
  const { size } = await stat(packed);
  const program = join(tmpdir(), `incident-desk-chromium-${size}`);
  if (await exists(program)) return program;
  const folder = await mkdtemp(join(tmpdir(), 'incident-desk-chromium-'));
  const fresh = join(folder, 'chromium');
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(fresh, { mode: 0o700 }));
  await rename(fresh, program);
  await rm(folder, { recursive: true });
  return program;
}

/** Starts Chromium. Where a library of the system is missing, the error is the system's own and names it. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: await unpack(), args: [...flags] });
  return {
    open: (options) => browser.newContext(options),
    stop: () => browser.close(),
  };
}
