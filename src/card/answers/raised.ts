import type { Conversation } from '../../incident/incident.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function raisedAnswer(
  view: View,
  told: readonly Conversation[],
  state: { readonly clientsReachable: boolean; readonly operationsKnown: boolean },
): Card {
  return sayAnswer(view.reader, 'not written yet');
}

export function raisedForClient(view: View): Card {
  return sayAnswer(view.reader, 'not written yet');
}
