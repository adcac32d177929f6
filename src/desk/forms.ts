import type { Form, FormName } from '../card/card.ts';
import { askHelpForm, passOnForm } from '../card/forms/allocating.ts';
import { assignForm, passBackForm } from '../card/forms/assign.ts';
import { categoriseForm } from '../card/forms/categorise.ts';
import { actionForm, findForm, settleActionForm } from '../card/forms/cause.ts';
import { cancelForm, closeForm, reopenForm } from '../card/forms/close.ts';
import { recoveryForm, reviewForm, waiveForm } from '../card/forms/ending.ts';
import { escalateForm } from '../card/forms/escalate.ts';
import { checkForm, questionsForm } from '../card/forms/gathering.ts';
import { holdForm } from '../card/forms/hold.ts';
import { majorForm, roleForm } from '../card/forms/major.ts';
import { mergeForm } from '../card/forms/merge.ts';
import { noteForm } from '../card/forms/note.ts';
import { prioritiseForm } from '../card/forms/prioritise.ts';
import { correctForm, withdrawForm } from '../card/forms/record.ts';
import { redirectForm } from '../card/forms/redirect.ts';
import { reporterForm } from '../card/forms/reporter.ts';
import { restoreForm } from '../card/forms/restore.ts';
import { serviceForm } from '../card/forms/service.ts';
import { updateForm } from '../card/forms/update.ts';
import { workaroundForm } from '../card/forms/workaround.ts';
import type { View } from '../card/view.ts';
import type { Ask, AskType } from '../incident/command.ts';
import { missing } from '../incident/decide/gate.ts';
import { decide } from '../incident/decide.ts';
import type { Entry } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import { unanswered } from '../incident/gathering.ts';
import { isOpen } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import { MANAGER } from '../incident/state/major.ts';
import type { Conversation } from '../incident/terms.ts';
import { groupFirst } from './group-first.ts';
import { readEntry, readHold } from './typed-parts.ts';
import { setReporter, setService } from './typed-registering.ts';

/** Forms about one incident. The preview is made from a draft, the others from the incident alone. */
export type IncidentForm = Exclude<FormName, 'raise' | 'alike' | 'cover' | 'away' | 'me' | 'preview' | 'keep'>;

/** What the form will ask for, so that nobody fills in what would be refused. */
export const formAsks: Readonly<Record<IncidentForm, AskType>> = {
  update: 'update',
  assign: 'assign',
  passBack: 'passBack',
  passOn: 'passOn',
  askHelp: 'askHelp',
  prioritise: 'prioritise',
  categorise: 'categorise',
  service: 'setService',
  reporter: 'setReporter',
  workaround: 'workaround',
  hold: 'hold',
  redirect: 'cancel',
  merge: 'merge',
  correct: 'correct',
  withdraw: 'withdraw',
  note: 'note',
  questions: 'answerQuestions',
  check: 'check',
  find: 'find',
  action: 'addAction',
  settleAction: 'settleAction',
  escalate: 'escalate',
  restore: 'restore',
  close: 'close',
  reopen: 'reopen',
  recovery: 'recover',
  waive: 'waive',
  review: 'review',
  cancel: 'cancel',
  major: 'declareMajor',
  role: 'giveRole',
};

/** What a form is made from beside the incident; each part only where the form needs it. */
export interface Making {
  readonly clients: readonly Conversation[];
  /** The entries that the reader may put right. */
  readonly entries: readonly Entry[];
  /** Other open incidents. */
  readonly others: readonly Filed[];
  /** The reader sees no more of the incident than a client does. */
  readonly own: boolean;
}

export function makeForm(form: IncidentForm, view: View, text: string, making: Making): Form {
  const { clients, entries, others, own } = making;
  const audience = text === 'clients' && clients.length > 0 ? 'clients' : 'responders';
  switch (form) {
    case 'update':
      return updateForm(view, { audience });
    case 'workaround':
      return prefilled(workaroundForm(view, { audience }), 'text', text === 'clients' ? '' : text);
    case 'categorise':
      return categoriseForm(view);
    case 'service':
      return serviceForm(view);
    case 'reporter':
      return reporterForm(view);
    case 'hold':
      return holdForm(view, readHold(text));
    case 'redirect':
      return redirectForm(view);
    case 'merge':
      return mergeForm(view, others, text);
    case 'correct':
      return correctForm(view, entries, { ...givenEntry(text), own });
    case 'withdraw':
      return withdrawForm(view, entries, { ...givenEntry(text), own });
    case 'assign':
      return assignForm(view);
    case 'passOn':
      return passOnForm(view, groupFirst(view.filed.procedure, text));
    case 'askHelp':
      return askHelpForm(view, groupFirst(view.filed.procedure, text));
    case 'passBack':
      return passBackForm(view);
    case 'prioritise':
      return prioritiseForm(view);
    case 'note':
      return noteForm(view);
    case 'questions':
      return questionsForm(view);
    case 'find':
      return findForm(view, { kind: text });
    case 'action':
      return actionForm(view, { text });
    case 'settleAction':
      return settleActionForm(view, { action: text });
    case 'check':
      return checkForm(view, { line: text, outcome: '' });
    case 'escalate':
      return escalateForm(view);
    case 'restore':
      return prefilled(restoreForm(view, clients), 'text', text);
    case 'close':
      return prefilled(closeForm(view), 'resolution', text);
    case 'reopen':
      return reopenForm(view);
    case 'recovery':
      return recoveryForm(view);
    case 'waive':
      return prefilled(waiveForm(view), 'reason', text);
    case 'review':
      return reviewForm(view);
    case 'cancel':
      return prefilled(cancelForm(view), 'text', text);
    case 'major':
      return majorForm(view, text);
    case 'role':
      return roleForm(view);
  }
}

function givenEntry(text: string) {
  const { entry, rest } = readEntry(text);
  return { entry: entry === null ? '' : String(entry), rest };
}

/** What was typed before the form opened stands in it already. */
function prefilled(form: Form, name: string, text: string): Form {
  if (text === '') return form;
  const fields = form.fields.map((field) =>
    (field.kind === 'line' || field.kind === 'lines') && field.name === name ? { ...field, value: text } : field,
  );
  return { ...form, fields };
}

const HOPELESS: readonly Refusal['code'][] = [
  'wrongStatus',
  'nobodyHasIt',
  'holdOfP1',
  'nothingToRecover',
  'nothingToWaive',
  'noReviewAsked',
  'noQuestions',
  'noDiagnosis',
  'alreadyMajor',
  'notMajor',
];

/** Why this form would be refused whatever is written into it, or null when it may be opened. */
export function hopeless(form: IncidentForm, view: View): Refusal | null {
  const { incident, procedure } = view.filed;
  if (form === 'categorise' && procedure.categories.length === 0) return { code: 'noCategories' };
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
    case 'role':
      return { type: 'giveRole', role: MANAGER, to: '', text: null };
  }
}
