import type { Shelf } from '../../desk/shelf.ts';
import { decode, encode } from '../json.ts';

interface Row {
  readonly text: string;
  readonly at: Temporal.Instant;
}

/** A shelf in memory. Documents go through JSON, as they do in a database. */
export function memoryShelf(): Shelf {
  const collections = new Map<string, Map<string, Row>>();
  function rows(collection: string): Map<string, Row> {
    const found = collections.get(collection) ?? new Map<string, Row>();
    collections.set(collection, found);
    return found;
  }
  return {
    async add(collection, key, body, now) {
      if (rows(collection).has(key)) return false;
      rows(collection).set(key, { text: encode(body), at: now });
      return true;
    },
    async put(collection, key, body, now) {
      rows(collection).set(key, { text: encode(body), at: rows(collection).get(key)?.at ?? now });
    },
    async get(collection, key) {
      const row = rows(collection).get(key);
      return row ? decode(JSON.parse(row.text)) : null;
    },
    async list(collection, limit) {
      return [...rows(collection)]
        .slice(-limit)
        .map(([key, { text, at }]) => ({ key, body: decode(JSON.parse(text)), at }));
    },
  };
}
