import type { Filed } from '../../incident/filed.ts';
import { words } from '../../language/words.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { form, note } from './form.ts';
import { incidentFields } from './merge.ts';

/** Into which timeline a message goes that somebody pointed at. `pointed` names it where it is kept meanwhile. */
export function keepForm(
  reader: Reader,
  message: { readonly pointed: string; readonly text: string },
  open: readonly Filed[],
): Form {
  const { title, submit, incident, reported } = words(reader.language).forms.keep;
  return form(reader, 'keep', `0:0:${message.pointed}`, { title, submit }, [
    note(reported),
    { kind: 'quote', text: message.text },
    ...incidentFields(reader, open, { label: incident }),
  ]);
}
