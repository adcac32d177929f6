import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function updateForm(view: View, given: { readonly audience: 'responders' | 'clients' }): Form {
  return stub(view.reader, 'update', contextOf(view));
}
