import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function helpAnswer(reader: Reader, standing: 'responder' | 'staff' | 'client'): Card {
  return sayAnswer(reader, 'not written yet');
}
