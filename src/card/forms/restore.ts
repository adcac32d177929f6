import type { Conversation } from '../../incident/incident.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function restoreForm(view: View, destinations: readonly Conversation[] = []): Form {
  return stub(view.reader, 'restore', contextOf(view));
}
