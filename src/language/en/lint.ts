import { checkInEnglish } from '../../procedure/check-words.ts';
import type { LintWords } from '../../procedure/lint-words.ts';
import { shapeInEnglish } from '../../procedure/shape-words.ts';

/** What can't work in a procedure, and what to do about it. */
export const lint: LintWords = {
  shape: shapeInEnglish,
  check: checkInEnglish,
  isDefault: 'the default',
  emptyGroup: (group, first) => `nobody is in ${group}, to which ${first} leads; give it handles or members`,
  nobodyTold:
    'is empty, so nobody who responds is told; name a conversation, or leave it out for the operations conversation',
  publicAndPrivate:
    'its incidents are private, so the status page would always say that it works; make it private or public, not both',
  longCadence: (cadence, restore) =>
    `${cadence} is longer than ${restore}: it would never come before the target is missed; shorten it`,
  unreachedPriority: (priority) =>
    `no impact and urgency give ${priority} by the matrix; put it there, or leave this out`,
  unmetCriterion: (priority) =>
    `no incident is ever ${priority} or worse by the matrix; name a priority that there is, or leave this out`,
  worseCountsLess: (here, other) =>
    `${here} is less urgent than ${other}, though it is worse; give it the same priority or a higher one`,
  askedAgain: (whom, first) =>
    `asks ${whom} again, as ${first} did: the path goes round in a circle; leave one of the two out`,
  passedOverFor: (step) => `has no owner, so ${step} is passed over for it; name an owner`,
  passedOver: (step) => `none has an owner, so ${step} is passed over; name owners, or ask somebody else there`,
  lastResortElsewhereFor: (step) =>
    `has no owner, so ${step} goes to the operations conversation for it; name an owner`,
  lastResortElsewhere: (step) =>
    `none has an owner, so ${step} goes to the operations conversation; name owners, or ask somebody else there`,
  hasItAlready: (group) =>
    `every incident that comes here is with ${group} already, so this step is passed over; ask somebody else`,
  lastResortOfPrivate: (to, members) =>
    `escalation.lastResort (${to}) calls nobody beside the members of ${members}, who alone know of it; call a group or a person there`,
  callsNobody: 'every step is passed over, so this path calls nobody before the last resort; name whom it should call',
  managerless: 'no group and no service has a manager, so it is passed over; name managers, or ask somebody else',
  managerlessLast:
    'no group and no service has a manager, so it calls everybody in operations; name managers, or ask somebody else',
  uncalled: (webhook) => `no step calls ${webhook}; say webhook: ${webhook} in a step, or leave it out`,
  tooLate: (priority, after, restore) =>
    `a ${priority} that nobody takes comes to the last resort after ${after}, later than it should be restored (${restore}); shorten the waits`,
  takenBefore: (path) =>
    `no incident comes here: ${path} takes all of them before; put this path above it, or narrow the other`,
  noSuchPriority: (priorities) =>
    `no incident comes here: none is ever ${priorities} by the matrix; name a priority that there is`,
  nobodyMay: (request, services, who) =>
    `nobody could ${request} for ${services}: the rule is for ${who} alone, and there is none; name one, or add somebody who is always there, such as responders`,
  nobodyOnDuty: (from, to, rota) =>
    `nobody has duty from ${from} to ${to}, when incidents come here too; fill the gap in ${rota}, or ask somebody else`,
};
