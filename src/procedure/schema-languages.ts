import { z } from 'zod';
import { conversation, listOf, mapping, saying } from './schema-parts.ts';

const BOTH = 'en, pl, or both in a list, the first one first';

const language = z.enum(['en', 'pl'], saying(BOTH));

/** Both are read one after the other, in this order. */
const inOneOrBoth = z
  .union([language, z.array(language).min(1).max(2)], saying(BOTH))
  .transform((given) => [...new Set([given].flat())]);

export const languages = listOf(
  'conversations, each with its languages',
  mapping('a conversation and in what it reads', {
    conversation,
    in: inOneOrBoth.describe('en, pl, or both in a list: then everything is said in both, the first one first'),
  }),
);
