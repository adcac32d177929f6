import type { Conversation, IncidentId, PersonId } from '../incident/terms.ts';

/** What somebody follows by their own choice: everything about a service, by its key, or one incident. */
export type Followed =
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'incident'; readonly incident: IncidentId };

/** How somebody hears of it. */
export interface HearsOfIt {
  /** Their direct messages. */
  readonly where: Conversation;
  /** Of the organisation whose desk it is, when they chose it: who is read as one from outside hears what clients do. */
  readonly isStaff: boolean;
}

/** Who follows what. It is theirs, and no part of an incident's record. */
export interface FollowingStore {
  /** Where they follow it already they hear of it in these direct messages from now on, and stay what they were. */
  follow(person: PersonId, followed: Followed, how: HearsOfIt, now: Temporal.Instant): Promise<void>;
  /** Nothing changes where they don't. */
  unfollow(people: readonly PersonId[], followed: Followed): Promise<void>;
  /** Everything that these ids of one person follow, in the order in which they chose it; as staff where one of them does. */
  followedBy(people: readonly PersonId[]): Promise<readonly (Followed & Pick<HearsOfIt, 'isStaff'>)[]>;
}
