import type { GatheringEvent } from '../event/gathering.ts';
import type { Entry, Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Gathered, IncidentAction } from '../state/gathering.ts';
import { impossible } from './common.ts';

function after(incident: Incident, change: Partial<Gathered>): Incident {
  return { ...incident, gathered: { ...incident.gathered, ...change } };
}

/** What is gathered after one more entry. */
export function gathered(incident: Incident, entry: Entry, event: GatheringEvent | Extract<Event, { type: 'noted' }>) {
  switch (event.type) {
    case 'noted':
      return noted(incident, entry, event);
    case 'questionsAsked':
      return questionsAsked(incident, entry, event);
    case 'questionAnswered':
      return questionAnswered(incident, event);
    case 'questionsReminded':
      return after(incident, { questionsReminded: true });
    case 'checked':
      return checked(incident, entry, event);
    case 'suspicionSettled':
      return suspicionSettled(incident, entry, event);
    case 'actionAdded':
      return actionAdded(incident, entry, event);
    case 'actionDone':
      return actionChanged(incident, entry, event.action, { stands: 'done' });
    case 'actionDropped':
      return actionChanged(incident, entry, event.action, { stands: 'dropped' });
    case 'actionFollowsUp':
      return actionChanged(incident, entry, event.action, { stands: 'followUp' });
    case 'actionReminded':
      return actionChanged(
        incident,
        entry,
        event.action,
        event.to === 'owner' ? { remindedAt: entry.at } : { holderReminded: true },
      );
  }
}

function questionsAsked(
  incident: Incident,
  { at }: Entry,
  { questions }: Extract<Event, { type: 'questionsAsked' }>,
): Incident {
  const known = incident.gathered.questions.filter(({ key }) => !questions.includes(key));
  const asked = questions.map((key) => ({ key, answer: null }));
  return after(incident, { questions: [...known, ...asked], askedAt: at, questionsReminded: false });
}

/** Somebody may answer what nobody asked: the category has had it since. */
function questionAnswered(
  incident: Incident,
  { question, text }: Extract<Event, { type: 'questionAnswered' }>,
): Incident {
  const others = incident.gathered.questions;
  const questions = others.some(({ key }) => key === question)
    ? others.map((one) => (one.key === question ? { ...one, answer: text } : one))
    : [...others, { key: question, answer: text }];
  return after(incident, { questions });
}

function checked(incident: Incident, entry: Entry, event: Extract<Event, { type: 'checked' }>): Incident {
  const { at, by } = entry;
  if (by === null) throw impossible('the clock', entry);
  const { line, done, outcome } = event;
  const others = incident.gathered.checks.filter((check) => check.line !== line);
  return after(incident, { checks: done ? [...others, { line, by, at, outcome }] : others });
}

/** Only what is suspected waits to be settled. */
function noted(incident: Incident, { seq }: Entry, { kind, text }: Extract<Event, { type: 'noted' }>): Incident {
  if (kind !== 'suspected') return incident;
  const suspicion = { entry: seq, text, stands: 'open' } as const;
  return after(incident, { suspicions: [...incident.gathered.suspicions, suspicion] });
}

function suspicionSettled(
  incident: Incident,
  entry: Entry,
  event: Extract<Event, { type: 'suspicionSettled' }>,
): Incident {
  const all = incident.gathered.suspicions;
  if (!all.some((one) => one.entry === event.entry)) throw impossible('no such suspicion', entry);
  return after(incident, {
    suspicions: all.map((one) => (one.entry === event.entry ? { ...one, stands: event.as } : one)),
  });
}

function actionAdded(
  incident: Incident,
  { seq }: Entry,
  { text, owner, dueAt, from }: Extract<Event, { type: 'actionAdded' }>,
): Incident {
  const added = { entry: seq, text, owner, dueAt, stands: 'open', remindedAt: null, holderReminded: false } as const;
  return after(incident, { actions: [...incident.gathered.actions, from ? { ...added, from } : added] });
}

function actionChanged(incident: Incident, entry: Entry, action: number, change: Partial<IncidentAction>): Incident {
  const all = incident.gathered.actions;
  if (!all.some((one) => one.entry === action)) throw impossible('no such action', entry);
  return after(incident, { actions: all.map((one) => (one.entry === action ? { ...one, ...change } : one)) });
}
