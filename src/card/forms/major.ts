import { MANAGER } from '../../incident/state/major.ts';
import type { Form } from '../card.ts';
import { roleName } from '../major-names.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, note } from './form.ts';

export function majorForm(view: View, reason: string): Form {
  const { w } = voiceOf(view);
  const say = w.major.forms;
  return form(view.reader, 'major', contextOf(view), say.declare, [
    note(say.says),
    linesField('reason', say.reason, { value: reason }),
    { kind: 'person', name: 'person', label: say.manager, hint: say.managerHint, required: false },
  ]);
}

/** What ends with it is said, so that nobody ends more than they mean to. */
export function standDownForm(view: View, reason: string): Form {
  const say = voiceOf(view).w.major.forms;
  return form(view.reader, 'standDown', contextOf(view), say.standDown, [
    note(say.ends),
    linesField('reason', say.reason, { value: reason, required: true }),
  ]);
}

export function roleForm(view: View): Form {
  const voice = voiceOf(view);
  const say = voice.w.major.forms;
  const roles = [MANAGER, ...view.filed.procedure.majors.roles.map(({ key }) => key)];
  const options = roles.map((role) => ({ value: role, label: roleName(voice, role) }));
  return form(view.reader, 'role', contextOf(view), say.role, [
    choiceField('role', say.which, options, { value: MANAGER, required: true }),
    { kind: 'person', name: 'person', label: say.person, hint: say.personHint, required: false },
    linesField('text', say.text, { hint: say.textHint }),
  ]);
}
