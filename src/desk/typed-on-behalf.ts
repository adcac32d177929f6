import { findBehalf } from '../language/keywords.ts';
import { readNaming } from './naming.ts';
import { type NamedReporter, type Reading, written } from './request.ts';
import { unmarked } from './typed-parts.ts';

/** A word and a mention at the end; a word with a colon. As short as such words are, so that a long text is read once. */
const MENTIONED = /(?<=\s)(\S{1,12})\s{1,9}(<@[^<>]{1,99}>)[\s.]{0,9}$/;
const LABELLED = /(?<=[\s,;])([^\s:]{1,12}):\s/g;

/** `Cards are refused for @anna`, or by name where somebody has no account: `Cards are refused, reporter: Jan Kowalski`. */
export function readOnBehalf(
  text: string,
  reading: Reading,
): { readonly sentence: string; readonly of: NamedReporter | null } {
  const before = (at: number) => text.slice(0, at).replace(/[\s,;]{1,9}$/, '');
  const mentioned = MENTIONED.exec(text);
  if (mentioned && findBehalf(mentioned[1] ?? '') === 'for') {
    return { sentence: before(mentioned.index), of: namedReporter(mentioned[2] ?? '', reading) };
  }
  const labelled = [...text.matchAll(LABELLED)].findLast(([, label]) => findBehalf(label ?? '') === 'reporter');
  if (!labelled) return { sentence: text, of: null };
  const who = text.slice(labelled.index + labelled[0].length).trim();
  return { sentence: before(labelled.index), of: namedReporter(who, reading) };
}

/** A mention is a person; anything else is a name. Null for nobody. */
export function namedReporter(text: string, reading: Reading): NamedReporter | null {
  const { person } = readNaming(text, reading);
  if (person !== null) return { person };
  const name = written(reading, unmarked(text).trim());
  return name && { name };
}

/** Whom a form names: a person before a name. */
export function chosenReporter(
  { for: person = '', forName = '' }: Readonly<Record<string, string>>,
  reading: Reading,
): NamedReporter | null {
  if (person !== '') return { person: `${reading.platform}:${person}` };
  const name = written(reading, forName.trim());
  return name && { name };
}
