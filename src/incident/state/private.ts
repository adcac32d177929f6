import type { PersonId } from '../terms.ts';

export interface Private {
  /**
   * Null where everybody who responds sees it. Else it is private: these see all of it and are told of it, whatever
   * they are elsewhere. Its reporter, followers and contacts see what they would see as clients; nobody else learns
   * that there is one.
   */
  readonly members: readonly PersonId[] | null;
}

export const atFirst: Private = { members: null };
