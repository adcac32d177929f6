import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function assignForm(view: View): Form {
  return stub(view.reader, 'assign', contextOf(view));
}

export function passBackForm(view: View): Form {
  return stub(view.reader, 'passBack', contextOf(view));
}
