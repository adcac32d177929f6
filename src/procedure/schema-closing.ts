import { z } from 'zod';
import { type GateLine, gateLines } from '../incident/terms.ts';
import { duration, key, listOf, mapping, matching, saying } from './schema-parts.ts';

const SENTENCE = 'a sentence of 1 to 150 letters on one line, without spaces around it';
const sentence = matching(/^(?=.{1,150}$)\S(?:.*\S)?$/, SENTENCE).refine(
  (text) => !/\p{Cc}/u.test(text),
  saying(SENTENCE),
);
const bothSentences = mapping('a sentence, or one for each language (en, pl)', { en: sentence, pl: sentence });

/** A text is the sentence in both languages. */
const said = z
  .union([sentence, bothSentences], saying('a sentence, or one for each language (en, pl)'))
  .transform((given) => (typeof given === 'string' ? { en: given, pl: given } : given));

/** What must be done after a restore, of a service or a category. */
export const recovery = listOf('lines', mapping('a line with key and text', { key, text: said }));

const LINE = `(?:${gateLines.join('|')})`;

const gateLine = matching(
  new RegExp(`^${LINE}(?:\\|${LINE})*$`),
  'resolution, cause, confirmation, recovery, workaroundFollowUp or actions, or several with | between, of which one will do',
).transform((line) => line.split('|') as readonly GateLine[]);

const REVIEW = 'a time with its unit, such as 5 days, or none';
const review = z
  .union([z.literal('none', saying(REVIEW)), duration], saying(REVIEW))
  .transform((given) => (given === 'none' ? null : given));

const closing = mapping('how an incident of one priority comes to its end', {
  confirmWithin: duration
    .optional()
    .describe('How long after a restore silence confirms that it works; answered by whoever reported it'),
  gate: listOf('lines', gateLine).optional().describe('What must be there before it is closed'),
  review: review.optional().describe('How soon after the close a review is held, or none'),
});

export const closings = mapping('how it ends for P1, P2, P3 or P4', {
  P1: closing.optional(),
  P2: closing.optional(),
  P3: closing.optional(),
  P4: closing.optional(),
});

const every = closing.required();
/** The same, with nothing left out. */
export const everyClosing = z.strictObject({ P1: every, P2: every, P3: every, P4: every });
