import type { Form } from '../card.ts';
import { joined } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, namedChoices, note } from './form.ts';

/** To a person or to a group; the group that has it is offered only when a person has it too. */
export function assignForm(view: View): Form {
  const { w, group, person } = voiceOf(view);
  const { assign } = w.forms;
  const { incident, procedure } = view.filed;
  const groups = procedure.groups.filter(({ key }) => incident.assignee !== null || key !== incident.group);
  const holder = incident.assignee === null ? w.card.nobody : person(incident.assignee);
  return form(view.reader, 'assign', contextOf(view), assign, [
    note(assign.now(joined([group(incident.group), holder], ' · '))),
    { kind: 'person', name: 'person', label: assign.person, hint: assign.hint, required: false },
    ...(groups.length === 0 ? [] : [choiceField('group', assign.group, namedChoices(view.reader, groups))]),
  ]);
}

export function passBackForm(view: View): Form {
  const { w, group } = voiceOf(view);
  const { passBack, reason, reasonHandOver: hint } = w.forms;
  return form(view.reader, 'passBack', contextOf(view), passBack, [
    note(passBack.to(group(view.filed.incident.group))),
    linesField('reason', reason, { hint }),
  ]);
}
