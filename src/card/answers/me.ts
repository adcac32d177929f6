import type { Language } from '../../language/language.ts';
import type { Card } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { sayAnswer } from './say.ts';

export function meAnswer(
  reader: Reader,
  person: { readonly name: string; readonly language: Language | null; readonly timeZone: string | null },
): Card {
  return sayAnswer(reader, 'not written yet');
}
