import { diagnosisOf, missingAnswers, questionsOf, unanswered } from '../incident/gathering.ts';
import { button } from './actions.ts';
import type { Block, Button } from './card.ts';
import { type Fact, fact } from './facts.ts';
import { joined, line } from './rich.ts';
import { glance, type Voice } from './voice.ts';

/** A question of the procedure by its key, in the reader's language. */
export function questionWords({ view }: Voice, key: string): string {
  const { language } = view.reader;
  const { incident, procedure } = view.filed;
  const all = [...questionsOf(incident, procedure), ...procedure.categories.flatMap(({ questions }) => questions)];
  return all.find((question) => question.key === key)?.ask[language] ?? key;
}

/** A line of the diagnosis by its key, in the reader's language. */
export function lineWords({ view }: Voice, key: string): string {
  const { language } = view.reader;
  const { incident, procedure } = view.filed;
  const all = [...diagnosisOf(incident, procedure), ...procedure.categories.flatMap(({ diagnosis }) => diagnosis)];
  return all.find((one) => one.key === key)?.text[language] ?? key;
}

/** Not answered: 2 of 3 */
export function unansweredFact(voice: Voice): readonly Fact[] {
  const { incident, procedure } = voice.view.filed;
  const missing = missingAnswers(incident, procedure);
  if (missing.length === 0) return [];
  const say = voice.w.gathering;
  const of = questionsOf(incident, procedure).filter(({ required }) => required).length;
  const questions = missing.map(({ key }) => questionWords(voice, key)).join(' · ');
  return [fact(say.labels.unanswered, glance(say.unanswered(missing.length, of, questions)))];
}

/** How many of the category's lines were looked at: 1 of 3 checked */
export function checkedWords(voice: Voice): string {
  const { incident, procedure } = voice.view.filed;
  const lines = diagnosisOf(incident, procedure);
  return voice.w.gathering.checked(lines.filter(({ key }) => isChecked(voice, key)).length, lines.length);
}

export function isChecked({ view }: Voice, key: string): boolean {
  return view.filed.incident.gathered.checks.some((check) => check.line === key);
}

/** Where the search for the cause is, once somebody has begun it. */
export function diagnosisFact(voice: Voice): readonly Fact[] {
  const { incident, procedure } = voice.view.filed;
  const lines = diagnosisOf(incident, procedure);
  if (!lines.some(({ key }) => isChecked(voice, key))) return [];
  const say = voice.w.gathering;
  const next = lines.find(({ key }) => !isChecked(voice, key));
  const ahead = next ? say.nextCheck(lineWords(voice, next.key)) : '';
  return [fact(say.labels.diagnosis, joined([checkedWords(voice), ahead], ' · '))];
}

/** What whoever reported it is asked, each question on a line of its own; nothing where all is answered. */
export function askedBlocks(voice: Voice, lead: string): readonly Block[] {
  const { incident, procedure } = voice.view.filed;
  const open = unanswered(incident, procedure);
  if (open.length === 0) return [];
  const questions = open.map(({ key }) => `\n• ${questionWords(voice, key)}`).join('');
  return [{ kind: 'text', text: line(lead, questions) }];
}

/** The button that opens their form; nothing where all is answered. */
export function answerButtons({ w, view }: Voice): readonly Button[] {
  const { incident, procedure } = view.filed;
  if (unanswered(incident, procedure).length === 0) return [];
  return [button(view, 'questions', { label: w.gathering.answerButton, style: 'primary' })];
}
