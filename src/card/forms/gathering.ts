import { diagnosisOf, unanswered } from '../../incident/gathering.ts';
import type { Form } from '../card.ts';
import { isChecked, lineWords, questionWords } from '../gathering.ts';
import type { View } from '../view.ts';
import { glance, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, note } from './form.ts';

/** What a label has room for on every platform; a longer question stands whole in the hint. */
const MOST_LABEL = 45;
/** A choice's label, as every platform takes it. */
const MOST_CHOICE = 70;

/** The name of the field for a question. */
export const ANSWER = 'answer-';

/** What is not answered yet. Nothing in it but the questions: whoever reported it may be a client. */
export function questionsForm(view: View): Form {
  const voice = voiceOf(view);
  const { title, submit, what } = voice.w.gathering.questionsForm;
  const { incident, procedure } = view.filed;
  return form(view.reader, 'questions', contextOf(view), { title, submit }, [
    note(what(voice.reference)),
    ...unanswered(incident, procedure).map(({ key }) => {
      const question = questionWords(voice, key);
      const long = question.length > MOST_LABEL;
      return linesField(`${ANSWER}${key}`, glance(question, MOST_LABEL - 1), long ? { hint: question } : {});
    }),
  ]);
}

/** The category's checklist; what is next is chosen beforehand. */
export function checkForm(view: View, given: { readonly line: string; readonly outcome: string }): Form {
  const voice = voiceOf(view);
  const say = voice.w.gathering.checkForm;
  const { incident, procedure } = view.filed;
  const lines = diagnosisOf(incident, procedure);
  const options = lines.map(({ key }) => {
    const words = lineWords(voice, key);
    return { value: key, label: glance(isChecked(voice, key) ? say.ticked(words) : words, MOST_CHOICE) };
  });
  const next = lines[Number(given.line) - 1] ?? lines.find(({ key }) => !isChecked(voice, key));
  return form(view.reader, 'check', contextOf(view), { title: say.title, submit: say.submit }, [
    choiceField('line', say.line, options, { required: true, ...(next ? { value: next.key } : {}) }),
    choiceField(
      'done',
      say.done,
      [
        { value: 'yes', label: say.dones.yes },
        { value: 'no', label: say.dones.no },
      ],
      { value: 'yes', required: true },
    ),
    linesField('outcome', say.outcome, { value: given.outcome, hint: say.outcomeHint }),
  ]);
}
