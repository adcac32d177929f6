import type { Conversation } from '../../incident/incident.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function confirmOperationsAnswer(
  reader: Reader,
  params: { readonly conversation: Conversation; readonly shared: boolean },
): Card {
  return sayAnswer(reader, 'not written yet');
}

export function operationsSetAnswer(reader: Reader): Card {
  return sayAnswer(reader, 'not written yet');
}

export function onlyInOperationsAnswer(reader: Reader): Card {
  return sayAnswer(reader, 'not written yet');
}
