import type { Form, FormName } from '../card/card.ts';
import { assignForm, passBackForm } from '../card/forms/assign.ts';
import { categoriseForm } from '../card/forms/categorise.ts';
import { cancelForm, closeForm, reopenForm } from '../card/forms/close.ts';
import { escalateForm } from '../card/forms/escalate.ts';
import { holdForm } from '../card/forms/hold.ts';
import { noteForm } from '../card/forms/note.ts';
import { prioritiseForm } from '../card/forms/prioritise.ts';
import { redirectForm } from '../card/forms/redirect.ts';
import { restoreForm } from '../card/forms/restore.ts';
import { updateForm } from '../card/forms/update.ts';
import { workaroundForm } from '../card/forms/workaround.ts';
import type { View } from '../card/view.ts';
import type { Ask, AskType } from '../incident/command.ts';
import { nextStep } from '../incident/decide/escalation.ts';
import { decide } from '../incident/decide.ts';
import type { Conversation } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import { readHold } from './typed-parts.ts';

/** Forms about one incident. The preview is made from a draft, the others from the incident alone. */
export type IncidentForm = Exclude<FormName, 'raise' | 'me' | 'preview'>;

/** What the form will ask for, so that nobody fills in what would be refused. */
export const formAsks: Readonly<Record<IncidentForm, AskType>> = {
  update: 'update',
  assign: 'assign',
  passBack: 'passBack',
  prioritise: 'prioritise',
  categorise: 'categorise',
  workaround: 'workaround',
  hold: 'hold',
  redirect: 'cancel',
  note: 'note',
  escalate: 'escalate',
  restore: 'restore',
  close: 'close',
  reopen: 'reopen',
  cancel: 'cancel',
};

export function makeForm(form: IncidentForm, view: View, text: string, clients: readonly Conversation[]): Form {
  const audience = text === 'clients' && clients.length > 0 ? 'clients' : 'responders';
  switch (form) {
    case 'update':
      return updateForm(view, { audience });
    case 'workaround':
      return workaroundForm(view, { audience });
    case 'categorise':
      return categoriseForm(view);
    case 'hold':
      return holdForm(view, readHold(text));
    case 'redirect':
      return redirectForm(view);
    case 'assign':
      return assignForm(view);
    case 'passBack':
      return passBackForm(view);
    case 'prioritise':
      return prioritiseForm(view);
    case 'note':
      return noteForm(view);
    case 'escalate':
      return escalateForm(view, nextStep(view.filed.incident, view.filed.procedure, 'asked').step.to);
    case 'restore':
      return prefilled(restoreForm(view, clients), 'text', text);
    case 'close':
      return prefilled(closeForm(view), 'resolution', text);
    case 'reopen':
      return reopenForm(view);
    case 'cancel':
      return prefilled(cancelForm(view), 'text', text);
  }
}

/** What was typed before the form opened stands in it already. */
function prefilled(form: Form, name: string, text: string): Form {
  if (text === '') return form;
  const fields = form.fields.map((field) =>
    (field.kind === 'line' || field.kind === 'lines') && field.name === name ? { ...field, value: text } : field,
  );
  return { ...form, fields };
}

const HOPELESS: readonly Refusal['code'][] = ['wrongStatus', 'nobodyHasIt', 'holdOfP1'];

/** Why this form would be refused whatever is written into it, or null when it may be opened. */
export function hopeless(form: IncidentForm, view: View): Refusal | null {
  const { incident, procedure } = view.filed;
  if (form === 'categorise' && procedure.categories.length === 0) return { code: 'noCategories' };
  const { now } = view;
  const decision = decide({ incident, by: '', procedure, now }, likely(formAsks[form], now));
  if (!('refusal' in decision)) return null;
  const { refusal } = decision;
  return HOPELESS.some((code) => code === refusal.code) ? refusal : null;
}

/** A request of this kind with nothing in it yet. */
function likely(type: AskType, now: Temporal.Instant): Ask {
  const text = { id: '', body: '' };
  switch (type) {
    case 'take':
    case 'answerEscalation':
    case 'resume':
      return { type };
    case 'assign':
      return { type, to: { group: '' } };
    case 'passBack':
    case 'escalate':
    case 'reopen':
      return { type, reason: null };
    case 'prioritise':
      return { type, impact: 'high', urgency: 'high' };
    case 'categorise':
      return { type, category: '' };
    case 'hold':
      return { type, reason: text, until: now.add({ hours: 1 }) };
    case 'note':
    case 'workaround':
      return { type, text };
    case 'update':
      return { type, audience: 'responders', text, nextBy: null };
    case 'restore':
      return { type, how: 'fix', text: null, forClients: null };
    case 'close':
      return { type, resolution: null, cause: '' };
    case 'cancel':
      return { type, why: 'mistake', text: null };
  }
}
