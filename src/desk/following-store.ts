import type { Conversation, IncidentId, PersonId } from '../incident/terms.ts';

/** What somebody follows by their own choice: everything about a service, by its key, or one incident. */
export type Followed =
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'incident'; readonly incident: IncidentId };

/** Who follows what. It is theirs, and no part of an incident's record. */
export interface FollowingStore {
  /** They hear of it in these direct messages; where they follow it already, from now on in these. */
  follow(person: PersonId, followed: Followed, where: Conversation, now: Temporal.Instant): Promise<void>;
  /** Nothing changes where they don't. */
  unfollow(people: readonly PersonId[], followed: Followed): Promise<void>;
  /** Everything that these ids of one person follow, in the order in which they chose it. */
  followedBy(people: readonly PersonId[]): Promise<readonly Followed[]>;
}
