import type { FormName } from '../card/card.ts';
import type { Ask } from '../incident/command.ts';
import type { CancelReason, Kind, Level, RestoredBy } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import { type Reading, type Request, written } from './request.ts';
import { isTimeZone, readTime } from './times.ts';
import { readEntry, readReference } from './typed-parts.ts';

type Values = Readonly<Record<string, string>>;

const kinds: readonly Kind[] = ['real', 'drill', 'past'];
const levels: readonly Level[] = ['high', 'medium', 'low'];
const waysToRestore: readonly RestoredBy[] = ['fix', 'workaround', 'itself'];
/** What is redirected says where to, in a form of its own. */
const reasonsToCancel: readonly CancelReason[] = ['mistake', 'notAnIncident'];

/** The field at which a refusal of this form is shown, so that what was typed isn't lost. Null: the form has none. */
export const mainField: Readonly<Record<FormName, string | null>> = {
  raise: 'title',
  update: 'text',
  preview: null,
  assign: 'group',
  passBack: 'reason',
  prioritise: 'impact',
  categorise: 'category',
  workaround: 'text',
  hold: 'reason',
  redirect: 'text',
  merge: 'number',
  keep: 'number',
  correct: 'entry',
  withdraw: 'entry',
  note: 'text',
  escalate: 'reason',
  restore: 'text',
  close: 'resolution',
  reopen: 'reason',
  cancel: 'text',
  me: 'timeZone',
};

/** Reads a form's values. A choice that isn't among the options was not made with our form: it counts as not made. */
export function readSubmitted(form: FormName, context: string, values: Values, reading: Reading): Request {
  const [incident = '', , draft = ''] = context.split(':');
  const number = Number.parseInt(incident, 10) || 0;
  const ask = (asked: Ask): Request => ({ type: 'ask', number, ask: asked });
  const empty = (field: string): Request => ({ type: 'fault', field, refusal: { code: 'emptyText', field } });
  const text = (name: string) => written(reading, values[name]);
  switch (form) {
    case 'raise':
      return readRaise(context, values, reading);
    case 'update':
      return readUpdate(number, values, reading);
    case 'preview':
      return { type: 'send', number, draft };
    case 'assign':
      return readAssign(number, values, reading);
    case 'passBack':
      return ask({ type: 'passBack', reason: text('reason') });
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
    case 'categorise':
      return values.category ? ask({ type: 'categorise', category: values.category }) : empty('category');
    case 'workaround':
      return readWorkaround(number, values, reading);
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
      return ask({ type: 'escalate', reason: text('reason') });
    case 'restore': {
      const how = oneOf(waysToRestore, values.how);
      return how ? ask({ type: 'restore', how, text: text('text'), forClients: text('clients') }) : empty('how');
    }
    case 'close':
      return values.cause
        ? ask({ type: 'close', resolution: text('resolution'), cause: values.cause })
        : empty('cause');
    case 'reopen':
      return ask({ type: 'reopen', reason: text('reason') });
    case 'cancel': {
      const why = oneOf(reasonsToCancel, values.why);
      return why ? ask({ type: 'cancel', why, text: text('text') }) : empty('why');
    }
    case 'me':
      return readMe(values);
  }
}

function readRaise(context: string, values: Values, reading: Reading): Request {
  const [kind, pointed] = context.split(':');
  const title = written(reading, values.title);
  if (!title) return { type: 'fault', field: 'title', refusal: { code: 'emptyText', field: 'title' } };
  const began = values.began?.trim() ?? '';
  const beganAt = began === '' ? null : readTime(began, reading.timeZone, reading.now, 'past');
  if (began !== '' && !beganAt) return { type: 'fault', field: 'began', refusal: { code: 'badTime', given: began } };
  if (beganAt && Temporal.Instant.compare(beganAt, reading.now) > 0) {
    return { type: 'fault', field: 'began', refusal: { code: 'beganInFuture' } };
  }
  return {
    type: 'raise',
    report: {
      kind: oneOf(kinds, kind) ?? 'real',
      title,
      description: written(reading, values.description),
      service: values.service || null,
      category: values.category || null,
      impact: oneOf(levels, values.impact),
      urgency: oneOf(levels, values.urgency),
      beganAt,
      pointed: pointed ?? null,
    },
  };
}

function readUpdate(number: number, values: Values, reading: Reading): Request {
  const text = written(reading, values.text);
  if (!text) return { type: 'fault', field: 'text', refusal: { code: 'emptyText', field: 'text' } };
  if (values.audience !== 'clients') {
    return { type: 'ask', number, ask: { type: 'update', audience: 'responders', text, nextBy: null } };
  }
  const next = chosenTime(values.next, values.nextAt, reading);
  return 'given' in next
    ? { type: 'fault', field: 'nextAt', refusal: { code: 'badTime', given: next.given } }
    : { type: 'preview', number, body: text.body, nextBy: next.at, workaround: false };
}

function readWorkaround(number: number, values: Values, reading: Reading): Request {
  const text = written(reading, values.text);
  if (!text) return { type: 'fault', field: 'text', refusal: { code: 'emptyText', field: 'text' } };
  return values.audience === 'clients'
    ? { type: 'preview', number, body: text.body, nextBy: null, workaround: true }
    : { type: 'ask', number, ask: { type: 'workaround', text } };
}

/** A number of one's own counts before the chosen one; null where there is neither. */
function chosenIncident(values: Values): number | null {
  const given = values.number?.trim() || values.incident || '';
  return readReference(given)?.number ?? null;
}

function readCorrection(number: number, values: Values, reading: Reading): Request {
  const { entry } = readEntry(values.entry ?? '');
  if (entry === null) return { type: 'fault', field: 'entry', refusal: { code: 'emptyText', field: 'entry' } };
  const at = values.at?.trim() ?? '';
  const happenedAt = at === '' ? null : readTime(at, reading.timeZone, reading.now, 'past');
  if (at !== '' && !happenedAt) return { type: 'fault', field: 'at', refusal: { code: 'badTime', given: at } };
  return { type: 'ask', number, ask: { type: 'correct', entry, text: written(reading, values.text), happenedAt } };
}

function readHold(number: number, values: Values, reading: Reading): Request {
  const fault = (field: string, refusal: Refusal): Request => ({ type: 'fault', field, refusal });
  const reason = written(reading, values.reason);
  if (!reason) return fault('reason', { code: 'emptyText', field: 'reason' });
  const until = chosenTime(values.until, values.untilAt, reading);
  if ('given' in until) return fault('untilAt', { code: 'badTime', given: until.given });
  if (!until.at) return fault('until', { code: 'holdEndMissing' });
  return { type: 'ask', number, ask: { type: 'hold', reason, until: until.at } };
}

/** A time of one's own counts before the chosen one; null where there is neither. */
function chosenTime(
  chosen: string | undefined,
  own: string | undefined,
  { timeZone, now }: Reading,
): { readonly at: Temporal.Instant | null } | { readonly given: string } {
  const given = own?.trim() ?? '';
  if (given === '') return { at: instant(chosen) };
  const at = readTime(given, timeZone, now, 'ahead');
  return at ? { at } : { given };
}

function readAssign(number: number, values: Values, reading: Reading): Request {
  if (values.person) {
    const to = { person: `${reading.platform}:${values.person}` };
    return { type: 'ask', number, ask: { type: 'assign', to } };
  }
  if (values.group) return { type: 'ask', number, ask: { type: 'assign', to: { group: values.group } } };
  return { type: 'fault', field: 'group', refusal: { code: 'nobodyChosen' } };
}

function readMe(values: Values): Request {
  const language: Language | null = oneOf(languages, values.language);
  const timeZone = values.timeZone?.trim() || null;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    return { type: 'fault', field: 'timeZone', refusal: { code: 'unknownTimeZone', given: timeZone } };
  }
  return { type: 'setMe', language, timeZone };
}

function oneOf<Value extends string>(values: readonly Value[], given: string | undefined): Value | null {
  return values.find((value) => value === given) ?? null;
}

/** The option's own value; an unreadable one counts as not chosen. */
function instant(text: string | undefined): Temporal.Instant | null {
  try {
    return text ? Temporal.Instant.from(text) : null;
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
