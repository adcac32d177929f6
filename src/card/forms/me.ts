import type { Language } from '../../language/language.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { stub } from './form.ts';

export function meForm(
  reader: Reader,
  person: { readonly name: string; readonly language: Language | null; readonly timeZone: string | null },
): Form {
  return stub(reader, 'me', '');
}
