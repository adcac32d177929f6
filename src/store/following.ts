import type { Followed, FollowingStore } from '../desk/following-store.ts';
import type { Queries } from './database.ts';
import { iso, text } from './json.ts';

interface Row {
  readonly kind: Followed['kind'];
  readonly what: string;
  readonly staff: boolean;
}

const whatOf = (followed: Followed) => (followed.kind === 'service' ? text(followed.service) : followed.incident);
const toFollowed = ({ kind, what, staff: isStaff }: Row) =>
  kind === 'service' ? { kind, service: what, isStaff } : { kind, incident: what, isStaff };

export function createFollowing(db: Queries): FollowingStore {
  return {
    async follow(person, followed, { where: { platform, id }, isStaff }, now) {
      await db.$executeRaw`
        insert into following as f (person, kind, what, platform, conversation, staff, at)
        values (${text(person)}, ${followed.kind}, ${whatOf(followed)}, ${text(platform)}, ${text(id)},
          ${isStaff}, ${iso(now)}::timestamptz)
        on conflict (person, kind, what) do update set platform = excluded.platform, conversation = excluded.conversation,
          staff = f.staff or excluded.staff`;
    },

    async unfollow(people, followed) {
      await db.$executeRaw`
        delete from following
        where person = any(${people.map(text)}::text[]) and kind = ${followed.kind} and what = ${whatOf(followed)}`;
    },

    async followedBy(people) {
      const rows = await db.$queryRaw<Row[]>`
        select kind, what, bool_or(staff) as staff from following where person = any(${people.map(text)}::text[])
        group by kind, what order by min(at), kind, what`;
      return rows.map(toFollowed);
    },
  };
}
