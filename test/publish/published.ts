import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach } from 'vitest';
import { ask } from '../../src/desk/change.ts';
import type { Result } from '../../src/desk/commit.ts';
import type { Parts } from '../../src/desk/parts.ts';
import type { Store } from '../../src/desk/store.ts';
import type { Who } from '../../src/desk/who.ts';
import type { Ask } from '../../src/incident/command.ts';
import { listenInPublic } from '../../src/public.ts';
import { type Publisher, type Publishing, publisher } from '../../src/publish/publisher.ts';
import { procedure } from '../status/scene.ts';
import { temporaryFolder } from '../support/database.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

export const aboutPayments = { ...procedure, defaultService: 'payments' };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A desk in memory on which Jan responds, and what he asks for. */
export async function respondingDesk(around: (store: Store) => Store = (store) => store) {
  const behind = await deskInMemory(aboutPayments, ['jan']);
  const { time } = behind;
  const parts = { ...behind.parts, store: around(behind.parts.store) };
  const known = await parts.store.person({ platform: 'alpha', external: 'jan', name: 'Jan Zieliński' });
  const reader = { language: 'en', timeZone: 'Europe/Warsaw', command: '/incident' } as const;
  const jan: Who = { person: known, ids: [known.id], standing: 'responder', unsure: false, reader };
  return {
    ...behind,
    parts,
    raises: (sentence: string) => types(parts, 'anna', `new ${sentence}`),
    /** Minutes after the last thing that happened. */
    asks(request: Ask, minutes = 1, number = 1): Promise<Result> {
      time.now = time.now.add({ minutes });
      return ask(parts, jan, { platform: 'alpha', id: randomUUID() }, number, request);
    },
    /** The next word is promised for so many minutes ahead. */
    tells: (body: string, minutes = 540): Ask => ({
      type: 'update',
      audience: 'clients',
      text: { id: randomUUID(), body },
      nextBy: time.now.add({ minutes }),
    }),
  };
}

/** The page of such a desk, in a folder and at an address. */
export async function published(parts: Parts, given: Partial<Publishing> = {}) {
  const folder = given.folder === undefined ? join(temporaryFolder(), 'status') : given.folder;
  const page = publisher(parts, { url: null, organisation: null, ...given, folder });
  const { address, stop } = await served(page);
  return { page, folder: folder ?? '', address, stop };
}

async function served(page: Pick<Publisher, 'serve'>) {
  const listener = await listenInPublic({
    host: '127.0.0.1',
    port: 0,
    routes: [],
    page: page.serve,
    missing: async () => [],
  });
  stops.push(listener.stop);
  return listener;
}

/** Every file in a folder by its name, compressed ones as they read. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  const read = (name: string) => {
    const body = readFileSync(join(folder, name));
    return name.endsWith('.gz') ? gunzipSync(body).toString() : body.toString();
  };
  return new Map(names.sort().map((name) => [name, read(name)]));
}
