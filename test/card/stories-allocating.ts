import type { Event } from '../../src/incident/event.ts';
import { type Story, start, text } from '../incident/story.ts';

/** Refusing, help of other groups, and takes that lapse. Told from an incident's first hour. */
export function allocatingStories({
  fresh,
  taken,
  known,
  told,
}: Readonly<Record<'fresh' | 'taken' | 'known' | 'told', Story>>) {
  const certificate = text('It is the certificate of the shop page.');
  const helpAsked = known.next(15, 'chat:jan', {
    type: 'askHelp',
    group: 'website-l2',
    what: text('Who changed the certificate?'),
  });
  const paged: Event = {
    type: 'escalated',
    step: 0,
    kind: 'functional',
    to: 'group:on-call',
    why: 'untaken',
    reason: null,
    timing: { dueAt: start.add({ minutes: 15 }), late: false },
    webhook: 'pager',
  };
  return {
    paged: fresh.happened([paged], null, start.add({ minutes: 15 })),
    passedOn: taken.next(9, 'chat:jan', { type: 'passOn', group: 'website-l2', reason: certificate }),
    passedOnByGroup: fresh.next(4, 'chat:olga', { type: 'passOn', group: 'website-l2', reason: certificate }),
    helpAsked,
    helpCalled: helpAsked.tick(30),
    helpToOperations: helpAsked.tick(30).tick(45),
    helpCalledLate: helpAsked.tick(50),
    helpAnswered: helpAsked.next(20, 'chat:ewa', { type: 'answerHelp', group: 'website-l2' }),
    lapsed: told.next(16, 'chat:jan', { type: 'note', text: text('Looking.') }).tick(137),
    lapsedAfterEscalation: fresh.tick(16).next(20, 'chat:jan', { type: 'take' }).tick(141),
  };
}
