import { findPart } from '../language/keywords.ts';
import { readNaming } from './naming.ts';
import { type Reading, type Request, written } from './request.ts';
import { readTime } from './times.ts';
import { readEntry, readMarked, readWhen, splitWord, unmarked } from './typed-parts.ts';

/** When an action is due where nobody says: after an hour, as the form has it. */
export function usuallyDue({ now }: Reading): Temporal.Instant {
  return now.add({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
}

/** `#7 because of …` or `7` settles what entry 7 suspects; anything else is a note. */
export function readFound(
  kind: 'finding' | 'suspected' | 'ruledOut',
  number: number,
  text: string,
  reading: Reading,
): Request {
  const { entry, rest } = readMarked(text);
  if (entry !== null && kind !== 'suspected') {
    const as = kind === 'finding' ? 'confirmed' : 'ruledOut';
    return {
      type: 'ask',
      number,
      ask: { type: 'settleSuspicion', suspicion: entry, as, text: written(reading, rest) },
    };
  }
  const found = written(reading, text);
  return found
    ? { type: 'ask', number, ask: { type: 'find', kind, text: found } }
    : { type: 'open', form: 'find', number, text: kind };
}

/** `@jan 16:30 ask the acquirer`, without the person for oneself; `#9 done`, `#9 drop not needed`, `9 followup`; with less the form opens. */
export function readAction(number: number, text: string, reading: Reading): Request {
  // One word after the number is no sentence yet.
  const { entry, rest } = /^\d+\s+\S+$/.test(text) ? readEntry(text) : readMarked(text);
  const [word, said] = splitWord(rest);
  const as = findPart(word);
  if (entry !== null && (as === 'done' || as === 'dropped' || as === 'followUp')) {
    return {
      type: 'ask',
      number,
      ask: { type: 'settleAction', action: entry, as, text: written(reading, unmarked(said)) },
    };
  }
  const { person, rest: after } = readNaming(text, reading);
  const { at, words } = readWhen(after);
  const what = written(reading, unmarked(words));
  if (!what) return { type: 'open', form: 'action', number, text: '' };
  const dueAt = at === '' ? usuallyDue(reading) : readTime(at, reading.timeZone, reading.now, 'ahead');
  if (!dueAt) return { type: 'fault', field: 'dueAt', refusal: { code: 'badTime', given: at } };
  return { type: 'ask', number, ask: { type: 'addAction', text: what, owner: person, dueAt } };
}
