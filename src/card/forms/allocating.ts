import { words } from '../../language/words.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, namedChoices, note } from './form.ts';

/** What was typed before a form opened: a group's key, and what follows it. */
interface Given {
  readonly group: string;
  readonly rest: string;
}

/** The group that has it is offered only when a person has it too. */
export function passOnForm(view: View, given: Given): Form {
  const { incident, procedure } = view.filed;
  const { passOn } = words(view.reader.language).allocating.forms;
  const groups = procedure.groups.filter(({ key }) => incident.assignee !== null || key !== incident.group);
  const options = namedChoices(view.reader, groups).map((one) =>
    one.value === incident.group ? { ...one, label: passOn.back(one.label) } : one,
  );
  return form(view.reader, 'passOn', contextOf(view), passOn, [
    choiceField('group', passOn.group, options, { value: given.group, required: true }),
    linesField('reason', passOn.reason, { value: given.rest, hint: passOn.reasonHint, required: true }),
  ]);
}

export function askHelpForm(view: View, given: Given): Form {
  const { holder } = voiceOf(view);
  const { incident, procedure } = view.filed;
  const { askHelp } = words(view.reader.language).allocating.forms;
  const groups = procedure.groups.filter(({ key }) => key !== incident.group);
  return form(view.reader, 'askHelp', contextOf(view), askHelp, [
    note(askHelp.what(holder())),
    choiceField('group', askHelp.group, namedChoices(view.reader, groups), { value: given.group, required: true }),
    linesField('what', askHelp.text, { value: given.rest, required: true }),
  ]);
}
