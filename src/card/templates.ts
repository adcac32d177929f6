import { type Incident, isUnrestored } from '../incident/incident.ts';
import { type Language, languages } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Choice } from './card.ts';

const STAGES = ['looking', 'found', 'mending', 'workaround', 'watched'] as const;
/** How far an incident is, by a text for clients that says so. */
export type Stage = (typeof STAGES)[number];

export function isStage(value: string | undefined): value is Stage {
  return STAGES.some((stage) => stage === value);
}

/** The texts that fit an incident as it stands, by their names. */
export function templatesFor(incident: Incident, language: Language): readonly Choice[] {
  const { names } = words(language).templates;
  const isThen = (stage: Stage) => (stage === 'watched') !== isUnrestored(incident);
  return STAGES.filter(isThen).map((stage) => ({ value: stage, label: names[stage] }));
}

/** A text to begin from, in each of the languages, one after the other. */
export function templateIn(stage: Stage, read: readonly Language[]): string {
  return read.map((language) => words(language).templates.texts[stage]).join('\n\n');
}

/** What a text still has of the gaps that a template left for its writer. */
export function gapsIn(body: string): readonly string[] {
  return languages
    .flatMap((language) => Object.values(words(language).templates.gaps))
    .filter((gap) => body.includes(gap));
}
