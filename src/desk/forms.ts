import type { Form, FormName } from '../card/card.ts';
import { askHelpForm, passOnForm } from '../card/forms/allocating.ts';
import { assignForm, passBackForm } from '../card/forms/assign.ts';
import { categoriseForm } from '../card/forms/categorise.ts';
import { actionForm, findForm, settleActionForm } from '../card/forms/cause.ts';
import { cancelForm, closeForm, reopenForm } from '../card/forms/close.ts';
import { completeForm } from '../card/forms/complete.ts';
import { recoveryForm, reviewForm, waiveForm } from '../card/forms/ending.ts';
import { escalateForm } from '../card/forms/escalate.ts';
import { checkForm, questionsForm } from '../card/forms/gathering.ts';
import { holdForm } from '../card/forms/hold.ts';
import { majorForm, roleForm, standDownForm } from '../card/forms/major.ts';
import { mergeForm } from '../card/forms/merge.ts';
import { noteForm } from '../card/forms/note.ts';
import { prioritiseForm } from '../card/forms/prioritise.ts';
import { correctForm, withdrawForm } from '../card/forms/record.ts';
import { redirectForm } from '../card/forms/redirect.ts';
import { reporterForm } from '../card/forms/reporter.ts';
import { restoreForm } from '../card/forms/restore.ts';
import { serviceForm } from '../card/forms/service.ts';
import { type Begun, updateForm } from '../card/forms/update.ts';
import { workaroundForm } from '../card/forms/workaround.ts';
import type { View } from '../card/view.ts';
import type { AskType } from '../incident/command.ts';
import type { Entry } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { Destination } from '../notice/status-page.ts';
import { groupFirst } from './group-first.ts';
import { readEntry, readHold } from './typed-parts.ts';

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
  complete: 'complete',
  reopen: 'reopen',
  recovery: 'recover',
  waive: 'waive',
  review: 'review',
  cancel: 'cancel',
  major: 'declareMajor',
  role: 'giveRole',
  standDown: 'standDown',
};

/** What a form is made from beside the incident; each part only where the form needs it. */
export interface Making {
  readonly clients: readonly Destination[];
  /** The entries that the reader may put right. */
  readonly entries: readonly Entry[];
  /** Other open incidents. */
  readonly others: readonly Filed[];
  /** Texts for clients that wait to be sent. */
  readonly begun: Begun;
  /** The reader sees no more of the incident than a client does. */
  readonly own: boolean;
}

export function makeForm(form: IncidentForm, view: View, text: string, making: Making): Form {
  const { clients, entries, others, own, begun } = making;
  const audience = text === 'clients' && clients.length > 0 ? 'clients' : 'responders';
  switch (form) {
    case 'update':
      return updateForm(view, { audience, begun });
    case 'workaround':
      return prefilled(workaroundForm(view, { audience, own: begun.own }), 'text', text === 'clients' ? '' : text);
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
    case 'complete':
      return completeForm(view);
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
    case 'standDown':
      return standDownForm(view, text);
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
