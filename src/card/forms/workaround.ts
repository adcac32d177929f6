import type { Form } from '../card.ts';
import { time } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { form, linesField, note } from './form.ts';
import { audienceField, begunContext, type Waiting } from './update.ts';

/** What to do meanwhile: for responders, or for clients too, who get it as an update once its writer has looked at it. */
export function workaroundForm(
  view: View,
  given: { readonly audience: 'responders' | 'clients'; readonly own?: Waiting | null },
): Form {
  const voice = voiceOf(view);
  const { workaround, update, save } = voice.w.forms;
  const { own = null } = given;
  const { clientsReached } = view;
  const { workaround: last } = view.filed.incident;
  const labels = { title: workaround.title, submit: clientsReached ? workaround.submit : save };
  return form(view.reader, 'workaround', begunContext(view, own), labels, [
    ...(last === null ? [] : [note(workaround.last), { kind: 'quote', text: voice.text(last) } as const]),
    ...(own ? [note(update.kept(time(own.at)))] : []),
    ...(clientsReached ? [audienceField(voice, own ? 'clients' : given.audience)] : []),
    linesField('text', workaround.text, { value: own?.body ?? '', hint: workaround.textHint, required: own === null }),
  ]);
}
