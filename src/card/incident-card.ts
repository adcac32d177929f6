import { sayAnswer } from './answers/say.ts';
import type { Card } from './card.ts';
import type { View } from './view.ts';

/** The responders' card of one incident. */
export function incidentCard(view: View): Card {
  return sayAnswer(view.reader, 'not written yet');
}
