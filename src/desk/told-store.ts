import type { IncidentId } from '../incident/terms.ts';

/** The part of the store that the status page asks, as often as once a second. */
export interface ToldStore {
  /**
   * The incidents of which clients were told, without drills and private ones, each with the number of its last entry:
   * open, or in their present status since then or later. The newest first, so many at most.
   */
  toldToClients(asked: {
    readonly since: Temporal.Instant;
    readonly limit: number;
  }): Promise<readonly { readonly id: IncidentId; readonly seq: number }[]>;
}
