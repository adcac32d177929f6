import type { Card, Rich } from '../../src/card/card.ts';
import { plain } from '../../src/card/plain.ts';
import { languages } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import type { Answer } from '../../src/platform.ts';

const reader = { language: 'en', timeZone: 'UTC', command: '/incident' } as const;
const epoch = Temporal.Instant.fromEpochMilliseconds(0);
const asText = (rich: Rich) => plain(rich, reader, epoch);

/** Stands for what is put into a sentence. */
const GAP = '\u0001';
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function sentence(said: string): RegExp {
  const pattern = escaped(said).replaceAll('INC\\-0', 'INC-\\d+').replaceAll('INC-0', 'INC-\\d+').replaceAll(GAP, '.+');
  return new RegExp(`^${pattern}$`, 'su');
}

/** Every sentence by which the desk says that something was done, in all languages. */
const sentences: readonly RegExp[] = languages.flatMap((language) => {
  const { changed, answers } = words(language);
  const { next: _, absent: __, ...done } = changed;
  const said = Object.values(done).map((say) => asText((say as (...parts: string[]) => Rich)('INC-0', GAP)));
  return [...said, answers.raised.heading('INC-0')].map(sentence);
});

/** Whether a person who reads this answer believes that it was done. */
export function acknowledges(answer: Answer): boolean {
  if (answer.kind !== 'card') return false;
  return linesOf(answer.card).some((line) => sentences.some((one) => one.test(line)));
}

const refusals = new Set(languages.map((language) => words(language).answers.unknown.notSaved));

/** Whether a person who reads this answer believes that nothing was saved. */
export function denies(answer: Answer): boolean {
  if (answer.kind === 'invalid') return Object.values(answer.faults).some((fault) => refusals.has(fault));
  return answer.kind === 'card' && refusals.has(answer.card.summary);
}

function linesOf({ summary, blocks }: Card): string[] {
  return [
    summary,
    ...blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'headline' ? asText(block.text) : [])),
  ];
}
