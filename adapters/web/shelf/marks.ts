import { z } from 'zod';
import type { Shelf } from '../../../src/desk/shelf.ts';
import { document } from './stored.ts';

const stored = z.object({ last: z.string() });
const key = (person: string, conversation: string) => `${person}.${conversation}`;

/** How far each person has read each conversation: the id of the newest message that they saw. */
export interface Marks {
  seen(person: string, conversation: string): Promise<string | null>;
  see(person: string, conversation: string, message: string, now: Temporal.Instant): Promise<void>;
}

export function marksOn(shelf: Shelf): Marks {
  return {
    async seen(person, conversation) {
      return document(stored, await shelf.get('web.marks', key(person, conversation)))?.last ?? null;
    },
    async see(person, conversation, message, now) {
      await shelf.put('web.marks', key(person, conversation), { last: message }, now);
    },
  };
}
