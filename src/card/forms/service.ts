import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, namedChoices } from './form.ts';

/** The procedure's services; the present one stands there already. */
export function serviceForm(view: View): Form {
  const { w } = voiceOf(view);
  const { service, save: submit } = w.forms;
  const { incident, procedure } = view.filed;
  return form(view.reader, 'service', contextOf(view), { title: service.title, submit }, [
    choiceField('service', service.service, namedChoices(view.reader, procedure.services), {
      value: incident.service,
      hint: service.hint,
      required: true,
    }),
  ]);
}
