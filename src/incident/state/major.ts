import type { Conversation, PersonId, TextId } from '../terms.ts';

/** The role that somebody always should have; the procedure names the others. */
export const MANAGER = 'manager';

export interface Major {
  readonly since: Temporal.Instant;
  readonly by: 'criteria' | 'person';
  readonly manager: PersonId | null;
  /** When the manager took the role, or last was told that a shift is over. */
  readonly shiftFrom: Temporal.Instant | null;
  /** Who has the other roles, by key. */
  readonly roles: Readonly<Record<string, PersonId>>;
  /** The manager's role, offered and not accepted yet. */
  readonly offer: { readonly to: PersonId; readonly at: Temporal.Instant; readonly text: TextId | null } | null;
  /** Since when somebody is awaited who leads; the clock asks again from here. */
  readonly awaitedFrom: Temporal.Instant;
  /** Null where the service names none. */
  readonly owner: {
    readonly person: PersonId;
    readonly askedAt: Temporal.Instant;
    readonly times: number;
    readonly acknowledged: boolean;
    /** They are not there and nobody is named who stands in: whoever answers does. */
    readonly sought?: true;
  } | null;
  /** The conversations of its own, in the order in which they were opened. */
  readonly conversations: readonly OwnConversation[];
}

/** What was opened while everybody saw it is not used any more once the incident is private. */
export interface OwnConversation extends Conversation {
  readonly isPrivate: boolean;
  /** It was archived or deleted, or the app was removed from it; absent while it can be used. */
  readonly isClosed?: true;
}

export interface MajorPart {
  /** Null for one that was not declared major. */
  readonly major: Major | null;
  /** The conversations of its own from when it was one; it is still told there. Absent where there are none. */
  readonly formerly?: readonly OwnConversation[];
}

export const noMajor: MajorPart = { major: null };

/** Everybody who has a part in leading it, each once. */
export function leading({ manager, offer, roles, owner }: Major): readonly PersonId[] {
  const all = [manager, offer?.to ?? null, owner && !owner.sought ? owner.person : null, ...Object.values(roles)];
  return [...new Set(all.filter((one) => one !== null))];
}

/** Whether whoever answers stands in for the owner, who is not there. */
export function seeksStandIn({ owner }: Major): boolean {
  return owner?.sought === true && !owner.acknowledged;
}
