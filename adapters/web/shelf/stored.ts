import { z } from 'zod';
import type { Card, Form } from '../../../src/card/card.ts';
import { revive } from '../../../src/card/revive.ts';

/** As JSON keeps it: plain data, instants as their text. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

export const storedInstant = z.string().transform((text) => Temporal.Instant.from(text));
// Nobody but this adapter writes them, from a Card and a Form.
export const storedCard = z.unknown().transform((body) => revive(body) as Card);
export const storedForm = z.unknown().transform((body) => revive(body) as Form);

/** The document of a key, or null where the shelf has none. A document of another shape is a fault and throws. */
export function document<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> | null {
  return body === null || body === undefined ? null : schema.parse(body);
}
