import { unrecovered } from '../../incident/decide/confirming.ts';
import { missing } from '../../incident/decide/gate.ts';
import { recoveryOf } from '../../procedure/lookup.ts';
import type { Choice, Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, linesField, note } from './form.ts';

/** A choice's label is at most 75 characters, and a list has at most 25: the floor over the platforms that show forms. */
const MOST_LABEL = 75;
const MOST_LINES = 24;

/** Which line of the recovery checklist is done; '' stands for all that are left. */
export function recoveryForm(view: View): Form {
  const { w } = voiceOf(view);
  const { title, submit, done, line, all } = w.ending.forms.recovery;
  const left = unrecovered(view.filed);
  const lines = recoveryOf(view.filed.procedure, view.filed.incident);
  const said = lines.filter(({ key }) => !left.includes(key)).map(({ text }) => text[view.reader.language]);
  const options: Choice[] = lines
    .filter(({ key }) => left.includes(key))
    .slice(0, MOST_LINES)
    .map(({ key, text }) => ({ value: key, label: cut(text[view.reader.language]) }));
  return form(view.reader, 'recovery', contextOf(view), { title, submit }, [
    ...(said.length === 0 ? [] : [note(done(said.join('; ')))]),
    choiceField('line', line, [{ value: ALL_LINES, label: all }, ...options], { required: true }),
  ]);
}

/** No line has such a key: keys begin with a letter. */
export const ALL_LINES = '-';

function cut(label: string): string {
  return label.length <= MOST_LABEL ? label : `${label.slice(0, MOST_LABEL - 1)}…`;
}

/** Without which line it may be closed, and why. */
export function waiveForm(view: View): Form {
  const { w } = voiceOf(view);
  const { title, submit, line, why } = w.ending.forms.waive;
  const options = missing(view.filed).map((value) => ({ value, label: w.ending.gate[value] }));
  return form(view.reader, 'waive', contextOf(view), { title, submit }, [
    choiceField('line', line, options, { required: true }),
    lineField('reason', why, { required: true }),
  ]);
}

export function reviewForm(view: View): Form {
  const { title, submit, text, hint } = voiceOf(view).w.ending.forms.review;
  return form(view.reader, 'review', contextOf(view), { title, submit }, [
    linesField('text', text, { hint, required: true }),
  ]);
}
