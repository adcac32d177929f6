import { isUnrestored } from '../../incident/incident.ts';
import { targetsOfIncident } from '../../procedure/major-rules.ts';
import type { Choice, Field, Form } from '../card.ts';
import { time } from '../rich.ts';
import type { View } from '../view.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, linesField, note } from './form.ts';
import { ahead, timesAhead } from './times-ahead.ts';

/** Offered as multiples of the procedure's cadence; once it is what counts unless the writer says otherwise. */
const MULTIPLES = [0.5, 1, 2, 4] as const;
const MOST_SECONDS = 7 * 24 * 60 * 60;

/**
 * The last texts beside it, so that nobody repeats or contradicts them. Where clients can't be reached there is nothing
 * to choose: no audience and no time is asked for.
 */
export function updateForm(view: View, given: { readonly audience: 'responders' | 'clients' }): Form {
  const voice = voiceOf(view);
  const { update } = voice.w.forms;
  const { kind } = view.filed.incident;
  const text = linesField('text', update.text, { hint: update.textHint, required: true });
  const fields = view.clientsReached
    ? [audienceField(voice, given.audience), text, ...nextFields(voice)]
    : [note(kind === 'drill' ? update.drill : update.noClients), text];
  return form(view.reader, 'update', contextOf(view), update, [...lastTexts(voice), ...fields]);
}

function lastTexts({ w, view, text }: Voice): readonly Field[] {
  const { lastUpdate, lastClientUpdate } = view.filed.incident;
  const { last, lastClients } = w.forms.update;
  return [
    ...(lastUpdate ? [note(last(time(lastUpdate.at))), quote(text(lastUpdate.text))] : []),
    ...(lastClientUpdate ? [note(lastClients(time(lastClientUpdate.at))), quote(text(lastClientUpdate.text))] : []),
  ];
}

function quote(text: string): Field {
  return { kind: 'quote', text };
}

export function audienceField({ w }: Voice, audience: 'responders' | 'clients'): Field {
  const { audiences, audience: label, audienceHint: hint } = w.forms.update;
  const options = [
    { value: 'responders', label: audiences.responders },
    { value: 'clients', label: audiences.clients },
  ];
  return choiceField('audience', label, options, { value: audience, hint, required: true });
}

/** While the service isn't restored the next word has a time; afterwards only if the writer wants one. */
function nextFields({ w, view }: Voice): readonly Field[] {
  const { next, nextHint, nextAt, nextAtHint } = w.forms.update;
  const options = nextTimes(view);
  const usual = isUnrestored(view.filed.incident) ? options.usual : undefined;
  return [
    choiceField('next', next, options.all, { hint: nextHint, ...(usual === undefined ? {} : { value: usual }) }),
    lineField('nextAt', nextAt, { hint: nextAtHint }),
  ];
}

function nextTimes(view: View): { readonly all: readonly Choice[]; readonly usual: string } {
  const { procedure, incident } = view.filed;
  const cadence = targetsOfIncident(procedure, incident).clientUpdate;
  const offered = MULTIPLES.map((times) => Math.max(60, Math.round((cadence * times) / 60) * 60));
  const within = [...new Set(offered)].filter((seconds) => seconds < MOST_SECONDS);
  return { all: timesAhead(view, within), usual: ahead(view, Math.min(cadence, MOST_SECONDS)).toString() };
}
