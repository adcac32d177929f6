import type { CancelReason } from '../../incident/terms.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, namedChoices } from './form.ts';

/** The closing gate: what solved it, and the cause. What was written when it was restored stands there already. */
export function closeForm(view: View): Form {
  const { close } = voiceOf(view).w.forms;
  const { incident, procedure, texts } = view.filed;
  const restoration = incident.status === 'restored' ? incident.restoration : null;
  const value = restoration === null ? '' : (texts.get(restoration) ?? '');
  return form(view.reader, 'close', contextOf(view), close, [
    linesField('resolution', close.resolution, { value, hint: close.resolutionHint, required: true }),
    choiceField('cause', close.cause, namedChoices(view.reader, procedure.causes), { required: true }),
  ]);
}

export function reopenForm(view: View): Form {
  const { reopen, reason } = voiceOf(view).w.forms;
  return form(view.reader, 'reopen', contextOf(view), reopen, [linesField('reason', reason, { hint: reopen.hint })]);
}

/** What is passed on has a form of its own, which asks where to. */
const whys: readonly Exclude<CancelReason, 'redirected'>[] = ['mistake', 'notAnIncident'];

export function cancelForm(view: View): Form {
  const { w } = voiceOf(view);
  const { title, submit, back, why, text, reasons } = w.forms.cancelIncident;
  return form(view.reader, 'cancel', contextOf(view), { title, submit, cancel: back }, [
    choiceField(
      'why',
      why,
      whys.map((value) => ({ value, label: reasons[value] })),
      { required: true },
    ),
    linesField('text', text),
  ]);
}
