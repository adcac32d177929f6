import type { EscalationTarget } from '../../incident/incident.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function escalateForm(view: View, to: EscalationTarget): Form {
  return stub(view.reader, 'escalate', contextOf(view));
}
