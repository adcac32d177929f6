import { findDutyPart, findPart } from '../language/keywords.ts';
import type { Reading, Request } from './request.ts';
import type { Values } from './submitted-asks.ts';
import { readTime } from './times.ts';
import { splitWord, WHEN, withTime } from './typed-parts.ts';

const MENTION = /<@!?([^|>]+)(?:\|[^>]*)?>/;
const SPAN = new RegExp(
  String.raw`^([\s\S]*?)\s*(?:(?:from|od)\s+)?(${WHEN})?\s*(?:[-–—]|to|until|till|do)\s*(${WHEN})\s*$`,
  'i',
);

/** `duty`, `duty cover on-call @jan 2026-12-24 18:00 – 2026-12-25 08:00`, `duty away until 16:30`, `duty back`. */
export function readDuty(said: string, reading: Reading): Request {
  const [word, rest] = splitWord(said.trim());
  switch (findDutyPart(word)) {
    case 'cover':
      return readCover(rest, reading);
    case 'away':
      return readAway(rest, reading);
    case 'present':
      return { type: 'present' };
    case null:
      return { type: 'duty' };
  }
}

function readCover(said: string, reading: Reading): Request {
  const [, before = '', from = '', to = ''] = SPAN.exec(said) ?? [];
  const mention = MENTION.exec(before);
  const words = before.replace(MENTION, ' ').trim().split(/\s+/);
  const myself = words.find((word) => findPart(word) === 'myself');
  const rota = words.filter((word) => word !== myself).join(' ');
  if (to === '' || (!mention && myself === undefined)) return { type: 'open', form: 'cover', number: 0, text: rota };
  const person = mention?.[1] ? `${reading.platform}:${mention[1]}` : 'me';
  return within(from, to, reading, (span) => ({ type: 'cover', rota: rota || null, person, ...span }));
}

function readAway(said: string, reading: Reading): Request {
  const [, before = '', from = '', to = ''] = SPAN.exec(said) ?? [];
  if (to === '' || before.trim() !== '') return { type: 'open', form: 'away', number: 0, text: '' };
  return within(from, to, reading, (span) => ({ type: 'away', ...span }));
}

export function submittedCover(values: Values, reading: Reading): Request {
  const person = values.person ? `${reading.platform}:${values.person}` : 'me';
  const rota = values.rota || null;
  return within(values.from ?? '', values.to ?? '', reading, (span) => ({ type: 'cover', rota, person, ...span }));
}

export function submittedAway(values: Values, reading: Reading): Request {
  return within(values.from ?? '', values.to ?? '', reading, (span) => ({ type: 'away', ...span }));
}

/** No beginning means now. An end without a date is the first such time after the beginning. */
function within(
  given: string,
  end: string,
  { timeZone, now }: Reading,
  asked: (span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant }) => Request,
): Request {
  const begins = given.trim();
  const from = begins === '' ? now : readTime(withTime(begins), timeZone, now, 'ahead');
  if (!from) return { type: 'fault', field: 'from', refusal: { code: 'badTime', given: begins } };
  const to = readTime(withTime(end.trim()), timeZone, from, 'ahead');
  if (!to) return { type: 'fault', field: 'to', refusal: { code: 'badTime', given: end.trim() } };
  const late = Temporal.Instant.compare(to, from) <= 0 || Temporal.Instant.compare(to, now) <= 0;
  return late ? { type: 'fault', field: 'to', refusal: { code: 'endsTooEarly' } } : asked({ from, to });
}
