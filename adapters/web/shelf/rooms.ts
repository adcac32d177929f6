import { z } from 'zod';
import type { Shelf } from '../../../src/desk/shelf.ts';
import type { Opening } from '../../../src/platform.ts';

/** A channel of one incident's own. */
export interface Room {
  /** Its name, which is its conversation's id and the last part of its address too. */
  readonly id: string;
  readonly topic: string;
  readonly isPrivate: boolean;
  /** Who was brought in. */
  readonly people: readonly string[];
}

const stored = z.object({
  id: z.string(),
  topic: z.string(),
  isPrivate: z.boolean(),
  people: z.array(z.string()),
});

const collection = 'web.rooms';

/** How many are listed, the newest ones. */
const MOST = 50;

export interface Rooms {
  /** The newest ones, oldest of them first. */
  all(): Promise<readonly Room[]>;
  /** Opens one, or brings it up to date; gives its id. The same opening has the same room, however often it is asked for. */
  open(opening: Opening): Promise<string>;
  /** The room of an opening; null where there is none. */
  of(delivery: string): Promise<Room | null>;
}

export function roomsOn(shelf: Shelf): Rooms {
  const all = async () =>
    (await shelf.list(collection, MOST)).map(({ key, body }) => ({ key, room: stored.parse(body) }));
  const of = async (delivery: string) => {
    const body = await shelf.get(collection, delivery);
    return body === null || body === undefined ? null : stored.parse(body);
  };
  return {
    all: async () => (await all()).map(({ room }) => room),
    of,
    async open({ delivery, name, topic, isPrivate, people, now }) {
      const known = await of(delivery);
      const id = known?.id ?? free(name, await all());
      const brought = [...new Set([...(known?.people ?? []), ...people])];
      await shelf.put(collection, delivery, { id, topic, isPrivate, people: brought }, now);
      return id;
    },
  };
}

/** What was opened before an incident became private keeps its name. */
function free(name: string, taken: readonly { readonly room: Room }[]): string {
  const isTaken = (id: string) => taken.some(({ room }) => room.id === id);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(id)) return id;
  }
}
