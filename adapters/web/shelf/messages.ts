import { z } from 'zod';
import type { Card } from '../../../src/card/card.ts';
import type { Shelf } from '../../../src/desk/shelf.ts';
import { document, plain, storedCard, storedInstant } from './stored.ts';

/** What a person wrote in a conversation; the desk never reads it. */
export interface Said {
  readonly kind: 'said';
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly person: string;
  readonly text: string;
}

/** What the desk put there. */
export interface Posted {
  readonly kind: 'card';
  readonly id: string;
  readonly at: Temporal.Instant;
  /** The message that it belongs under. */
  readonly under: string | null;
  readonly edits: number;
  /** It stays in sight at the head of the page. */
  readonly pinned?: boolean;
  readonly card: Card;
}

export type Message = Said | Posted;

const stored = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('said'), at: storedInstant, person: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('card'),
    at: storedInstant,
    under: z.string().nullable(),
    edits: z.number(),
    pinned: z.boolean().optional(),
    card: storedCard,
  }),
]);

function message(id: string, body: z.output<typeof stored>): Message {
  if (body.kind === 'said') return { id, ...body };
  const { pinned, ...rest } = body;
  return { id, ...rest, ...(pinned === undefined ? {} : { pinned }) };
}

const collection = (conversation: string) => `web.messages.${conversation}`;

/** `pinned`: absent where it stays as it is. */
export type Edited = Pick<Posted, 'card' | 'pinned'>;

/** The messages of all conversations. */
export interface Messages {
  /** A message with this id that is there already stays as it is. */
  say(conversation: string, said: Said): Promise<void>;
  post(conversation: string, posted: Omit<Posted, 'kind' | 'edits'>): Promise<void>;
  /** False when there is no such card to edit. */
  edit(conversation: string, id: string, edited: Edited, now: Temporal.Instant): Promise<boolean>;
  find(conversation: string, id: string): Promise<Message | null>;
  newest(conversation: string, limit: number): Promise<readonly Message[]>;
}

export function messagesOn(shelf: Shelf): Messages {
  async function find(conversation: string, id: string): Promise<Message | null> {
    const found = document(stored, await shelf.get(collection(conversation), id));
    return found && message(id, found);
  }
  return {
    find,
    async say(conversation, { id, at, person, text }) {
      await shelf.add(collection(conversation), id, plain({ kind: 'said', at, person, text }), at);
    },
    async post(conversation, { id, at, under, pinned, card }) {
      await shelf.add(collection(conversation), id, plain({ kind: 'card', at, under, edits: 0, pinned, card }), at);
    },
    async edit(conversation, id, { card, pinned }, now) {
      const found = await find(conversation, id);
      if (found?.kind !== 'card') return false;
      const { kind, at, under, edits } = found;
      await shelf.put(
        collection(conversation),
        id,
        plain({ kind, at, under, edits: edits + 1, pinned: pinned ?? found.pinned, card }),
        now,
      );
      return true;
    },
    async newest(conversation, limit) {
      const rows = await shelf.list(collection(conversation), limit);
      return rows
        .map(({ key, body }) => message(key, stored.parse(body)))
        .sort((one, other) => Temporal.Instant.compare(one.at, other.at));
    },
  };
}
