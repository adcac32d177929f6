import { z } from 'zod';
import type { Card } from '../../../src/card/card.ts';
import type { Shelf } from '../../../src/desk/shelf.ts';
import { document, plain, storedCard, storedInstant } from './stored.ts';

/** What the desk answered to one person in one conversation, for that person alone, until they put it away. */
export interface PrivateAnswer {
  /** The id of the request that it answers. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly card: Card;
}

/** Older ones are about a state that is long gone: only so many stay in view. */
const kept = 5;

const stored = z.object({ at: storedInstant, dismissed: z.boolean(), card: storedCard });
const collection = (person: string, conversation: string) => `web.answers.${person}.${conversation}`;

export interface Answers {
  /** The answer to a repeated request stays the first. */
  keep(person: string, conversation: string, answer: PrivateAnswer): Promise<void>;
  dismiss(person: string, conversation: string, id: string, now: Temporal.Instant): Promise<void>;
  current(person: string, conversation: string): Promise<readonly PrivateAnswer[]>;
}

export function answersOn(shelf: Shelf): Answers {
  return {
    async keep(person, conversation, { id, at, card }) {
      await shelf.add(collection(person, conversation), id, plain({ at, dismissed: false, card }), at);
    },
    async dismiss(person, conversation, id, now) {
      const found = document(stored, await shelf.get(collection(person, conversation), id));
      if (!found) return;
      await shelf.put(collection(person, conversation), id, plain({ ...found, dismissed: true }), now);
    },
    async current(person, conversation) {
      const rows = await shelf.list(collection(person, conversation), 10 * kept);
      return rows
        .map(({ key, body }) => ({ id: key, ...stored.parse(body) }))
        .filter(({ dismissed }) => !dismissed)
        .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
        .slice(-kept);
    },
  };
}
