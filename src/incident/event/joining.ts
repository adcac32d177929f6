import type { ClientPromise, Follower, Linked } from '../terms.ts';

/** Two incidents that are one, each with its own side of it. */
export type JoiningEvent =
  | { readonly type: 'merged'; readonly into: Linked }
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
  | { readonly type: 'unmerged'; readonly from: Linked; readonly promise: ClientPromise | null }
  | { readonly type: 'separated'; readonly incident: Linked };
