import type { NoteKind } from '../incident/terms.ts';
import { type Reading, type Request, written } from './request.ts';
import { chosenTime, oneOf, type Values } from './submitted-asks.ts';
import { usuallyDue } from './typed-cause.ts';
import { readEntry } from './typed-parts.ts';

const kinds: readonly NoteKind[] = ['finding', 'suspected', 'ruledOut'];

/** With a suspicion chosen, it is what settles it; what is suspected anew settles nothing. */
export function readFind(number: number, values: Values, reading: Reading): Request {
  const kind = oneOf(kinds, values.kind);
  if (!kind) return { type: 'fault', field: 'kind', refusal: { code: 'emptyText', field: 'kind' } };
  const text = written(reading, values.text);
  const { entry } = readEntry(values.suspicion ?? '');
  if (entry !== null && kind !== 'suspected') {
    const as = kind === 'finding' ? 'confirmed' : 'ruledOut';
    return { type: 'ask', number, ask: { type: 'settleSuspicion', suspicion: entry, as, text } };
  }
  if (!text) return { type: 'fault', field: 'text', refusal: { code: 'emptyText', field: 'text' } };
  return { type: 'ask', number, ask: { type: 'find', kind, text } };
}

export function readAction(number: number, values: Values, reading: Reading): Request {
  const text = written(reading, values.text);
  if (!text) return { type: 'fault', field: 'text', refusal: { code: 'emptyText', field: 'text' } };
  const due = chosenTime(values.due, values.dueAt, reading);
  if ('given' in due) return { type: 'fault', field: 'dueAt', refusal: { code: 'badTime', given: due.given } };
  const owner = values.person ? `${reading.platform}:${values.person}` : null;
  const dueAt = due.at ?? usuallyDue(reading);
  return { type: 'ask', number, ask: { type: 'addAction', text, owner, dueAt } };
}

export function readSettledAction(number: number, values: Values, reading: Reading): Request {
  const { entry } = readEntry(values.action ?? '');
  if (entry === null) return { type: 'fault', field: 'action', refusal: { code: 'emptyText', field: 'action' } };
  const as = oneOf(['done', 'dropped', 'followUp'], values.as) ?? 'done';
  return { type: 'ask', number, ask: { type: 'settleAction', action: entry, as, text: written(reading, values.text) } };
}
