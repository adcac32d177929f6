import type { Followed, FollowingStore } from '../../desk/following-store.ts';

const isSame = (one: Followed, other: Followed) => JSON.stringify(one) === JSON.stringify(other);

/** As the store's port has it. */
export function memoryFollowing(): FollowingStore {
  const all: { readonly person: string; readonly followed: Followed }[] = [];
  return {
    async follow(person, followed) {
      if (all.some((one) => one.person === person && isSame(one.followed, followed))) return;
      all.push({ person, followed });
    },

    async unfollow(people, followed) {
      const left = all.filter((one) => !people.includes(one.person) || !isSame(one.followed, followed));
      all.splice(0, all.length, ...left);
    },

    async followedBy(people) {
      const theirs = all.filter(({ person }) => people.includes(person)).map(({ followed }) => followed);
      return theirs.filter((one, index) => !theirs.slice(0, index).some((other) => isSame(one, other)));
    },

    async followersOf(incident, services) {
      const isAbout = (one: Followed) =>
        one.kind === 'incident' ? one.incident === incident : services.includes(one.service);
      return [...new Set(all.filter(({ followed }) => isAbout(followed)).map(({ person }) => person))].toSorted();
    },
  };
}
