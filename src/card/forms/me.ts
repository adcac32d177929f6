import { type Language, languages } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { choiceField, form, lineField } from './form.ts';

/** A person's own language and time zone; what counts now stands there already. */
export function meForm(
  reader: Reader,
  person: { readonly name: string; readonly language: Language | null; readonly timeZone: string | null },
): Form {
  const w = words(reader.language);
  const { me } = w.forms;
  const options = languages.map((language) => ({ value: language, label: w.languages[language] }));
  return form(reader, 'me', '', me, [
    choiceField('language', me.language, options, { value: person.language ?? reader.language, required: true }),
    lineField('timeZone', me.timeZone, { value: person.timeZone ?? reader.timeZone, hint: me.hint, required: true }),
  ]);
}
