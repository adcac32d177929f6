import { fold } from './names.ts';
import type { Category, Named, Procedure, Service } from './procedure.ts';

/** What a report seems to be about by its words; null where they name nothing. */
export interface Guess {
  readonly service: Service | null;
  readonly category: Category | null;
}

/** Shorter words are compared whole: too many others begin like them. */
const SHORTEST_STEM = 4;

/** What may follow a stem, folded: English and Polish endings that keep the stem as it is. */
const ENDINGS: ReadonlySet<string> = new Set([
  ...['', 's', 'es', 'ed', 'ing', 'ly', 'a', 'e', 'i', 'o', 'u', 'y', 'ie', 'ia', 'iu', 'io', 'om', 'ow', 'em', 'iem'],
  ...[
    'ami',
    'mi',
    'iami',
    'ach',
    'iach',
    'ego',
    'emu',
    'ej',
    'ych',
    'ich',
    'ym',
    'im',
    'ymi',
    'imi',
    'owi',
    'owa',
    'owe',
  ],
  ...[
    'ka',
    'ki',
    'ke',
    'ce',
    'ko',
    'ek',
    'cie',
    'ze',
    'c',
    'l',
    'la',
    'lo',
    'ly',
    'na',
    'ne',
    'ny',
    'nie',
    'nia',
    'niem',
    'niu',
  ],
]);

/** "Access or sign-in" is two things to look for. */
const BETWEEN = /\s(?:or|and|lub|albo|oraz|i)\s|[,/;]/u;

/**
 * The service and the category whose names or aliases stand in a report, in whatever form the words have; of several
 * the one with the longest words. Never the default service, which a report has without being guessed at.
 */
export function guess(procedure: Procedure, report: string): Guess {
  const said = wordsOf(report);
  const services = procedure.services.filter(({ key }) => key !== procedure.defaultService);
  return { service: best(services, said), category: best(procedure.categories, said) };
}

function best<Part extends Named & { readonly aliases: readonly string[] }>(
  parts: readonly Part[],
  said: readonly string[],
): Part | null {
  let found: { part: Part; letters: number } | null = null;
  for (const part of parts) {
    const letters = Math.max(...phrasesOf(part).map((phrase) => (stands(phrase, said) ? phrase.join('').length : 0)));
    if (letters > (found?.letters ?? 0)) found = { part, letters };
  }
  return found?.part ?? null;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

type Phrases = readonly (readonly string[])[];

/** A procedure's parts never change, and every report is compared with all of them. */
const known = new WeakMap<Named, Phrases>();

function phrasesOf(part: Named & { readonly aliases: readonly string[] }): Phrases {
  const { key, name, aliases } = part;
  const phrases =
    known.get(part) ??
    [key, name.en, name.pl, ...aliases]
      .flatMap((text) => text.split(BETWEEN))
      .map(wordsOf)
      .filter((phrase) => phrase.length > 0);
  known.set(part, phrases);
  return phrases;
}

function stands(phrase: readonly string[], said: readonly string[]): boolean {
  return said.some((_, at) => phrase.every((word, index) => isForm(said[at + index] ?? '', word)));
}

/** Whether two words are forms of one: the same stem, each with an ending. */
function isForm(one: string, other: string): boolean {
  if (one === other) return true;
  const most = Math.min(one.length, other.length);
  for (let stem = SHORTEST_STEM; stem <= most && one.slice(0, stem) === other.slice(0, stem); stem += 1) {
    if (ENDINGS.has(one.slice(stem)) && ENDINGS.has(other.slice(stem))) return true;
  }
  return false;
}
