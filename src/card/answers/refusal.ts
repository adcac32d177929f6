import type { Refusal } from '../../incident/refusal.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function refusalAnswer(reader: Reader, refusal: Refusal, view: View | null): Card {
  return sayAnswer(reader, 'not written yet');
}
