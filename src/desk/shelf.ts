/** A shelf of JSON documents that an adapter keeps for itself, in order of arrival. */
export interface Shelf {
  /** Puts a document; false when the key was there already (nothing is changed then). */
  add(collection: string, key: string, body: unknown, now: Temporal.Instant): Promise<boolean>;
  /** Puts a document or replaces the one there, which keeps its place and its time of arrival. */
  put(collection: string, key: string, body: unknown, now: Temporal.Instant): Promise<void>;
  /** Null when there is none. */
  get(collection: string, key: string): Promise<unknown>;
  /** The newest `limit` documents of a collection, oldest of them first. */
  list(
    collection: string,
    limit: number,
  ): Promise<readonly { readonly key: string; readonly body: unknown; readonly at: Temporal.Instant }[]>;
}
