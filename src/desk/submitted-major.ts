import { type Reading, type Request, written } from './request.ts';
import type { Values } from './submitted-asks.ts';

export function readDeclared(number: number, values: Values, reading: Reading): Request {
  const manager = values.person ? `${reading.platform}:${values.person}` : null;
  return { type: 'ask', number, ask: { type: 'declareMajor', reason: written(reading, values.reason), manager } };
}

export function readRoleForm(number: number, values: Values, reading: Reading): Request {
  const { role, person } = values;
  if (!role) return { type: 'fault', field: 'role', refusal: { code: 'emptyText', field: 'role' } };
  const to = person ? `${reading.platform}:${person}` : 'me';
  return { type: 'ask', number, ask: { type: 'giveRole', role, to, text: written(reading, values.text) } };
}
