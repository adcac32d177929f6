import { obstacles } from '../../incident/decide/gate.ts';
import { diagnosisOf, unanswered, unsettledActions } from '../../incident/gathering.ts';
import { lacking } from '../../incident/lacking.ts';
import { button, furtherActions, MOST_BUTTONS } from '../actions.ts';
import type { Block, Card } from '../card.ts';
import type { Action } from '../press.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, heading } from './say.ts';

/** What the card has no room for, in rows of at most five buttons; only what the incident's status allows. */
export function moreAnswer(view: View): Card {
  const { w, reference } = voiceOf(view);
  const summary = w.answers.more(reference);
  const { incident, procedure } = view.filed;
  const useless: Partial<Record<Action, boolean>> = {
    category: procedure.categories.length === 0,
    service: procedure.services.length < 2,
    unmerge: view.mergedOn === true,
    questions: unanswered(incident, procedure).length === 0,
    settleAction: unsettledActions(incident).length === 0,
    check: diagnosisOf(incident, procedure).length === 0,
  };
  const actions = furtherActions(incident, obstacles(incident, procedure), lacking(view.filed)).filter(
    (action) => useless[action] !== true,
  );
  const buttons = actions.map((action) => button(view, action, { style: action === 'cancel' ? 'danger' : 'plain' }));
  const rows: Block[] = [];
  for (let start = 0; start < buttons.length; start += MOST_BUTTONS) {
    rows.push({ kind: 'buttons', buttons: buttons.slice(start, start + MOST_BUTTONS) });
  }
  return answer(view.reader, summary, [heading(summary), ...rows]);
}
