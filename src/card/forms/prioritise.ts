import type { Level } from '../../incident/terms.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, levelChoices, note } from './form.ts';

const levels: readonly Level[] = ['high', 'medium', 'low'];

/** Impact and urgency, with the priority that the procedure makes of each pair. */
export function prioritiseForm(view: View): Form {
  const voice = voiceOf(view);
  const { w } = voice;
  const { impact, urgency } = view.filed.incident;
  const { prioritise, raise, save: submit } = w.forms;
  const { reader } = view;
  return form(reader, 'prioritise', contextOf(view), { title: prioritise.title, submit }, [
    choiceField('impact', raise.impact, levelChoices(reader, 'impact'), {
      value: impact,
      hint: raise.impactHint,
      required: true,
    }),
    choiceField('urgency', raise.urgency, levelChoices(reader, 'urgency'), {
      value: urgency,
      hint: raise.urgencyHint,
      required: true,
    }),
    note([prioritise.matrix, ...levels.map((level) => matrixRow(voice, level))].join('\n')),
  ]);
}

/** high impact: P1 (high urgency), P2 (medium urgency), P3 (low urgency) */
function matrixRow({ w, view }: Voice, impact: Level): string {
  const { row, cell } = w.forms.prioritise;
  const priorities = view.filed.procedure.matrix[impact];
  return row(w.impact[impact], levels.map((level) => cell(priorities[level], w.urgency[level])).join(', '));
}
