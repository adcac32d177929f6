import type { Verb } from '../../language/verbs.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function unknownVerbAnswer(reader: Reader, given: string, nearest: Verb | null): Card {
  return sayAnswer(reader, 'not written yet');
}

export function unknownPressAnswer(reader: Reader): Card {
  return sayAnswer(reader, 'not written yet');
}

export function notSavedAnswer(reader: Reader): Card {
  return sayAnswer(reader, 'not written yet');
}
