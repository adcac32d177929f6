import { completingFields } from '../../incident/decide/completing.ts';
import { lacking } from '../../incident/lacking.ts';
import type { RecordPart } from '../../incident/terms.ts';
import type { Field, Form } from '../card.ts';
import type { View } from '../view.ts';
import { glance, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, MOST_HINT, namedChoices } from './form.ts';

/** What a closed record lacks: a field for each part, and none for what is there. */
export function completeForm(view: View): Form {
  const { title, submit } = voiceOf(view).w.ending.forms.complete;
  const fields = lacking(view.filed).map((part) => fieldOf(view, part));
  return form(view.reader, 'complete', contextOf(view), { title, submit }, fields);
}

function fieldOf(view: View, part: RecordPart): Field {
  const { w } = voiceOf(view);
  const { incident, procedure } = view.filed;
  const { close } = w.ending.forms;
  const name = completingFields[part];
  switch (part) {
    case 'resolution':
      return linesField(name, w.forms.close.resolution);
    case 'cause':
      return choiceField(name, w.forms.close.cause, namedChoices(view.reader, procedure.causes));
    case 'category':
      return choiceField(name, w.forms.category.category, namedChoices(view.reader, procedure.categories));
    case 'reasons': {
      const kinds = new Set(incident.departures.flatMap(({ kind, reason }) => (reason === null ? [kind] : [])));
      const hint = close.whyHint([...kinds].map((kind) => w.ending.departures[kind]).join(', '));
      return linesField(name, w.ending.forms.complete.why, { hint: glance(hint, MOST_HINT) });
    }
    case 'recovery':
      return choiceField(name, close.recovered, [{ value: 'yes', label: close.allDone }]);
    case 'workaroundFollowUp':
      return linesField(name, close.followUp);
  }
}
