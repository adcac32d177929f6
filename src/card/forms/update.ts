import { isUnrestored } from '../../incident/incident.ts';
import type { PersonId } from '../../incident/terms.ts';
import { targetsOfIncident } from '../../procedure/major-rules.ts';
import type { Choice, Field, Form } from '../card.ts';
import { time } from '../rich.ts';
import { templatesFor } from '../templates.ts';
import type { View } from '../view.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, linesField, note, quote } from './form.ts';
import { ahead, timesAhead } from './times-ahead.ts';

/** Offered as multiples of the procedure's cadence; once it is what counts unless the writer says otherwise. */
const MULTIPLES = [0.5, 1, 2, 4] as const;
const MOST_SECONDS = 7 * 24 * 60 * 60;

/** A text for clients that was looked at and not sent. */
export interface Waiting {
  readonly id: string;
  readonly by: PersonId;
  readonly body: string;
  readonly nextBy: Temporal.Instant;
  readonly at: Temporal.Instant;
}

/** What waits to be sent to clients: the reader's own, and what others are about to send. */
export interface Begun {
  readonly own: Waiting | null;
  readonly others: readonly Waiting[];
}

/**
 * The last texts beside it, so that nobody repeats or contradicts them. Where clients can't be reached there is nothing
 * to choose: no audience and no time is asked for.
 */
export function updateForm(
  view: View,
  given: { readonly audience: 'responders' | 'clients'; readonly begun?: Begun },
): Form {
  const voice = voiceOf(view);
  const { own = null, others = [] } = given.begun ?? {};
  const { update } = voice.w.forms;
  const { kind } = view.filed.incident;
  const text = textField(voice, own);
  const fields = view.clientsReached
    ? [
        audienceField(voice, own ? 'clients' : given.audience),
        ...(own ? [] : [templateField(voice)]),
        text,
        ...nextFields(voice, own?.nextBy ?? null),
      ]
    : [note(kind === 'drill' ? update.drill : update.noClients), text];
  return form(view.reader, 'update', begunContext(view, own), update, [
    ...lastTexts(voice),
    ...others.map(({ by, at }) => note(update.others(voice.person(by), time(at)))),
    ...(own ? [note(update.kept(time(own.at)))] : []),
    ...fields,
  ]);
}

function lastTexts({ w, view, text }: Voice): readonly Field[] {
  const { lastUpdate, lastClientUpdate } = view.filed.incident;
  const { last, lastClients } = w.forms.update;
  return [
    ...(lastUpdate ? [note(last(time(lastUpdate.at))), quote(text(lastUpdate.text))] : []),
    ...(lastClientUpdate ? [note(lastClients(time(lastClientUpdate.at))), quote(text(lastClientUpdate.text))] : []),
  ];
}

export function audienceField({ w }: Voice, audience: 'responders' | 'clients'): Field {
  const { audiences, audience: label, audienceHint: hint } = w.forms.update;
  const options = [
    { value: 'responders', label: audiences.responders },
    { value: 'clients', label: audiences.clients },
  ];
  return choiceField('audience', label, options, { value: audience, hint, required: true });
}

/** Whoever doesn't know how to begin takes a text that fits, and fills it in when they look at it. */
function templateField({ w, view }: Voice): Field {
  const options = templatesFor(view.filed.incident, view.reader.language);
  return choiceField('template', w.templates.label, options, { hint: w.templates.hint });
}

/** Whoever empties what was kept drops it; a template writes what is empty. */
function textField({ w, view }: Voice, own: Waiting | null): Field {
  const { text, textHint: hint } = w.forms.update;
  return linesField('text', text, { value: own?.body ?? '', hint, required: own === null && !view.clientsReached });
}

export function begunContext(view: View, own: Waiting | null): string {
  return own === null ? contextOf(view) : `${contextOf(view)}:${own.id}`;
}

/** While the service isn't restored the next word has a time; afterwards only if the writer wants one. */
function nextFields({ w, view }: Voice, chosen: Temporal.Instant | null): readonly Field[] {
  const { next, nextHint, nextAt, nextAtHint } = w.forms.update;
  const options = nextTimes(view, chosen);
  const usual = isUnrestored(view.filed.incident) ? options.usual : undefined;
  return [
    choiceField('next', next, options.all, { hint: nextHint, ...(usual === undefined ? {} : { value: usual }) }),
    lineField('nextAt', nextAt, { hint: nextAtHint }),
  ];
}

function nextTimes(
  view: View,
  chosen: Temporal.Instant | null,
): { readonly all: readonly Choice[]; readonly usual: string } {
  const { procedure, incident } = view.filed;
  const cadence = targetsOfIncident(procedure, incident).clientUpdate;
  const wanted = chosen === null ? 0 : Math.round(chosen.since(view.now).total('seconds'));
  const offered = MULTIPLES.map((times) => Math.max(60, Math.round((cadence * times) / 60) * 60));
  const usual = wanted > 0 ? wanted : cadence;
  const all = [...new Set([...offered, ...(wanted > 0 ? [wanted] : [])])].toSorted((one, other) => one - other);
  const within = all.filter((seconds) => seconds < MOST_SECONDS);
  return { all: timesAhead(view, within), usual: ahead(view, Math.min(usual, MOST_SECONDS)).toString() };
}
