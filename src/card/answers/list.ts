import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import type { RowPage } from './row.ts';
import { sayAnswer } from './say.ts';

export function listAnswer(reader: Reader, page: RowPage): Card {
  return sayAnswer(reader, 'not written yet');
}
