import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function closeForm(view: View): Form {
  return stub(view.reader, 'close', contextOf(view));
}

export function reopenForm(view: View): Form {
  return stub(view.reader, 'reopen', contextOf(view));
}

export function cancelForm(view: View): Form {
  return stub(view.reader, 'cancel', contextOf(view));
}
