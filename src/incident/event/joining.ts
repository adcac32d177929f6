import type { Carried, ClientPromise, Follower, Linked, RestoredPart } from '../terms.ts';

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
      readonly carried?: Carried;
    }
  /**
   * `restored`: it had been restored when it was merged, and is so still; absent where it had not. `clientsTold`: they
   * heard of it in the other one only; absent where they did not.
   */
  | {
      readonly type: 'unmerged';
      readonly from: Linked;
      readonly promise: ClientPromise | null;
      readonly clientsTold?: true;
      readonly restored?: RestoredPart;
      /** The actions that had gone on there and go on here again, by their entries; absent where none does. */
      readonly back?: readonly number[];
    }
  /** `gone`: the actions that go on in the other again, by their entries here; absent where none does. */
  | { readonly type: 'separated'; readonly incident: Linked; readonly gone?: readonly number[] };
