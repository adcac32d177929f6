import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, namedChoices, note } from './form.ts';

/** The procedure's categories; the present one stands there already. */
export function categoriseForm(view: View): Form {
  const { w, category: now } = voiceOf(view);
  const { category, save: submit } = w.forms;
  const { incident, procedure } = view.filed;
  return form(view.reader, 'categorise', contextOf(view), { title: category.title, submit }, [
    note(category.now(now ?? category.none)),
    choiceField('category', category.category, namedChoices(view.reader, procedure.categories), {
      hint: category.hint,
      required: true,
      ...(incident.category === null ? {} : { value: incident.category }),
    }),
  ]);
}
