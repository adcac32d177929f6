import type { Verb } from '../../language/verbs.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import type { Row } from './row.ts';
import { sayAnswer } from './say.ts';

export function whichAnswer(reader: Reader, verb: Verb, candidates: readonly Row[]): Card {
  return sayAnswer(reader, 'not written yet');
}
