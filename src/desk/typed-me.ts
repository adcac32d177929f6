import { findLanguage, findPart } from '../language/keywords.ts';
import { readQuietHours } from '../notice/quiet-hours.ts';
import type { FollowRequest, Request } from './request.ts';
import { isTimeZone } from './times.ts';
import { readReference, splitWord } from './typed-parts.ts';

/** `me`, `me pl Europe/Warsaw`, `me quiet 22:00-07:00`, `me quiet off`, `me link CODE`. */
export function readMe(rest: string): Request {
  const [first, more] = splitWord(rest.trim());
  const part = findPart(first);
  if (part === 'link') return { type: 'link', code: more.trim() || null };
  if (part === 'quiet') return readQuiet(more.trim());
  const words = rest.split(/\s+/).filter((word) => word !== '' && !findPart(word));
  if (words.length === 0) return { type: 'me' };
  const language = words.map(findLanguage).find((found) => found !== null) ?? null;
  const zone = words.find((word) => findLanguage(word) === null) ?? null;
  if (zone !== null && !isTimeZone(zone)) {
    return zone.includes('/')
      ? { type: 'fault', field: 'timeZone', refusal: { code: 'unknownTimeZone', given: zone } }
      : { type: 'fault', field: 'language', refusal: { code: 'unknownLanguage', given: zone } };
  }
  return { type: 'setMe', language, timeZone: zone };
}

/** Nothing, or a word for none, ends them. */
function readQuiet(given: string): Request {
  const set = { type: 'setMe', language: null, timeZone: null } as const;
  if (given === '' || findPart(given) === 'none') return { ...set, quiet: 'none' };
  const quiet = readQuietHours(given);
  return quiet ? { ...set, quiet } : { type: 'fault', field: 'quiet', refusal: { code: 'badQuietHours', given } };
}

/** `follow`, `follow INC-42`, `follow payments`, and the same for the end of it. */
export function readFollowed(type: FollowRequest['type'], said: string): FollowRequest {
  const given = said.trim();
  if (given === '') return { type, what: null };
  const found = readReference(given);
  return { type, what: found?.text === '' ? { number: found.number } : { service: given } };
}
