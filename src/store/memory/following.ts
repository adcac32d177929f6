import type { Followed, FollowingStore } from '../../desk/following-store.ts';
import type { Conversation, PersonId } from '../../incident/terms.ts';
import type { ForFollowers, Notice } from '../../notice/notice.ts';

interface Row {
  readonly person: PersonId;
  readonly followed: Followed;
  where: Conversation;
  isStaff: boolean;
}

interface MemoryFollowing {
  readonly port: FollowingStore;
  /** The post in each of the direct messages in which somebody follows it. */
  spread(followers: ForFollowers | null): readonly Notice[];
}

const isSame = (one: Followed, other: Followed) => JSON.stringify(one) === JSON.stringify(other);
const placeOf = ({ where: { platform, id } }: Row) => `${platform}\n${id}`;
const sortKey = (row: Row) => `${placeOf(row)}\n${row.person}`;

/** As the store's port has it. */
export function memoryFollowing(): MemoryFollowing {
  const all: Row[] = [];
  const port: FollowingStore = {
    async follow(person, followed, { where, isStaff }) {
      const known = all.find((one) => one.person === person && isSame(one.followed, followed));
      if (known) Object.assign(known, { where, isStaff: known.isStaff || isStaff });
      else all.push({ person, followed, where, isStaff });
    },

    async unfollow(people, followed) {
      const left = all.filter((one) => !people.includes(one.person) || !isSame(one.followed, followed));
      all.splice(0, all.length, ...left);
    },

    async followedBy(people) {
      const theirs = all.filter(({ person }) => people.includes(person));
      const same = (one: Row) => theirs.filter(({ followed }) => isSame(followed, one.followed));
      return theirs
        .filter((one) => same(one)[0] === one)
        .map((one) => ({ ...one.followed, isStaff: same(one).some(({ isStaff }) => isStaff) }));
    },
  };
  return {
    port,
    spread(followers) {
      if (followers === null) return [];
      const { incidents, services, post } = followers;
      const rows = all
        .filter(({ followed: one }) =>
          one.kind === 'incident' ? incidents.includes(one.incident) : services.includes(one.service),
        )
        .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
      const first = rows.filter((row, index) => index === 0 || placeOf(row) !== placeOf(rows[index - 1] as Row));
      return first.map(({ person, where }) => ({
        ...post,
        conversation: where,
        about: { ...post.about, to: person },
      }));
    },
  };
}
