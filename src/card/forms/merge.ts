import { type Filed, reference } from '../../incident/filed.ts';
import { words } from '../../language/words.ts';
import type { Choice, Field, Form } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { glance, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, note } from './form.ts';

/** A choice's label is at most 75 characters: the floor over the platforms that show forms. */
const MOST_TITLE = 50;

/** One of these incidents, or another by its number. */
export function incidentFields(
  reader: Reader,
  others: readonly Filed[],
  given: { readonly label: string; readonly number?: string },
): readonly Field[] {
  const { number, numberHint } = words(reader.language).forms.merge;
  if (others.length === 0) {
    return [lineField('number', given.label, { value: given.number ?? '', hint: numberHint, required: true })];
  }
  const choices = others.map((filed) => choiceOf(reader, filed));
  return [
    choiceField('incident', given.label, choices),
    lineField('number', number, { value: given.number ?? '', hint: numberHint }),
  ];
}

function choiceOf(reader: Reader, filed: Filed): Choice {
  const { title } = voiceOf({ filed, reader, people: new Map(), clientsReached: false, now: filed.incident.since });
  const label = `${reference(filed.number)} ${filed.incident.priority} ${glance(title, MOST_TITLE)}`;
  return { value: String(filed.number), label };
}

/** Which incident goes on for both. */
export function mergeForm(view: View, others: readonly Filed[], number: string): Form {
  const { w, reference: name } = voiceOf(view);
  const { title, submit, what, into } = w.forms.merge;
  return form(view.reader, 'merge', contextOf(view), { title, submit }, [
    note(what(name)),
    ...incidentFields(view.reader, others, { label: into, number }),
  ]);
}
