import type { Entry, Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Gathered } from '../state/gathering.ts';
import { impossible } from './common.ts';

function gathered(incident: Incident, change: Partial<Gathered>): Incident {
  return { ...incident, gathered: { ...incident.gathered, ...change } };
}

export function questionsAsked(
  incident: Incident,
  { at }: Entry,
  { questions }: Extract<Event, { type: 'questionsAsked' }>,
): Incident {
  const known = incident.gathered.questions.filter(({ key }) => !questions.includes(key));
  const asked = questions.map((key) => ({ key, answer: null }));
  return gathered(incident, { questions: [...known, ...asked], askedAt: at, questionsReminded: false });
}

/** Somebody may answer what nobody asked: the category has had it since. */
export function questionAnswered(
  incident: Incident,
  { question, text }: Extract<Event, { type: 'questionAnswered' }>,
): Incident {
  const others = incident.gathered.questions;
  const questions = others.some(({ key }) => key === question)
    ? others.map((one) => (one.key === question ? { ...one, answer: text } : one))
    : [...others, { key: question, answer: text }];
  return gathered(incident, { questions });
}

export function questionsReminded(incident: Incident): Incident {
  return gathered(incident, { questionsReminded: true });
}

export function checked(incident: Incident, entry: Entry, event: Extract<Event, { type: 'checked' }>): Incident {
  const { at, by } = entry;
  if (by === null) throw impossible('the clock', entry);
  const { line, done, outcome } = event;
  const others = incident.gathered.checks.filter((check) => check.line !== line);
  return gathered(incident, { checks: done ? [...others, { line, by, at, outcome }] : others });
}
