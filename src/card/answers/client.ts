import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function clientAnswer(view: View): Card {
  return sayAnswer(view.reader, 'not written yet');
}
