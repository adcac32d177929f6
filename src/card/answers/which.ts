import type { Standing } from '../../incident/access.ts';
import { reference } from '../../incident/filed.ts';
import type { Verb } from '../../language/verbs.ts';
import { words } from '../../language/words.ts';
import { freeButton, MOST_BUTTONS, row } from '../actions.ts';
import type { Card } from '../card.ts';
import { type Action, writePress } from '../press.ts';
import type { Reader } from '../view.ts';
import { rowBlock } from './list.ts';
import type { Row } from './row.ts';
import { answer, commandFor, heading, sayAnswer, small } from './say.ts';

/** The button that does what a verb says. Verbs about no incident lead to nothing in particular: the record. */
const actionOf: Readonly<Record<Verb, Action>> = {
  new: 'show',
  list: 'show',
  help: 'show',
  duty: 'show',
  sweep: 'show',
  me: 'show',
  show: 'show',
  take: 'take',
  assign: 'assign',
  back: 'back',
  passon: 'passOn',
  askhelp: 'askHelp',
  update: 'update',
  note: 'note',
  questions: 'questions',
  check: 'check',
  finding: 'find',
  suspect: 'find',
  ruledout: 'find',
  action: 'action',
  priority: 'priority',
  category: 'category',
  service: 'service',
  reporter: 'reporter',
  workaround: 'workaround',
  hold: 'hold',
  resume: 'resume',
  escalate: 'escalate',
  answer: 'answer',
  restore: 'restore',
  close: 'close',
  complete: 'complete',
  reopen: 'reopen',
  confirm: 'confirm',
  recovery: 'recovery',
  waive: 'waive',
  review: 'review',
  cancel: 'cancel',
  redirect: 'redirect',
  merge: 'merge',
  unmerge: 'unmerge',
  correct: 'correct',
  withdraw: 'withdraw',
  private: 'private',
  major: 'major',
  role: 'role',
  standdown: 'standDown',
  told: 'told',
  catchup: 'show',
  follow: 'follow',
  unfollow: 'unfollow',
};

/** "Which incident?", with a button that does it for each of the first five. `standing` as in the list. */
export function whichAnswer(
  reader: Reader,
  verb: Verb,
  candidates: readonly Row[],
  standing: Standing = 'client',
): Card {
  const { which } = words(reader.language).answers;
  const first = candidates.slice(0, MOST_BUTTONS);
  if (first.length === 0) {
    const none = sayAnswer(reader, which.none);
    return { ...none, blocks: [...none.blocks, ...row([freeButton(reader, 'new')])] };
  }
  return answer(reader, which.question, [
    heading(which.question),
    ...first.map((one) => rowBlock(reader, one, standing)),
    small(which.orType(commandFor(reader, verb, reference(first[0]?.number ?? 1)))),
    ...row(
      first.map(({ number }) => ({
        label: reference(number),
        press: writePress(actionOf[verb], number, 0),
        style: 'plain' as const,
        confirm: null,
      })),
    ),
  ]);
}
