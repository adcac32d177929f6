import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Site, SiteFile } from '../status/site.ts';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** As Accept-Encoding names them, what is smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** A file as it is sent and written, compressed once for all its readers. */
export interface Packed extends SiteFile {
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
  /** Of the content alone: the same on every desk. */
  readonly etag: string;
  /** When this content was first there. */
  readonly since: Temporal.Instant;
}

export type PackedSite = ReadonlyMap<string, Packed>;

/** Packs what is new; what is as it was before stays as it is. */
export async function packed(site: Site, before: PackedSite, now: Temporal.Instant): Promise<PackedSite> {
  const all = new Map<string, Packed>();
  for (const [name, file] of site) {
    const known = before.get(name);
    all.set(name, known?.body === file.body ? known : await pack(file, now));
  }
  return all;
}

async function pack(file: SiteFile, since: Temporal.Instant): Promise<Packed> {
  const identity = Buffer.from(file.body, 'utf8');
  const [gz, br] = await Promise.all([
    gzipped(identity, { level: 9 }),
    brotlied(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { ...file, bodies: { br, gzip: gz, identity }, etag, since };
}
