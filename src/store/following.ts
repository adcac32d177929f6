import type { Followed, FollowingStore } from '../desk/following-store.ts';
import type { Queries } from './database.ts';
import { iso, text } from './json.ts';

interface Row {
  readonly kind: Followed['kind'];
  readonly what: string;
}

const whatOf = (followed: Followed) => (followed.kind === 'service' ? text(followed.service) : followed.incident);
const toFollowed = ({ kind, what }: Row): Followed =>
  kind === 'service' ? { kind, service: what } : { kind, incident: what };

export function createFollowing(db: Queries): FollowingStore {
  return {
    async follow(person, followed, { platform, id }, now) {
      await db.$executeRaw`
        insert into following (person, kind, what, platform, conversation, at)
        values (${text(person)}, ${followed.kind}, ${whatOf(followed)}, ${text(platform)}, ${text(id)}, ${iso(now)}::timestamptz)
        on conflict (person, kind, what) do update set platform = excluded.platform, conversation = excluded.conversation`;
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
  };
}
