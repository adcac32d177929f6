import type { Kind } from '../../incident/terms.ts';
import { words } from '../../language/words.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { Row } from '../answers/row.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { alikeField } from './alike.ts';
import { choiceField, form, levelChoices, lineField, linesField, namedChoices, note } from './form.ts';
import { reporterFields } from './reporter.ts';

/**
 * One thing is required: the sentence. Everything else has a default. What isn't real is said first. Its kind
 * is the context, with the message that it is raised from as it is `pointed` at. `likes` are open and look like it;
 * `mayName`: it may be reported for somebody else.
 */
export function raiseForm(
  reader: Reader,
  procedure: Procedure,
  given: {
    readonly title: string;
    readonly kind: Kind;
    readonly pointed?: string;
    readonly likes?: readonly Row[];
    readonly mayName?: boolean;
  },
): Form {
  const { raise } = words(reader.language).forms;
  const { services, categories, defaultService, defaultImpact, defaultUrgency } = procedure;
  const { kind, pointed, likes = [], mayName = false } = given;
  return form(reader, 'raise', contextOf(kind, pointed), raise, [
    ...(kind === 'real' ? [] : [note(raise[kind])]),
    lineField('title', raise.what, { value: given.title, hint: raise.whatHint, required: true }),
    ...(likes.length === 0 ? [] : [alikeField(reader, likes)]),
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
    ...(mayName ? reporterFields(reader.language) : []),
  ]);
}

function contextOf(kind: Kind, pointed: string | undefined): string {
  if (pointed !== undefined) return `${kind}:${pointed}`;
  return kind === 'real' ? '' : kind;
}
