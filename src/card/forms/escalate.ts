import type { EscalationTarget } from '../../incident/terms.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { contextOf, form, linesField, note } from './form.ts';

/** Says whom it calls before it is sent. */
export function escalateForm(view: View, to: EscalationTarget): Form {
  const { w, target } = voiceOf(view);
  const { escalate, reason } = w.forms;
  return form(view.reader, 'escalate', contextOf(view), escalate, [
    note(escalate.to(target(to))),
    linesField('reason', reason, { hint: escalate.hint }),
  ]);
}
