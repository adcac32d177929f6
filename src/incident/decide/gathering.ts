import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { diagnosisOf, questionsOf } from '../gathering.ts';
import { isOpen } from '../incident.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** Answers belong to the record whatever the status; a question that was answered may be answered better. */
export function decideAnswers(situation: Situation, { answers }: Extract<Ask, { type: 'answerQuestions' }>): Decision {
  const { incident, procedure } = situation;
  const asked = questionsOf(incident, procedure).map(({ key }) => key);
  if (asked.length === 0) return refused({ code: 'noQuestions' });
  const known = (given: string) => (asked.includes(given) ? given : asked[Number(given) - 1]);
  const lost = answers.find(({ question }) => known(question) === undefined);
  if (lost) return refused({ code: 'noSuchQuestion', given: lost.question });
  const events = answers.flatMap(({ question, text }): readonly Event[] => {
    const key = known(question);
    return key === undefined || isBlank(text) ? [] : [{ type: 'questionAnswered', question: key, text: text.id }];
  });
  return events.length === 0 ? refused({ code: 'emptyText', field: 'answer' }) : happened(...events);
}

export function decideCheck(situation: Situation, { line, done, outcome }: Extract<Ask, { type: 'check' }>): Decision {
  const { incident, procedure } = situation;
  if (!isOpen(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'check' });
  const lines = diagnosisOf(incident, procedure);
  if (lines.length === 0) return refused({ code: 'noDiagnosis' });
  const found = lines.find(({ key }) => key === line) ?? lines[Number(line) - 1];
  if (!found) return refused({ code: 'noSuchLine', given: line });
  const was = incident.gathered.checks.find((check) => check.line === found.key);
  const said = isBlank(outcome) ? null : (outcome?.id ?? null);
  if (done === (was !== undefined) && said === null) return refused({ code: 'checkedAlready' });
  return happened({ type: 'checked', line: found.key, done, outcome: said });
}
