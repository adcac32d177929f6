import type { Entry } from '../../incident/event.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function showAnswer(view: View, entries: readonly Entry[]): Card {
  return sayAnswer(view.reader, 'not written yet');
}
