import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { Field, Form } from '../card.ts';
import type { View } from '../view.ts';
import { contextOf, form, lineField } from './form.ts';

/** Who reports it, where somebody else writes it down: by their account, or by name. */
export function reporterFields(language: Language): readonly Field[] {
  const say = words(language).forms.reporter;
  return [
    { kind: 'person', name: 'for', label: say.person, hint: say.personHint, required: false },
    lineField('forName', say.name, { hint: say.nameHint }),
  ];
}

export function reporterForm(view: View): Form {
  const { language } = view.reader;
  const { reporter, save: submit } = words(language).forms;
  return form(view.reader, 'reporter', contextOf(view), { title: reporter.title, submit }, reporterFields(language));
}
