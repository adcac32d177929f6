import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { contextOf, form, linesField, note } from './form.ts';

/** Where it was passed on to: what whoever reported it will read. */
export function redirectForm(view: View): Form {
  const { redirect, cancelIncident } = voiceOf(view).w.forms;
  const { title, submit, what, text, textHint: hint } = redirect;
  return form(view.reader, 'redirect', contextOf(view), { title, submit, cancel: cancelIncident.back }, [
    note(what),
    linesField('text', text, { hint, required: true }),
  ]);
}
