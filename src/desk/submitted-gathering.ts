import { ANSWER } from '../card/forms/gathering.ts';
import { type Reading, type Request, written } from './request.ts';
import type { Values } from './submitted-asks.ts';

/** What was answered of the questions; at least one. */
export function readAnswers(number: number, values: Values, reading: Reading): Request {
  const fields = Object.keys(values).filter((name) => name.startsWith(ANSWER));
  const answers = fields.flatMap((name) => {
    const text = written(reading, values[name]);
    return text ? [{ question: name.slice(ANSWER.length), text }] : [];
  });
  const [field = null] = fields;
  if (answers.length === 0 && field) return { type: 'fault', field, refusal: { code: 'emptyText', field } };
  return { type: 'ask', number, ask: { type: 'answerQuestions', answers } };
}

export function readCheck(number: number, values: Values, reading: Reading): Request {
  if (!values.line) return { type: 'fault', field: 'line', refusal: { code: 'emptyText', field: 'line' } };
  const outcome = written(reading, values.outcome);
  return { type: 'ask', number, ask: { type: 'check', line: values.line, done: values.done !== 'no', outcome } };
}
