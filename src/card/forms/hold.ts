import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, linesField, note } from './form.ts';
import { timesAhead } from './times-ahead.ts';

const HOUR = 60 * 60;
/** The shortest wait is chosen beforehand: on hold too long is worse than resumed too early. */
const WAITS = [HOUR, 4 * HOUR, 24 * HOUR, 3 * 24 * HOUR, 7 * 24 * HOUR] as const;

/** What it waits for, and until when. */
export function holdForm(view: View, given: { readonly reason: string; readonly untilAt: string }): Form {
  const { hold, update } = voiceOf(view).w.forms;
  const times = timesAhead(view, WAITS);
  const [first] = times;
  return form(view.reader, 'hold', contextOf(view), hold, [
    note(hold.what),
    linesField('reason', hold.reason, { value: given.reason, hint: hold.reasonHint, required: true }),
    choiceField('until', hold.until, times, { hint: hold.untilHint, ...(first ? { value: first.value } : {}) }),
    lineField('untilAt', hold.untilAt, { value: given.untilAt, hint: update.nextAtHint }),
  ]);
}
