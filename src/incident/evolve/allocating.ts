import type { Entry, Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Help } from '../state/allocating.ts';
import { impossible, unrestored } from './common.ts';

export function helpAsked(incident: Incident, entry: Entry, event: Extract<Event, { type: 'helpAsked' }>): Incident {
  const { at, by } = entry;
  if (by === null) throw impossible('the clock', entry);
  const { group, what, from } = event;
  const came = from === undefined ? {} : { from };
  const asked: Help = { group, what, by, askedAt: at, calledAt: at, calls: 1, answeredBy: null, ...came };
  return { ...unrestored(incident, entry), helps: [...incident.helps.filter((one) => one.group !== group), asked] };
}

export function helpCalled(incident: Incident, entry: Entry, { group }: Extract<Event, { type: 'helpCalled' }>) {
  return changed(incident, entry, group, (help) => ({ ...help, calledAt: entry.at, calls: help.calls + 1 }));
}

export function helpAnswered(incident: Incident, entry: Entry, { group }: Extract<Event, { type: 'helpAnswered' }>) {
  const after = changed(incident, entry, group, (help) => ({ ...help, answeredBy: entry.by }));
  const isIt = (help: Help) => help.group === group;
  return { ...after, helps: [...after.helps.filter((help) => !isIt(help)), ...after.helps.filter(isIt)] };
}

function changed(incident: Incident, entry: Entry, group: string, change: (help: Help) => Help): Incident {
  if (!incident.helps.some((help) => help.group === group)) throw impossible('no help asked', entry);
  const helps = incident.helps.map((help) => (help.group === group ? change(help) : help));
  return { ...unrestored(incident, entry), helps };
}

/** Whoever gets the incident is not asked for help with it any more. */
export function withoutHelpOf(incident: Incident, group: string): Incident {
  return { ...incident, helps: incident.helps.filter((help) => help.group !== group) };
}

/** The path goes on where it was: whoever was called last is asked once more what was answered by taking it. */
export function resumedPath({ escalation }: Incident, at: Temporal.Instant): Pick<Incident, 'escalation'> {
  return { escalation: escalation && { ...escalation, at, pending: true } };
}
