import type { Shelf } from '../desk/shelf.ts';
import type { PrismaClient } from './generated/client.ts';
import { decode, encode, instant, iso, text } from './json.ts';

interface Row {
  readonly key: string;
  readonly body: unknown;
  readonly at: string;
}

/** One platform's shelf. A document that is put again keeps its place and its time of arrival. */
export function createShelf(prisma: PrismaClient, platform: string): Shelf {
  return {
    async add(collection, key, body, now) {
      const rows = await prisma.$queryRaw<unknown[]>`
        insert into record (platform, collection, key, body, at)
        values (${text(platform)}, ${text(collection)}, ${text(key)}, ${encode(body)}::jsonb, ${iso(now)}::timestamptz)
        on conflict do nothing returning 1 as one`;
      return rows.length > 0;
    },

    async put(collection, key, body, now) {
      await prisma.$executeRaw`
        insert into record (platform, collection, key, body, at)
        values (${text(platform)}, ${text(collection)}, ${text(key)}, ${encode(body)}::jsonb, ${iso(now)}::timestamptz)
        on conflict (platform, collection, key) do update set body = excluded.body`;
    },

    async get(collection, key) {
      const [row] = await prisma.$queryRaw<{ body: unknown }[]>`
        select body from record
        where platform = ${text(platform)} and collection = ${text(collection)} and key = ${text(key)}`;
      return row === undefined ? null : decode(row.body);
    },

    async list(collection, limit) {
      const rows = await prisma.$queryRaw<{ row: Row }[]>`
        select jsonb_build_object('key', key, 'body', body, 'at', at) as row from record
        where platform = ${text(platform)} and collection = ${text(collection)} order by ord desc limit ${limit}::int`;
      return rows.reverse().map(({ row }) => ({ key: row.key, body: decode(row.body), at: instant(row.at) }));
    },
  };
}
