import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function noteForm(view: View): Form {
  return stub(view.reader, 'note', contextOf(view));
}
