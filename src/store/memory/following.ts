import type { Followed, FollowingStore } from '../../desk/following-store.ts';
import type { Conversation, PersonId } from '../../incident/terms.ts';
import type { ForFollowers, Notice } from '../../notice/notice.ts';

interface Row {
  readonly person: PersonId;
  readonly followed: Followed;
  where: Conversation;
}

interface MemoryFollowing {
  readonly port: FollowingStore;
  /** The post in each of the direct messages in which somebody follows it. */
  spread(followers: ForFollowers | null): readonly Notice[];
}

const isSame = (one: Followed, other: Followed) => JSON.stringify(one) === JSON.stringify(other);
const placeOf = ({ where: { platform, id } }: Row) => `${platform}\n${id}`;

/** As the store's port has it. */
export function memoryFollowing(): MemoryFollowing {
  const all: Row[] = [];
  const port: FollowingStore = {
    async follow(person, followed, where) {
      const known = all.find((one) => one.person === person && isSame(one.followed, followed));
      if (known) known.where = where;
      else all.push({ person, followed, where });
    },

    async unfollow(people, followed) {
      const left = all.filter((one) => !people.includes(one.person) || !isSame(one.followed, followed));
      all.splice(0, all.length, ...left);
    },

    async followedBy(people) {
      const theirs = all.filter(({ person }) => people.includes(person)).map(({ followed }) => followed);
      return theirs.filter((one, index) => !theirs.slice(0, index).some((other) => isSame(one, other)));
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
        .toSorted((one, other) => (one.person < other.person ? -1 : 1));
      const first = new Map(rows.toReversed().map((row) => [placeOf(row), row]));
      return [...first.values()].map(({ person, where }) => ({
        ...post,
        conversation: where,
        about: { ...post.about, to: person },
      }));
    },
  };
}
