import type { Ask, AskType } from './command.ts';
import { type Incident, isUnrestored } from './incident.ts';
import { unansweredHelp } from './state/allocating.ts';
import { MANAGER } from './state/major.ts';
import type { PersonId } from './terms.ts';

/**
 * All that a request comes to, by the requests that there are rules for: whoever may do one thing can't do another by
 * it that is not theirs to do. `ids`: every id of whoever asks.
 */
export function comesTo(ask: Ask, incident: Incident, ids: readonly PersonId[]): readonly AskType[] {
  return [ask.type, ...besides(ask, incident, ids)];
}

function besides(ask: Ask, incident: Incident, ids: readonly PersonId[]): readonly AskType[] {
  const where = (is: boolean, type: AskType): readonly AskType[] => (is ? [type] : []);
  switch (ask.type) {
    case 'assign':
      return where('person' in ask.to && ids.includes(ask.to.person), 'take');
    case 'passOn':
      return where(ask.group === null || ask.group === incident.group, 'passBack');
    case 'update':
      return where(ask.workaround === true, 'workaround');
    case 'giveRole':
      return where(ask.role === MANAGER && ids.includes(ask.to), 'lead');
    case 'declareMajor':
      return ask.manager === null ? [] : [ids.includes(ask.manager) ? 'lead' : 'giveRole'];
    case 'close':
      return [
        ...where(ask.confirmed === true && incident.confirmation?.confirmed === null, 'confirm'),
        ...where(ask.recovered === true, 'recover'),
        ...where(ask.actions != null, 'settleAction'),
        ...where((ask.waives?.length ?? 0) > 0, 'waive'),
      ];
    case 'complete':
      return [...where(ask.category !== null, 'categorise'), ...where(ask.recovered, 'recover')];
    case 'take':
    case 'passBack':
    case 'askHelp':
    case 'answerHelp':
    case 'prioritise':
    case 'categorise':
    case 'setService':
    case 'setReporter':
    case 'note':
    case 'capture':
    case 'reportToo':
    case 'correct':
    case 'withdraw':
    case 'workaround':
    case 'hold':
    case 'resume':
    case 'escalate':
    case 'answerEscalation':
    case 'restore':
    case 'reopen':
    case 'cancel':
    case 'answerQuestions':
    case 'check':
    case 'find':
    case 'settleSuspicion':
    case 'addAction':
    case 'settleAction':
    case 'confirm':
    case 'recover':
    case 'waive':
    case 'review':
    case 'makePrivate':
    case 'standDown':
    case 'lead':
      return [];
  }
}

/** *I'm on it*, said without a word for what: help is meant where nobody is called, unless its owner says that they know of it. */
export function meant(ask: Ask, incident: Incident, ids: readonly PersonId[]): Ask {
  if (ask.type !== 'answerEscalation' || !isUnrestored(incident) || incident.escalation?.pending) return ask;
  const isHelp = unansweredHelp(incident) !== null && !acknowledges(incident, ids);
  return isHelp ? { type: 'answerHelp', group: null } : ask;
}

/** Whether answering acknowledges: the owner of a major incident was asked to. */
export function acknowledges({ major }: Incident, ids: readonly PersonId[]): boolean {
  return major?.owner?.acknowledged === false && ids.includes(major.owner.person);
}
