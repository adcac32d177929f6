import { raised, type Story, text } from '../incident/story.ts';
import { at } from './scene.ts';

/** What is asked, found, suspected and to be done. */
const taken = raised({ beganAt: at(-12), impact: 'high', description: text('Since 13:48, all shops.') }).next(
  7,
  'chat:jan',
  { type: 'take' },
);
const asking = raised({ category: 'not-working' });
const answered = asking.next(4, 'chat:anna', {
  type: 'answerQuestions',
  answers: [{ question: 'who', text: text('All shops in Poland.') }],
});
const diagnosed = answered.next(6, 'chat:jan', {
  type: 'check',
  line: 'changes',
  done: true,
  outcome: text('A new terminal firmware at 13:40.'),
});

const suspected = taken.next(9, 'chat:jan', { type: 'find', kind: 'suspected', text: text('The new firmware.') });
const entryOf = ({ incident }: Story) => incident.seq;
const toDo = suspected.next(10, 'chat:jan', {
  type: 'addAction',
  text: text('Ask the acquirer.'),
  owner: 'chat:ewa',
  dueAt: at(14),
});

export const gatheringStories = {
  found: taken.next(9, 'chat:jan', { type: 'find', kind: 'finding', text: text('The gateway times out.') }),
  suspected,
  ruledOut: suspected.next(11, 'chat:ewa', {
    type: 'settleSuspicion',
    suspicion: entryOf(suspected),
    as: 'ruledOut',
    text: text('Old terminals fail too.'),
  }),
  confirmed: suspected.next(11, 'chat:ewa', {
    type: 'settleSuspicion',
    suspicion: entryOf(suspected),
    as: 'confirmed',
    text: null,
  }),
  toDo,
  toDoOverdue: toDo.tick(14),
  toDoUndone: toDo.tick(14).tick(14 + 16),
  toDoDone: toDo.next(12, 'chat:ewa', {
    type: 'settleAction',
    action: entryOf(toDo),
    as: 'done',
    text: text('They restart at 15:00.'),
  }),
  toDoDropped: toDo.next(12, 'chat:ewa', { type: 'settleAction', action: entryOf(toDo), as: 'dropped', text: null }),
  toDoFollowsUp: toDo.next(12, 'chat:ewa', {
    type: 'settleAction',
    action: entryOf(toDo),
    as: 'followUp',
    text: text('With the next contract.'),
  }),
  asking,
  askedLater: taken.next(9, 'chat:ewa', { type: 'categorise', category: 'not-working' }),
  questionsAnswered: answered,
  questionsReminded: asking.tick(30),
  diagnosed,
  diagnosedAgain: diagnosed.next(8, 'chat:jan', {
    type: 'check',
    line: '1',
    done: false,
    outcome: text('The firmware was older.'),
  }),
} as const satisfies Readonly<Record<string, Story>>;
