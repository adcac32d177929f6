import { findPart } from '../language/keywords.ts';
import { type Reading, type Request, written } from './request.ts';
import { splitWord } from './typed-parts.ts';

/** `2 since Monday`: a question by its number, and its answer; with less the form opens. */
export function readQuestions(number: number, text: string, reading: Reading): Request {
  const [question, rest] = splitWord(text);
  const answer = written(reading, rest);
  if (!answer) return { type: 'open', form: 'questions', number, text };
  return { type: 'ask', number, ask: { type: 'answerQuestions', answers: [{ question, text: answer }] } };
}

/** `2 nothing in the log`, `2`, `2 undo`: a line by its number or key; without one the form opens. */
export function readCheck(number: number, text: string, reading: Reading): Request {
  const [line, rest] = splitWord(text);
  if (line === '') return { type: 'open', form: 'check', number, text };
  const [word, why] = splitWord(rest);
  const done = findPart(word) !== 'undo';
  return { type: 'ask', number, ask: { type: 'check', line, done, outcome: written(reading, done ? rest : why) } };
}
