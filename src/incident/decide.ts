import type { Ask } from './command.ts';
import { decideAnswerHelp, decideAskHelp, decidePassOn } from './decide/allocating.ts';
import { decideAddAction, decideFind, decideSettleAction, decideSuspicion } from './decide/cause.ts';
import { decideClose } from './decide/closing.ts';
import { decideComplete } from './decide/completing.ts';
import { decideConfirm, decideRecover, decideReview, decideWaive } from './decide/confirming.ts';
import type { Decision, Situation } from './decide/decision.ts';
import { withDepartures } from './decide/departures.ts';
import { decideCancel, decideReopen, decideRestore } from './decide/ending.ts';
import { decideAnswer, decideEscalate } from './decide/escalation.ts';
import { decideAnswers, decideCheck } from './decide/gathering.ts';
import { decideAssign, decideHold, decidePassBack, decideResume, decideTake } from './decide/holding.ts';
import { decideDeclareMajor, decideGiveRole, decideLead, decideStandDown, withOwner } from './decide/major.ts';
import { decideMakePrivate } from './decide/private.ts';
import { decideCapture, decideCorrect, decideReportToo, decideWithdraw } from './decide/record.ts';
import { decideReporter, decideService } from './decide/registering.ts';
import { decideCategory, decideNote, decidePriority, decideUpdate, decideWorkaround } from './decide/words.ts';

export { withConsequences } from './decide/consequences.ts';
export type { Decision, Situation } from './decide/decision.ts';
export { decideMerge, decideUnmerge, helpsBack, movingFrom } from './decide/joining.ts';
export { decideRaise } from './decide/raise.ts';
export { decideTick } from './decide/tick.ts';

/** What a person's request comes to. Who may ask is decided before, in access.ts. */
export function decide(situation: Situation, ask: Ask): Decision {
  return withDepartures(situation, decided(situation, ask));
}

function decided(situation: Situation, ask: Ask): Decision {
  switch (ask.type) {
    case 'take':
      return decideTake(situation);
    case 'assign':
      return decideAssign(situation, ask);
    case 'passBack':
      return decidePassBack(situation, ask);
    case 'passOn':
      return decidePassOn(situation, ask);
    case 'askHelp':
      return decideAskHelp(situation, ask);
    case 'answerHelp':
      return decideAnswerHelp(situation, ask);
    case 'prioritise':
      return decidePriority(situation, ask);
    case 'categorise':
      return decideCategory(situation, ask);
    case 'setService':
      return decideService(situation, ask);
    case 'setReporter':
      return decideReporter(situation, ask);
    case 'workaround':
      return decideWorkaround(situation, ask);
    case 'hold':
      return decideHold(situation, ask);
    case 'resume':
      return decideResume(situation);
    case 'note':
      return decideNote(situation, ask);
    case 'update':
      return decideUpdate(situation, ask);
    case 'escalate':
      return decideEscalate(situation, ask);
    case 'answerEscalation':
      return withOwner(situation, decideAnswer(situation));
    case 'restore':
      return decideRestore(situation, ask);
    case 'close':
      return decideClose(situation, ask);
    case 'complete':
      return decideComplete(situation, ask);
    case 'confirm':
      return decideConfirm(situation);
    case 'recover':
      return decideRecover(situation, ask);
    case 'waive':
      return decideWaive(situation, ask);
    case 'review':
      return decideReview(situation, ask);
    case 'reopen':
      return decideReopen(situation, ask);
    case 'capture':
      return decideCapture(situation, ask);
    case 'reportToo':
      return decideReportToo(situation, ask);
    case 'correct':
      return decideCorrect(situation, ask);
    case 'withdraw':
      return decideWithdraw(situation, ask);
    case 'answerQuestions':
      return decideAnswers(situation, ask);
    case 'check':
      return decideCheck(situation, ask);
    case 'find':
      return decideFind(situation, ask);
    case 'settleSuspicion':
      return decideSuspicion(situation, ask);
    case 'addAction':
      return decideAddAction(situation, ask);
    case 'settleAction':
      return decideSettleAction(situation, ask);
    case 'cancel':
      return decideCancel(situation, ask);
    case 'makePrivate':
      return decideMakePrivate(situation);
    case 'declareMajor':
      return decideDeclareMajor(situation, ask);
    case 'standDown':
      return decideStandDown(situation, ask);
    case 'lead':
      return decideLead(situation);
    case 'giveRole':
      return decideGiveRole(situation, ask);
  }
}
