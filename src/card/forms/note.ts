import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { contextOf, form, linesField } from './form.ts';

export function noteForm(view: View): Form {
  const { note, save: submit } = voiceOf(view).w.forms;
  return form(view.reader, 'note', contextOf(view), { title: note.title, submit }, [
    linesField('text', note.text, { hint: note.hint, required: true }),
  ]);
}
