import type { FormName } from '../card/card.ts';
import type { Ask } from '../incident/command.ts';
import { saysSomething } from '../incident/decide/decision.ts';
import type { CancelReason, RestoredBy } from '../incident/terms.ts';
import { type Reading, type Request, written } from './request.ts';
import {
  chosenIncident,
  levels,
  oneOf,
  readAlike,
  readAssign,
  readCorrection,
  readHold,
  readMe,
  readRaise,
  readUpdate,
  readWorkaround,
  type Values,
} from './submitted-asks.ts';
import { readAction, readFind, readSettledAction } from './submitted-cause.ts';
import { readClose, readComplete, readRecovery, readWaive } from './submitted-ending.ts';
import { readAnswers, readCheck } from './submitted-gathering.ts';
import { readDeclared, readRoleForm } from './submitted-major.ts';
import { submittedAway, submittedCover } from './typed-duty.ts';
import { chosenReporter } from './typed-on-behalf.ts';
import { readEntry } from './typed-parts.ts';
import { setReporter, setService } from './typed-registering.ts';

const waysToRestore: readonly RestoredBy[] = ['fix', 'workaround', 'itself'];
/** What is redirected says where to, in a form of its own. */
const reasonsToCancel: readonly CancelReason[] = ['mistake', 'notAnIncident'];

/** The field at which a refusal of this form is shown, so that what was typed isn't lost. Null: the form has none. */
export const mainField: Readonly<Record<FormName, string | null>> = {
  raise: 'title',
  alike: 'same',
  update: 'text',
  preview: null,
  assign: 'group',
  passBack: 'reason',
  passOn: 'reason',
  askHelp: 'what',
  prioritise: 'impact',
  categorise: 'category',
  service: 'service',
  reporter: 'forName',
  workaround: 'text',
  hold: 'reason',
  redirect: 'text',
  merge: 'number',
  keep: 'number',
  correct: 'entry',
  withdraw: 'entry',
  note: 'text',
  questions: null,
  check: 'line',
  find: 'text',
  action: 'text',
  settleAction: 'action',
  escalate: 'reason',
  restore: 'text',
  close: 'resolution',
  complete: null,
  reopen: 'reason',
  recovery: 'line',
  waive: 'reason',
  review: 'text',
  cancel: 'text',
  cover: 'rota',
  away: 'to',
  major: 'reason',
  role: 'role',
  standDown: 'reason',
  me: 'timeZone',
};

/** An empty field takes the next step. */
function chosenStep(given: string | undefined): { readonly step?: number } {
  const step = Number.parseInt(given ?? '', 10);
  return Number.isInteger(step) ? { step } : {};
}

/** Reads a form's values. A choice that isn't among the options was not made with our form: it counts as not made. */
export function readSubmitted(form: FormName, context: string, values: Values, reading: Reading): Request {
  const [incident = '', seq = '', draft = ''] = context.split(':');
  const number = Number.parseInt(incident, 10) || 0;
  const begun = { number, seen: Number.parseInt(seq, 10) || 0, draft };
  const ask = (asked: Ask): Request => ({ type: 'ask', number, ask: asked });
  const empty = (field: string): Request => ({ type: 'fault', field, refusal: { code: 'emptyText', field } });
  const text = (name: string) => written(reading, values[name]);
  switch (form) {
    case 'raise':
      return readRaise(context, values, reading);
    case 'alike':
      return readAlike(context, values);
    case 'update':
      return readUpdate(begun, values, reading);
    case 'preview':
      return values.text === undefined || saysSomething(values.text)
        ? { type: 'send', number, draft, ...(values.text === undefined ? {} : { body: values.text }) }
        : empty('text');
    case 'assign':
      return readAssign(number, values, reading);
    case 'passBack':
      return ask({ type: 'passBack', reason: text('reason') });
    case 'passOn':
      return values.group ? ask({ type: 'passOn', group: values.group, reason: text('reason') }) : empty('group');
    case 'askHelp':
      return values.group ? ask({ type: 'askHelp', group: values.group, what: text('what') }) : empty('group');
    case 'prioritise': {
      const impact = oneOf(levels, values.impact);
      const urgency = oneOf(levels, values.urgency);
      if (!impact) return empty('impact');
      return urgency ? ask({ type: 'prioritise', impact, urgency }) : empty('urgency');
    }
    case 'note': {
      const note = text('text');
      return note ? ask({ type: 'note', text: note }) : empty('text');
    }
    case 'questions':
      return readAnswers(number, values, reading);
    case 'check':
      return readCheck(number, values, reading);
    case 'find':
      return readFind(number, values, reading);
    case 'action':
      return readAction(number, values, reading);
    case 'settleAction':
      return readSettledAction(number, values, reading);
    case 'categorise':
      return values.category ? ask({ type: 'categorise', category: values.category }) : empty('category');
    case 'service':
      return values.service ? ask(setService(values.service)) : empty('service');
    case 'reporter': {
      const named = chosenReporter(values, reading);
      return named ? ask(setReporter(named)) : empty('forName');
    }
    case 'workaround':
      return readWorkaround(begun, values, reading);
    case 'hold':
      return readHold(number, values, reading);
    case 'redirect': {
      const where = text('text');
      return where ? ask({ type: 'cancel', why: 'redirected', text: where }) : empty('text');
    }
    case 'merge': {
      const into = chosenIncident(values);
      return into === null
        ? { type: 'fault', field: 'number', refusal: { code: 'noTarget' } }
        : { type: 'join', number, ask: { type: 'merge', into } };
    }
    case 'keep': {
      const into = chosenIncident(values);
      return into === null
        ? { type: 'fault', field: 'number', refusal: { code: 'noTarget' } }
        : { type: 'keep', number: into, pointed: draft };
    }
    case 'correct':
      return readCorrection(number, values, reading);
    case 'withdraw': {
      const { entry } = readEntry(values.entry ?? '');
      return entry === null ? empty('entry') : ask({ type: 'withdraw', entry, reason: text('reason') });
    }
    case 'escalate':
      return ask({ type: 'escalate', reason: text('reason'), ...chosenStep(values.step) });
    case 'restore': {
      const how = oneOf(waysToRestore, values.how);
      return how ? ask({ type: 'restore', how, text: text('text'), forClients: text('clients') }) : empty('how');
    }
    case 'close':
      return readClose(number, values, reading);
    case 'complete':
      return readComplete(number, values, reading);
    case 'recovery':
      return readRecovery(number, values);
    case 'waive':
      return readWaive(number, values, reading);
    case 'review':
      return ask({ type: 'review', text: text('text') });
    case 'reopen':
      return ask({ type: 'reopen', reason: text('reason') });
    case 'cancel': {
      const why = oneOf(reasonsToCancel, values.why);
      return why ? ask({ type: 'cancel', why, text: text('text') }) : empty('why');
    }
    case 'cover':
      return submittedCover(values, reading);
    case 'away':
      return submittedAway(values, reading);
    case 'major':
      return readDeclared(number, values, reading);
    case 'standDown':
      return ask({ type: 'standDown', reason: text('reason') });
    case 'role':
      return readRoleForm(number, values, reading);
    case 'me':
      return readMe(values);
  }
}
