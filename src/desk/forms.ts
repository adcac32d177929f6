import type { Form, FormName } from '../card/card.ts';
import { assignForm, passBackForm } from '../card/forms/assign.ts';
import { cancelForm, closeForm, reopenForm } from '../card/forms/close.ts';
import { escalateForm } from '../card/forms/escalate.ts';
import { noteForm } from '../card/forms/note.ts';
import { prioritiseForm } from '../card/forms/prioritise.ts';
import { restoreForm } from '../card/forms/restore.ts';
import { updateForm } from '../card/forms/update.ts';
import type { View } from '../card/view.ts';
import type { Ask, AskType } from '../incident/command.ts';
import { nextStep } from '../incident/decide/escalation.ts';
import { decide } from '../incident/decide.ts';
import type { Conversation } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';

/** Forms about one incident. The preview is made from a draft, the others from the incident alone. */
export type IncidentForm = Exclude<FormName, 'raise' | 'me' | 'preview'>;

/** What the form will ask for, so that nobody fills in what would be refused. */
export const formAsks: Readonly<Record<IncidentForm, AskType>> = {
  update: 'update',
  assign: 'assign',
  passBack: 'passBack',
  prioritise: 'prioritise',
  note: 'note',
  escalate: 'escalate',
  restore: 'restore',
  close: 'close',
  reopen: 'reopen',
  cancel: 'cancel',
};

export function makeForm(form: IncidentForm, view: View, text: string, clients: readonly Conversation[]): Form {
  switch (form) {
    case 'update':
      return updateForm(view, { audience: text === 'clients' && clients.length > 0 ? 'clients' : 'responders' });
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

/** Why this form would be refused whatever is written into it, or null when it may be opened. */
export function hopeless(form: IncidentForm, view: View): Refusal | null {
  const { incident, procedure } = view.filed;
  const decision = decide({ incident, by: '', procedure, now: view.now }, likely(formAsks[form]));
  if (!('refusal' in decision)) return null;
  const { refusal } = decision;
  return refusal.code === 'wrongStatus' || refusal.code === 'nobodyHasIt' ? refusal : null;
}

/** A request of this kind with nothing in it yet. */
function likely(type: AskType): Ask {
  const text = { id: '', body: '' };
  switch (type) {
    case 'take':
    case 'answerEscalation':
      return { type };
    case 'assign':
      return { type, to: { group: '' } };
    case 'passBack':
    case 'escalate':
    case 'reopen':
      return { type, reason: null };
    case 'prioritise':
      return { type, impact: 'high', urgency: 'high' };
    case 'note':
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
