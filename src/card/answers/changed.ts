import type { Ask } from '../../incident/command.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function changedAnswer(view: View, command: Ask['type']): Card {
  return sayAnswer(view.reader, 'not written yet');
}
