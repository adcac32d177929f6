import { z } from 'zod';
import { languages } from '../../../src/language/language.ts';
import { PRIVATE_METADATA } from '../limits.ts';

/** What a modal carries with it, unseen: the form's context, and where the answer to it belongs. */
const shape = z.object({
  context: z.string(),
  language: z.enum(languages),
  channel: z.string(),
  thread: z.string().nullable(),
  responseUrl: z.string().nullable(),
});
export type Remembered = z.infer<typeof shape>;

export function writeRemembered(remembered: Remembered): string {
  const whole = JSON.stringify(remembered);
  // The address is a convenience; the answer then goes to the channel by the Web API.
  return whole.length <= PRIVATE_METADATA ? whole : JSON.stringify({ ...remembered, responseUrl: null });
}

/** Null for what this version didn't write. */
export function readRemembered(text: string): Remembered | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
