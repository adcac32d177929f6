import { raised, text } from '../incident/story.ts';

const critical = raised({ impact: 'high', urgency: 'high' })
  .tick(6)
  .next(7, 'chat:jan', { type: 'take' })
  .next(70, 'chat:jan', { type: 'restore', how: 'fix', text: text('Rolled back.'), forClients: null });
const waived = critical.next(80, 'chat:jan', {
  type: 'waive',
  line: 'confirmation',
  reason: text('Anna is on leave.'),
});
const uncaused = waived.next(85, 'chat:jan', { type: 'waive', line: 'cause', reason: text('Not found yet.') });
const thin = uncaused.next(90, 'chat:jan', { type: 'close', resolution: null, cause: null });
const reviewAsked = waived.next(90, 'chat:jan', {
  type: 'close',
  resolution: null,
  cause: 'change',
  why: text('Nobody was on duty.'),
});

/** How a P1 that was late in everything comes to its end. */
export const endingStories = {
  waived,
  reviewAsked,
  uncaused,
  thin,
  completed: thin.next(200, 'chat:maria', {
    type: 'complete',
    resolution: null,
    cause: 'supplier',
    category: null,
    recovered: false,
    followUp: null,
    why: text('Two at once.'),
  }),
  reviewed: reviewAsked.next(95, 'chat:jan', { type: 'review', text: text('Deploy behind a flag.') }),
};
