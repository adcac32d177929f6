import { openSuspicions, unsettledActions } from '../../incident/gathering.ts';
import type { NoteKind } from '../../incident/terms.ts';
import type { Form } from '../card.ts';
import { plain } from '../plain.ts';
import { line } from '../rich.ts';
import type { View } from '../view.ts';
import { glance, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, linesField } from './form.ts';
import { timesAhead } from './times-ahead.ts';

/** A choice's label as every platform takes it, and how many a list has. */
const MOST_CHOICE = 70;
const MOST_LISTED = 25;

const kinds: readonly NoteKind[] = ['finding', 'suspected', 'ruledOut'];
const HOUR = 60 * 60;
const WAITS = [HOUR, 4 * HOUR, 24 * HOUR, 3 * 24 * HOUR, 7 * 24 * HOUR] as const;

/** A note about the cause; where something is suspected, it can be what settles it. */
export function findForm(view: View, given: { readonly kind: string }): Form {
  const voice = voiceOf(view);
  const say = voice.w.cause.findForm;
  const { save: submit, note } = voice.w.forms;
  const suspicions = openSuspicions(view.filed.incident)
    .slice(-MOST_LISTED)
    .map(({ entry, text }) => ({ value: String(entry), label: glance(`${entry}. ${voice.text(text)}`, MOST_CHOICE) }));
  return form(view.reader, 'find', contextOf(view), { title: say.title, submit }, [
    choiceField(
      'kind',
      say.kind,
      kinds.map((kind) => ({ value: kind, label: say.kinds[kind] })),
      { value: given.kind || 'finding', required: true },
    ),
    ...(suspicions.length === 0
      ? []
      : [choiceField('suspicion', say.suspicion, suspicions, { hint: say.suspicionHint })]),
    linesField('text', say.text, { hint: note.hint }),
  ]);
}

/** What is to be done, by whom and when; the shortest wait is chosen beforehand. */
export function actionForm(view: View, given: { readonly text: string }): Form {
  const voice = voiceOf(view);
  const say = voice.w.cause.actionForm;
  const { update, hold } = voice.w.forms;
  const times = timesAhead(view, WAITS);
  const [first] = times;
  return form(view.reader, 'action', contextOf(view), say, [
    linesField('text', say.text, { value: given.text, required: true }),
    { kind: 'person', name: 'person', label: say.owner, hint: say.ownerHint, required: false },
    choiceField('due', say.due, times, { hint: say.dueHint, ...(first ? { value: first.value } : {}) }),
    lineField('dueAt', hold.untilAt, { hint: update.nextAtHint }),
  ]);
}

export function settleActionForm(view: View, given: { readonly action: string }): Form {
  const voice = voiceOf(view);
  const say = voice.w.cause.settleForm;
  const { save: submit } = voice.w.forms;
  const open = unsettledActions(view.filed.incident).slice(0, MOST_LISTED);
  const options = open.map(({ entry, owner, text }) => {
    const words = plain(line(voice.person(owner), ': ', voice.text(text)), view.reader, view.now);
    return { value: String(entry), label: glance(words, MOST_CHOICE) };
  });
  const [first] = options;
  return form(view.reader, 'settleAction', contextOf(view), { title: say.title, submit }, [
    choiceField('action', say.action, options, { value: given.action || (first?.value ?? ''), required: true }),
    choiceField(
      'as',
      say.as,
      [
        { value: 'done', label: say.done },
        { value: 'dropped', label: say.dropped },
        { value: 'followUp', label: say.followUp },
      ],
      { value: 'done', required: true },
    ),
    linesField('text', say.text),
  ]);
}
