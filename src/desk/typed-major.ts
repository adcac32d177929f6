import { findPart } from '../language/keywords.ts';
import { type Reading, type Request, written } from './request.ts';

/** With a reason it is done; without one the form opens: it calls many people. */
export function readMajor(number: number, text: string, reading: Reading): Request {
  const reason = written(reading, text);
  if (!reason) return { type: 'open', form: 'major', number, text: '' };
  return { type: 'ask', number, ask: { type: 'declareMajor', reason, manager: null } };
}

/** `manager @jan what he should know`, `scribe me`, `scribe`; with nothing the form opens. */
export function readRole(number: number, text: string, reading: Reading): Request {
  const [, role = '', external = '', said = ''] = /^([^<]*?)\s*<@!?([^|>]+)(?:\|[^>]*)?>\s*([\s\S]*)$/.exec(text) ?? [];
  if (external !== '') {
    const to = `${reading.platform}:${external}`;
    return {
      type: 'ask',
      number,
      ask: { type: 'giveRole', role: role || 'manager', to, text: written(reading, said) },
    };
  }
  const words = text.trim().split(/\s+/);
  const own = findPart(words.at(-1) ?? '') === 'myself' ? words.slice(0, -1) : words;
  const named = own.join(' ');
  if (named === '') return { type: 'open', form: 'role', number, text: '' };
  return { type: 'ask', number, ask: { type: 'giveRole', role: named, to: 'me', text: null } };
}
