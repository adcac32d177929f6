import type { Kind } from '../incident/terms.ts';
import { findKind, findPart } from '../language/keywords.ts';

/** The first word and what follows it. */
export function splitWord(text: string): readonly [string, string] {
  const match = /^(\S+)\s*([\s\S]*)$/.exec(text);
  return [match?.[1] ?? '', match?.[2] ?? ''];
}

/** A mention in a text is only a name: nobody is called by it. */
export function unmarked(text: string): string {
  return text.replace(/<@!?([^|<>]+)(?:\|([^<>]*))?>/g, (_, external: string, name = '') => `@${name || external}`);
}

/** `INC-42 text`, `inc42 text`, `#42 text`; a bare number counts only when nothing follows it. */
export function readReference(text: string): { readonly number: number; readonly text: string } | null {
  const match = /^(?:inc[-\s]?|#)(\d{1,9})(?=$|[\s:,.])[\s:,.]*([\s\S]*)$/i.exec(text) ?? /^(\d{1,9})()$/.exec(text);
  return match?.[1] === undefined ? null : { number: Number(match[1]), text: match[2] ?? '' };
}

/** `--drill SENTENCE`, also with the dash that phones make of two, and also after the sentence. */
export function readKind(text: string): { readonly kind: Kind; readonly text: string } {
  const flags = [/^(?:--|[–—])(\S+)\s*([\s\S]*)$/.exec(text), /^([\s\S]*?)\s+(?:--|[–—])(\S+)\s*$/.exec(text)];
  const [before, after] = [flags[0]?.slice(1) ?? [], flags[1]?.slice(1).toReversed() ?? []];
  for (const [word = '', rest = ''] of [before, after]) {
    const kind = findKind(word);
    if (kind) return { kind, text: rest };
  }
  return { kind: 'real', text };
}

/** A time as people write it, with or without its date; a date alone means its morning. */
export const WHEN = String.raw`\d{4}-\d{2}-\d{2}[ T]\d{1,2}[:.]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}[:.]\d{2}`;
const FIRST = new RegExp(String.raw`^(${WHEN})(?=$|[\s,;:])[\s,;:]*([\s\S]*)$`);
const LAST = new RegExp(String.raw`^([\s\S]+?)[\s,;]+(\S+)\s+(${WHEN})[\s.]*$`);
/** `7 and more`, `#7`, `7.`: an entry of the timeline by its number, which is null where none is named. */
export function readEntry(text: string): { readonly entry: number | null; readonly rest: string } {
  const match = /^#?(\d{1,9})(?=$|[\s:,.])[\s:,.]*([\s\S]*)$/.exec(text);
  return match?.[1] === undefined ? { entry: null, rest: text } : { entry: Number(match[1]), rest: match[2] ?? '' };
}

/** As `readEntry`, where a sentence may begin with a number: `#7 and more`, or `7` alone. */
export function readMarked(text: string): ReturnType<typeof readEntry> {
  return /^(?:#\d|\d+$)/.test(text) ? readEntry(text) : { entry: null, rest: text };
}

/** `13:50 and more`: `at` is '' where no time is named first. */
export function readWhen(text: string): { readonly at: string; readonly words: string } {
  const first = FIRST.exec(text);
  return first?.[1] ? { at: first[1], words: first[2] ?? '' } : { at: '', words: text };
}

const NO_TIME = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `until 16:30 waiting for the supplier`, the same without `until`, or `waiting for the supplier until 16:30`.
 * A date alone means its morning. `untilAt` is '' where no time is named.
 */
export function readHold(text: string): { readonly untilAt: string; readonly reason: string } {
  const [word, rest] = splitWord(text);
  const first = FIRST.exec(findPart(word) === 'until' ? rest : text);
  if (first?.[1]) return { untilAt: withTime(first[1]), reason: first[2] ?? '' };
  const last = LAST.exec(text);
  if (last?.[2] && last[3] && findPart(last[2]) === 'until')
    return { untilAt: withTime(last[3]), reason: last[1] ?? '' };
  return { untilAt: '', reason: text };
}

/** A date alone means its morning. */
export function withTime(when: string): string {
  return NO_TIME.test(when) ? `${when} 09:00` : when;
}
