import type { Kind } from '../../incident/incident.ts';
import { words } from '../../language/words.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { choiceField, form, levelChoices, lineField, linesField, namedChoices, note } from './form.ts';

/** One thing is required: the sentence. Everything else has a default. What isn't real is said first, and kept as context. */
export function raiseForm(
  reader: Reader,
  procedure: Procedure,
  given: { readonly title: string; readonly kind: Kind },
): Form {
  const { raise } = words(reader.language).forms;
  const { services, categories, defaultService, defaultImpact, defaultUrgency } = procedure;
  const { kind } = given;
  return form(reader, 'raise', kind === 'real' ? '' : kind, raise, [
    ...(kind === 'real' ? [] : [note(raise[kind])]),
    lineField('title', raise.what, { value: given.title, hint: raise.whatHint, required: true }),
    choiceField('service', raise.service, namedChoices(reader, services), { value: defaultService }),
    ...(categories.length === 0 ? [] : [choiceField('category', raise.category, namedChoices(reader, categories))]),
    choiceField('impact', raise.impact, levelChoices(reader, 'impact'), {
      value: defaultImpact,
      hint: raise.impactHint,
    }),
    choiceField('urgency', raise.urgency, levelChoices(reader, 'urgency'), {
      value: defaultUrgency,
      hint: raise.urgencyHint,
    }),
    linesField('description', raise.description, { hint: raise.descriptionHint }),
    lineField('began', raise.began, { hint: raise.beganHint }),
  ]);
}
