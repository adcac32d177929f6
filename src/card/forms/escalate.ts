import { nextStep, presentPath, stepsOf } from '../../incident/decide/steps.ts';
import { words } from '../../language/words.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, note } from './form.ts';

/** A choice's label is at most 75 characters: the floor over the platforms that show forms. */
const MOST_NAME = 50;

/** Says whom it calls before it is sent; another step can be chosen. */
export function escalateForm(view: View): Form {
  const voice = voiceOf(view);
  const { incident, procedure } = view.filed;
  const { escalate, reason } = voice.w.forms;
  const { escalate: say } = words(view.reader.language).allocating.forms;
  const path = presentPath(incident, procedure, 'asked');
  const steps = [...stepsOf(procedure, path), procedure.lastResort];
  const options = steps.map(({ kind, to, webhook }, index) => ({
    value: String(index + 1),
    label: say[kind](index + 1, plainTarget(voice, to, webhook)),
  }));
  const named = procedure.paths.find(({ key }) => key === path)?.name[view.reader.language];
  const { number, step } = nextStep(incident, procedure, 'asked');
  return form(view.reader, 'escalate', contextOf(view), escalate, [
    ...(named === undefined ? [] : [note(...say.path(named))]),
    note(escalate.to(voice.target(step.to))),
    choiceField('step', say.step, options, { value: String(number + 1), hint: say.next }),
    linesField('reason', reason, { hint: escalate.hint }),
  ]);
}

function plainTarget(voice: Voice, to: Parameters<Voice['target']>[0], webhook: string | undefined): string {
  const span = voice.target(to);
  const called = 'text' in span ? span.text : 'name' in span ? span.name : '';
  const said = webhook === undefined ? called : `${called} + ${voice.webhook(webhook)}`;
  const letters = [...said];
  return letters.length > MOST_NAME ? `${letters.slice(0, MOST_NAME - 1).join('')}…` : said;
}
