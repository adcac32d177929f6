import type { PersonId } from '../incident/terms.ts';
import type { Platform } from '../platform.ts';
import type { Group, Procedure } from '../procedure/procedure.ts';
import type { Ledger } from './ledger.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';

/** Where the desk says what it did, for those who run it. Never a person's words, a token or an address in it. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Who is in the groups that the procedure leaves to platforms. */
export interface Members {
  /**
   * Looks up what is older than a minute; `askers` are all accounts of whoever acts. Where a platform fails, what was
   * known last holds, also from before a restart, and the log says so.
   */
  refresh(askers: readonly PersonId[]): Promise<void>;
  /** The procedure with everybody who is known to be in its groups. */
  fill(procedure: Procedure): Procedure;
  /** Whether everybody in the group is known: nobody was left to a platform, or it listed them all when it was asked last. */
  isWhole(group: Group): boolean;
  /**
   * Looks of each group whether anybody is still there whom `isAway` doesn't name, one after the other until somebody is:
   * for the clock, since it may take long. Where it can't be told they are there.
   */
  lookForGone(groups: readonly Group[], isAway: (person: PersonId) => boolean): Promise<void>;
  /** Those whom the last such look found gone. */
  gone(): ReadonlySet<PersonId>;
}

/** What the desk is put together from. */
export interface Parts {
  readonly store: Store;
  readonly ledger: Ledger;
  /** What the desk keeps for a while beside the record. */
  readonly shelf: Shelf;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** The procedure in force: new incidents are opened under it. */
  readonly procedure: Procedure;
  readonly members: Members;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** Something was queued: the lanes need not wait for their sweep. */
  readonly nudge: () => void;
  readonly log: Log;
}
