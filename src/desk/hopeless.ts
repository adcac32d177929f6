import type { View } from '../card/view.ts';
import type { Ask } from '../incident/command.ts';
import { missing } from '../incident/decide/gate.ts';
import { decide } from '../incident/decide.ts';
import { unanswered } from '../incident/gathering.ts';
import { isOpen } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import { MANAGER } from '../incident/state/major.ts';
import type { IncidentForm } from './forms.ts';
import { setReporter, setService } from './typed-registering.ts';

/** Refusals that nothing which is filled in would change. */
const HOPELESS: readonly Refusal['code'][] = [
  'wrongStatus',
  'nobodyHasIt',
  'holdOfP1',
  'nothingToRecover',
  'recordedAlready',
  'nothingToWaive',
  'noReviewAsked',
  'noQuestions',
  'noDiagnosis',
  'alreadyMajor',
  'notMajor',
  'clientsToldOfService',
];

/** Why this form would be refused whatever is written into it, or null when it may be opened. */
export function hopeless(form: IncidentForm, view: View): Refusal | null {
  const { incident, procedure } = view.filed;
  if (form === 'categorise' && procedure.categories.length === 0) return { code: 'noCategories' };
  if (form === 'service' && procedure.services.length < 2) return { code: 'sameService' };
  if (form === 'questions' && unanswered(incident, procedure).length === 0) return { code: 'noQuestions' };
  // The record can be put right whatever the status; whether two can be merged depends on the other one.
  if (form === 'correct' || form === 'withdraw') return null;
  if (form === 'merge') {
    return isOpen(incident) ? null : { code: 'wrongStatus', status: incident.status, asked: 'merge' };
  }
  const { now } = view;
  const decision = decide({ incident, by: '', procedure, now }, likely(form, view));
  if (!('refusal' in decision)) return null;
  const { refusal } = decision;
  return HOPELESS.some((code) => code === refusal.code) ? refusal : null;
}

const nothing = { resolution: null, cause: null, category: null, recovered: false, followUp: null, why: null };

/** A request of this kind with nothing in it yet. */
function likely(form: Exclude<IncidentForm, 'correct' | 'withdraw' | 'merge'>, view: View): Ask {
  const { now } = view;
  const text = { id: '', body: '' };
  switch (form) {
    case 'assign':
      return { type: 'assign', to: { group: '' } };
    case 'passBack':
    case 'escalate':
    case 'reopen':
      return { type: form, reason: null };
    case 'passOn':
      return { type: form, group: null, reason: text };
    case 'askHelp':
      return { type: form, group: '', what: text };
    case 'prioritise':
      return { type: form, impact: 'high', urgency: 'high' };
    case 'categorise':
      return { type: form, category: '' };
    case 'service':
      return setService('');
    case 'reporter':
      return setReporter({ name: text });
    case 'hold':
      return { type: form, reason: text, until: now.add({ hours: 1 }) };
    case 'note':
    case 'workaround':
      return { type: form, text };
    case 'update':
      return { type: form, audience: 'responders', text, nextBy: null };
    case 'restore':
      return { type: form, how: 'fix', text: null, forClients: null };
    case 'close':
      return { type: form, resolution: null, cause: null };
    case 'complete':
      return { ...nothing, type: form };
    case 'recovery':
      return { type: 'recover', line: null };
    case 'waive':
      return { type: form, line: missing(view.filed)[0] ?? 'resolution', reason: null };
    case 'review':
      return { type: form, text: null };
    case 'questions':
      return { type: 'answerQuestions', answers: [] };
    case 'find':
      return { type: form, kind: 'finding', text };
    case 'action':
      return { type: 'addAction', text, owner: null, dueAt: now.add({ hours: 1 }) };
    case 'settleAction':
      return { type: form, action: 0, as: 'done', text: null };
    case 'check':
      return { type: form, line: '', done: true, outcome: null };
    case 'cancel':
    case 'redirect':
      return { type: 'cancel', why: 'mistake', text: null };
    case 'major':
      return { type: 'declareMajor', reason: null, manager: null };
    case 'standDown':
      return { type: form, reason: null };
    case 'role':
      return { type: 'giveRole', role: MANAGER, to: '', text: null };
  }
}
