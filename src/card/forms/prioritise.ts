import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function prioritiseForm(view: View): Form {
  return stub(view.reader, 'prioritise', contextOf(view));
}
