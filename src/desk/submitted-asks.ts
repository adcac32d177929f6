import { isStage } from '../card/templates.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { Kind, Level } from '../incident/terms.ts';
import { type Language, languages } from '../language/language.ts';
import { type Reading, type Report, type Request, written } from './request.ts';
import { isTimeZone, readTime } from './times.ts';
import { chosenReporter } from './typed-on-behalf.ts';
import { readEntry, readReference } from './typed-parts.ts';

export type Values = Readonly<Record<string, string>>;

const kinds: readonly Kind[] = ['real', 'drill', 'past'];
export const levels: readonly Level[] = ['high', 'medium', 'low'];

export function readRaise(context: string, values: Values, reading: Reading): Request {
  const [kind, pointed] = context.split(':');
  const title = written(reading, values.title);
  if (!title) return { type: 'fault', field: 'title', refusal: { code: 'emptyText', field: 'title' } };
  const began = values.began?.trim() ?? '';
  const beganAt = began === '' ? null : readTime(began, reading.timeZone, reading.now, 'past');
  if (began !== '' && !beganAt) return { type: 'fault', field: 'began', refusal: { code: 'badTime', given: began } };
  if (beganAt && Temporal.Instant.compare(beganAt, reading.now) > 0) {
    return { type: 'fault', field: 'began', refusal: { code: 'beganInFuture' } };
  }
  const report: Report = {
    kind: oneOf(kinds, kind) ?? 'real',
    title,
    description: written(reading, values.description),
    service: values.service || null,
    category: values.category || null,
    impact: oneOf(levels, values.impact),
    urgency: oneOf(levels, values.urgency),
    beganAt,
    onBehalfOf: chosenReporter(values, reading),
    pointed: pointed ?? null,
  };
  const number = sameAs(values);
  return number === null ? { type: 'raise', report } : { type: 'addTo', number, report };
}

/** The number of the open incident that it is; null where it is none of them. */
function sameAs({ same }: Values): number | null {
  return readReference(same ?? '')?.number ?? null;
}

/** Nothing chosen is no word for either. */
export function readAlike(key: string, values: Values): Request {
  return values.same
    ? { type: 'alike', key, same: sameAs(values) }
    : { type: 'fault', field: 'same', refusal: { code: 'emptyText', field: 'same' } };
}

/** What a form for an update was opened with: `draft` is the text that was kept, '' for none. */
interface Begun {
  readonly number: number;
  readonly seen: number;
  readonly draft: string;
}

/** Whoever empties a text that was kept drops it. */
function emptied({ number, draft }: Begun): Request {
  return draft === ''
    ? { type: 'fault', field: 'text', refusal: { code: 'emptyText', field: 'text' } }
    : { type: 'drop', number, draft };
}

export function readUpdate(begun: Begun, values: Values, reading: Reading): Request {
  const { number, seen } = begun;
  const text = written(reading, values.text);
  const { template } = values;
  const begins = text === null && values.audience === 'clients' && isStage(template) ? { template } : null;
  if (text === null && begins === null) return emptied(begun);
  if (text !== null && values.audience !== 'clients') {
    return { type: 'ask', number, ask: { type: 'update', audience: 'responders', text, nextBy: null } };
  }
  const next = chosenTime(values.next, values.nextAt, reading);
  return 'given' in next
    ? { type: 'fault', field: 'nextAt', refusal: { code: 'badTime', given: next.given } }
    : { type: 'preview', number, seen, body: text?.body ?? '', ...begins, nextBy: next.at, workaround: false };
}

export function readWorkaround(begun: Begun, values: Values, reading: Reading): Request {
  const { number, seen } = begun;
  const text = written(reading, values.text);
  if (!text) return emptied(begun);
  return values.audience === 'clients'
    ? { type: 'preview', number, seen, body: text.body, nextBy: null, workaround: true }
    : { type: 'ask', number, ask: { type: 'workaround', text } };
}

/** A number of one's own counts before the chosen one; null where there is neither. */
export function chosenIncident(values: Values): number | null {
  const given = values.number?.trim() || values.incident || '';
  return readReference(given)?.number ?? null;
}

export function readCorrection(number: number, values: Values, reading: Reading): Request {
  const { entry } = readEntry(values.entry ?? '');
  if (entry === null) return { type: 'fault', field: 'entry', refusal: { code: 'emptyText', field: 'entry' } };
  const at = values.at?.trim() ?? '';
  const happenedAt = at === '' ? null : readTime(at, reading.timeZone, reading.now, 'past');
  if (at !== '' && !happenedAt) return { type: 'fault', field: 'at', refusal: { code: 'badTime', given: at } };
  return { type: 'ask', number, ask: { type: 'correct', entry, text: written(reading, values.text), happenedAt } };
}

export function readHold(number: number, values: Values, reading: Reading): Request {
  const fault = (field: string, refusal: Refusal): Request => ({ type: 'fault', field, refusal });
  const reason = written(reading, values.reason);
  if (!reason) return fault('reason', { code: 'emptyText', field: 'reason' });
  const until = chosenTime(values.until, values.untilAt, reading);
  if ('given' in until) return fault('untilAt', { code: 'badTime', given: until.given });
  if (!until.at) return fault('until', { code: 'holdEndMissing' });
  return { type: 'ask', number, ask: { type: 'hold', reason, until: until.at } };
}

/** A time of one's own counts before the chosen one; null where there is neither. */
export function chosenTime(
  chosen: string | undefined,
  own: string | undefined,
  { timeZone, now }: Reading,
): { readonly at: Temporal.Instant | null } | { readonly given: string } {
  const given = own?.trim() ?? '';
  if (given === '') return { at: instant(chosen) };
  const at = readTime(given, timeZone, now, 'ahead');
  return at ? { at } : { given };
}

export function readAssign(number: number, values: Values, reading: Reading): Request {
  if (values.person) {
    const to = { person: `${reading.platform}:${values.person}` };
    return { type: 'ask', number, ask: { type: 'assign', to } };
  }
  if (values.group) return { type: 'ask', number, ask: { type: 'assign', to: { group: values.group } } };
  return { type: 'fault', field: 'group', refusal: { code: 'nobodyChosen' } };
}

export function readMe(values: Values): Request {
  const language: Language | null = oneOf(languages, values.language);
  const timeZone = values.timeZone?.trim() || null;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    return { type: 'fault', field: 'timeZone', refusal: { code: 'unknownTimeZone', given: timeZone } };
  }
  return { type: 'setMe', language, timeZone };
}

export function oneOf<Value extends string>(values: readonly Value[], given: string | undefined): Value | null {
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
