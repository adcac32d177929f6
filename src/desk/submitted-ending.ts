import { ALL_LINES } from '../card/forms/ending.ts';
import { type GateLine, gateLines } from '../incident/terms.ts';
import { type Reading, type Request, written } from './request.ts';
import { oneOf, type Values } from './submitted-asks.ts';

/** What the gate misses may be filled in the same form, or be done without. */
export function readClose(number: number, values: Values, reading: Reading): Request {
  const without = (field: string, line: GateLine) => (values[field] === 'without' ? [line] : []);
  return {
    type: 'ask',
    number,
    ask: {
      type: 'close',
      resolution: written(reading, values.resolution),
      cause: values.cause || null,
      confirmed: values.confirmed === 'yes',
      recovered: values.recovered === 'yes',
      followUp: written(reading, values.followUp),
      actions: oneOf(['done', 'followUp'], values.actions),
      waives: [
        ...without('confirmed', 'confirmation'),
        ...without('recovered', 'recovery'),
        ...without('actions', 'actions'),
      ],
      why: written(reading, values.why),
    },
  };
}

/** What is left empty stays as it is. */
export function readComplete(number: number, values: Values, reading: Reading): Request {
  return {
    type: 'ask',
    number,
    ask: {
      type: 'complete',
      resolution: written(reading, values.resolution),
      cause: values.cause || null,
      category: values.category || null,
      recovered: values.recovered === 'yes',
      followUp: written(reading, values.followUp),
      why: written(reading, values.why),
    },
  };
}

export function readRecovery(number: number, values: Values): Request {
  const { line } = values;
  if (!line) return { type: 'fault', field: 'line', refusal: { code: 'nothingToRecover' } };
  return { type: 'ask', number, ask: { type: 'recover', line: line === ALL_LINES ? null : line } };
}

export function readWaive(number: number, values: Values, reading: Reading): Request {
  const line = oneOf(gateLines, values.line);
  if (line === null) return { type: 'fault', field: 'line', refusal: { code: 'nothingToWaive' } };
  return { type: 'ask', number, ask: { type: 'waive', line, reason: written(reading, values.reason) } };
}
