import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OWN_NAME } from '../status/site.ts';
import type { Encoding, Packed, PackedSite } from './pack.ts';

/** The page's files in a folder, from which any web server can give them out. */
export interface Folder {
  /**
   * Makes the folder say this and nothing else; files there that are not the page's are left alone. Each is there whole
   * or as it was before. Rejects with the system's fault; what was not written then is written by the next call.
   */
  hold(site: PackedSite): Promise<void>;
}

/** As web servers look for them beside the file itself. */
const endings: Readonly<Record<Encoding, string>> = { identity: '', gzip: '.gz', br: '.br' };

export function folderAt(place: string): Folder {
  /** What is there, by this process; null until it has looked. */
  let held: Map<string, Packed> | null = null;
  return {
    async hold(site) {
      const before = held ?? new Map<string, Packed>();
      if (held === null) await removeOthers(place, site);
      held = before;
      for (const [name, file] of site) {
        if (before.get(name)?.etag === file.etag) continue;
        for (const [encoding, ending] of Object.entries(endings)) {
          await put(join(place, name + ending), file.bodies[encoding as Encoding]);
        }
        before.set(name, file);
      }
      for (const name of [...before.keys()].filter((one) => !site.has(one))) {
        for (const ending of Object.values(endings)) await rm(join(place, name + ending), { force: true });
        before.delete(name);
      }
    },
  };
}

/** A reader gets the old file or the new one, whole. */
async function put(path: string, body: Buffer): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, body);
    await rename(unfinished, path);
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}

/** What an earlier run left and is said no more, such as what was withdrawn while no desk ran. */
async function removeOthers(place: string, site: PackedSite): Promise<void> {
  const wanted = new Set([...site.keys()].flatMap((name) => Object.values(endings).map((ending) => name + ending)));
  for (const name of await namesIn(place)) {
    if (OWN_NAME.test(name) && !wanted.has(name)) await rm(join(place, name), { force: true });
  }
}

async function namesIn(place: string): Promise<readonly string[]> {
  const found: string[] = [];
  // Nothing else of what is there, however much, is looked through.
  for (const inside of ['', 'status', 'api/v2']) {
    const deep = inside === 'status';
    const names = await readdir(join(place, inside), { recursive: deep }).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return [];
      throw fault;
    });
    found.push(...names.map((name) => (inside === '' ? name : `${inside}/${name}`)));
  }
  return found;
}
