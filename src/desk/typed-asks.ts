import type { Ask } from '../incident/command.ts';
import { saysSomething } from '../incident/decide/decision.ts';
import type { Level } from '../incident/terms.ts';
import { findAudience, findLevel, findPart } from '../language/keywords.ts';
import { type Reading, type Request, written } from './request.ts';
import { readTime } from './times.ts';
import { readEntry, readHold, readMarked, readWhen, splitWord } from './typed-parts.ts';

export function readUpdate(number: number, text: string, reading: Reading): Request {
  const [word, rest] = splitWord(text);
  const audience = audienceIn(word, rest);
  if (audience === 'clients') {
    return saysSomething(rest)
      ? { type: 'preview', number, body: rest, nextBy: null, workaround: false }
      : { type: 'open', form: 'update', number, text: 'clients' };
  }
  const body = written(reading, audience ? rest : text);
  if (!body) return { type: 'open', form: 'update', number, text: '' };
  return { type: 'ask', number, ask: { type: 'update', audience: 'responders', text: body, nextBy: null } };
}

/** Only with a colon, or alone: a sentence may begin with such a word. */
function audienceIn(word: string, rest: string) {
  return word.endsWith(':') || !saysSomething(rest) ? findAudience(word.replace(/:$/, '')) : null;
}

/** What clients are told of it is looked at first, as every word for them. */
export function readWorkaround(number: number, text: string, reading: Reading): Request {
  if (findPart(text) === 'known') return { type: 'workarounds', number, which: null };
  const [word, rest] = splitWord(text);
  const audience = audienceIn(word, rest);
  if (audience === 'clients') {
    return saysSomething(rest)
      ? { type: 'preview', number, body: rest, nextBy: null, workaround: true }
      : { type: 'open', form: 'workaround', number, text: 'clients' };
  }
  const body = written(reading, audience ? rest : text);
  if (!body) return { type: 'open', form: 'workaround', number, text: '' };
  return { type: 'ask', number, ask: { type: 'workaround', text: body } };
}

/** `INC-42`, or with a word before it. */
export function readMerge(number: number, text: string): Request {
  const into = /(?:inc[-\s]?|#|^)(\d{1,9})\s*$/i.exec(text)?.[1];
  if (into === undefined) return { type: 'open', form: 'merge', number, text };
  return { type: 'join', number, ask: { type: 'merge', into: Number(into) } };
}

/** `7 13:50`, `7 the right text`, `7 13:50 the right text`; with less the form opens. */
export function readCorrect(number: number, text: string, reading: Reading): Request {
  const { entry, rest } = readEntry(text);
  if (entry === null || rest === '') return { type: 'open', form: 'correct', number, text };
  const { at, words } = readWhen(rest);
  const happenedAt = at === '' ? null : readTime(at, reading.timeZone, reading.now, 'past');
  if (at !== '' && !happenedAt) return { type: 'fault', field: 'at', refusal: { code: 'badTime', given: at } };
  return { type: 'ask', number, ask: { type: 'correct', entry, text: written(reading, words), happenedAt } };
}

/** `#2 the reason` or `2`: to that step of the path; without a number to the next one. */
export function readEscalate(text: string, reading: Reading): Extract<Ask, { type: 'escalate' }> {
  const { entry: step, rest } = readMarked(text);
  return step === null || step > 99
    ? { type: 'escalate', reason: written(reading, text) }
    : { type: 'escalate', reason: written(reading, rest), step };
}

/** With a time and a reason it is done; with less the form opens, with what was typed in it. */
export function readHeld(number: number, text: string, reading: Reading): Request {
  const { untilAt, reason } = readHold(text);
  const why = written(reading, reason);
  if (untilAt === '' || !why) return { type: 'open', form: 'hold', number, text };
  const until = readTime(untilAt, reading.timeZone, reading.now, 'ahead');
  if (!until) return { type: 'fault', field: 'untilAt', refusal: { code: 'badTime', given: untilAt } };
  return { type: 'ask', number, ask: { type: 'hold', reason: why, until } };
}

/** `high medium`: impact, then urgency; the parts may be named. */
export function readPriority(number: number, text: string): Request {
  const words = text.split(/[\s,:=×x]+/).filter((word) => word !== '');
  const levels: Level[] = words.map(findLevel).filter((level) => level !== null);
  const turned = findPart(words[0] ?? '') === 'urgency';
  const [impact, urgency] = turned ? levels.toReversed() : levels;
  if (!impact || !urgency) return { type: 'open', form: 'prioritise', number, text: '' };
  return { type: 'ask', number, ask: { type: 'prioritise', impact, urgency } };
}

/** A mention names a person; "me" too; anything else is a group, looked up later. */
export function assignee(text: string, reading: Reading): { readonly person: string } | { readonly group: string } {
  const mention = /^<@!?([^|>]+)(?:\|[^>]*)?>$/.exec(text);
  if (mention?.[1]) return { person: `${reading.platform}:${mention[1]}` };
  return findPart(text) === 'myself' ? { person: 'me' } : { group: text };
}
