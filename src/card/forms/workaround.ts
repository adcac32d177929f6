import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { contextOf, form, linesField, note } from './form.ts';
import { audienceField } from './update.ts';

/** What to do meanwhile: for responders, or for clients too, who get it as an update once its writer has looked at it. */
export function workaroundForm(view: View, given: { readonly audience: 'responders' | 'clients' }): Form {
  const voice = voiceOf(view);
  const { workaround, save } = voice.w.forms;
  const { clientsReached } = view;
  const { workaround: last } = view.filed.incident;
  const labels = { title: workaround.title, submit: clientsReached ? workaround.submit : save };
  return form(view.reader, 'workaround', contextOf(view), labels, [
    ...(last === null ? [] : [note(workaround.last), { kind: 'quote', text: voice.text(last) } as const]),
    ...(clientsReached ? [audienceField(voice, given.audience)] : []),
    linesField('text', workaround.text, { hint: workaround.textHint, required: true }),
  ]);
}
