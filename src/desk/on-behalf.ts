import { mayReportFor } from '../incident/access.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { ReportedFor } from '../incident/state/registering.ts';
import { findBehalf } from '../language/keywords.ts';
import type { Asking } from './answers.ts';
import { met } from './named.ts';
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

/** For whom it is reported, as it is kept; why it can't be; or null for whoever asks. */
export async function reportedFor(
  { parts, who }: Asking,
  named: NamedReporter | null,
): Promise<{ readonly of: ReportedFor | null } | { readonly refusal: Refusal }> {
  if (named === null) return { of: null };
  if (!mayReportFor(who.standing)) return { refusal: { code: 'notOnBehalf' } };
  if ('name' in named) return { of: named };
  const { person } = named;
  const found = await met(parts, person);
  if (found === null) return { refusal: { code: 'unknownPerson', given: person.slice(person.indexOf(':') + 1) } };
  const is = found.standing === 'outsider' ? 'client' : 'staff';
  return { of: who.ids.includes(found.person) ? null : { person: found.person, is } };
}
