import { z } from 'zod';
import { key, listOf, mapping, matching, saying } from './schema-parts.ts';
import { writtenFault } from './shape-fault.ts';

function sentence(most: 100 | 300) {
  const what = `a text of 1 to ${most} letters on one line` as const;
  const one = matching(new RegExp(`^(?=.{1,${most}}$)\\S(?:.*\\S)?$`), what);
  const both = mapping(`${what}, or one for each language (en, pl)`, { en: one, pl: one });
  return z
    .union([one, both], saying(`${what}, or one for each language (en, pl)`))
    .transform((given) => (typeof given === 'string' ? { en: given, pl: given } : given));
}

/** A form's hint, which shows what a label has no room for, takes 100 letters on any platform. */
const short = sentence(100);
export const long = sentence(300);

const question = mapping('a question with at least key and ask', {
  key,
  ask: short.describe('The question, as whoever reports it reads it'),
  required: z
    .boolean(saying('true or false'))
    .optional()
    .describe('false for one that may be left open: it is neither counted nor reminded of'),
});

const line = mapping('a line with key and text', { key, text: short.describe('What is looked at') });

const workaround = mapping('a workaround with at least a text', {
  text: long.describe('What helped before'),
  when: short.optional().describe('When it is worth a try'),
});

/** Of a service or a category. */
export const workarounds = listOf('workarounds', workaround)
  .optional()
  .describe('What helped before: offered to whoever looks for a way around');

/** The most fields, below a note, that a form of two windows takes: the floor over the platforms that show forms. */
const MOST = 7;

/** What a category says of gathering information and finding the cause. */
export const gatheringShape = {
  questions: listOf('questions', question)
    .max(MOST, { error: writtenFault({ kind: 'tooMany', most: MOST, of: 'questions' }) })
    .optional()
    .describe('What whoever reports it is asked'),
  diagnosis: listOf('lines', line)
    .max(20, { error: writtenFault({ kind: 'tooMany', most: 20, of: 'lines' }) })
    .optional()
    .describe('What is looked at while the cause is sought'),
  workarounds,
};
