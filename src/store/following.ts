import type { Followed, FollowingStore } from '../desk/following-store.ts';
import type { Queries } from './database.ts';
import { Prisma } from './generated/client.ts';
import { iso, text } from './json.ts';

const { sql, join } = Prisma;

interface Row {
  readonly kind: Followed['kind'];
  readonly what: string;
}

const whatOf = (followed: Followed) => (followed.kind === 'service' ? text(followed.service) : followed.incident);
const toFollowed = ({ kind, what }: Row): Followed =>
  kind === 'service' ? { kind, service: what } : { kind, incident: what };

export function createFollowing(db: Queries): FollowingStore {
  return {
    async follow(person, followed, now) {
      await db.$executeRaw`
        insert into following (person, kind, what, at)
        values (${text(person)}, ${followed.kind}, ${whatOf(followed)}, ${iso(now)}::timestamptz)
        on conflict do nothing`;
    },

    async unfollow(people, followed) {
      await db.$executeRaw`
        delete from following
        where person = any(${people.map(text)}::text[]) and kind = ${followed.kind} and what = ${whatOf(followed)}`;
    },

    async followedBy(people) {
      const rows = await db.$queryRaw<Row[]>`
        select kind, what from following where person = any(${people.map(text)}::text[])
        group by kind, what order by min(at), kind, what`;
      return rows.map(toFollowed);
    },

    async followersOf(incident, services) {
      const keys =
        services.length === 0 ? sql`false` : sql`(kind = 'service' and what in (${join(services.map(text))}))`;
      const rows = await db.$queryRaw<{ readonly person: string }[]>`
        select distinct person from following where (kind = 'incident' and what = ${incident}) or ${keys} order by person`;
      return rows.map(({ person }) => person);
    },
  };
}
