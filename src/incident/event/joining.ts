import type { ClientPromise, Follower, Linked, RestoredPart } from '../terms.ts';

/** Two incidents that are one, each with its own side of it. */
export type JoiningEvent =
  /** `moved`: the actions that go on there, by their entries; absent where none does. */
  | { readonly type: 'merged'; readonly into: Linked; readonly moved?: readonly number[] }
  /** The other side of it: what comes along. */
  | {
      readonly type: 'absorbed';
      readonly incident: Linked;
      /** Whose conversations hear of both from now on. */
      readonly services: readonly string[];
      readonly clientsListen: boolean;
      readonly clientsTold: boolean;
      readonly promise: ClientPromise | null;
      readonly followers: readonly Follower[];
    }
  /** `restored`: it had been restored when it was merged, and is so still; absent where it had not. */
  | {
      readonly type: 'unmerged';
      readonly from: Linked;
      readonly promise: ClientPromise | null;
      readonly restored?: RestoredPart;
    }
  | { readonly type: 'separated'; readonly incident: Linked };
