import { obstacles } from '../incident/decide/gate.ts';
import { number } from '../language/format.ts';
import { recoveryOf } from '../procedure/lookup.ts';
import type { Rich } from './card.ts';
import { type Fact, fact } from './facts.ts';
import { joined, line } from './rich.ts';
import { glance, type Voice } from './voice.ts';

/** Whether it works, what is left of the recovery, and what else the gate waits for. */
export function endingFacts(voice: Voice): readonly Fact[] {
  const { w, view } = voice;
  const { incident, procedure } = view.filed;
  const { labels, gate } = w.ending;
  const open = obstacles(incident, procedure);
  return [
    ...confirmationFact(voice),
    ...recoveryFact(voice),
    ...(open.length === 0 ? [] : [fact(labels.missing, open.map((one) => gate[one]).join('; '))]),
  ];
}

function confirmationFact(voice: Voice): readonly Fact[] {
  const { w, view, person, by, who } = voice;
  const { confirmation } = view.filed.incident;
  if (confirmation === null) return [];
  const { of, until, confirmed } = confirmation;
  const say = (value: Rich) => [fact(w.ending.labels.confirmation, value)];
  if (confirmed?.how === 'silence') return say(line(w.ending.confirmedBySilence));
  if (confirmed) return say(w.ending.confirmedBy(who(confirmed.by)));
  return of === null || until === null ? [] : say(w.ending.askedOf(person(of), by(until)));
}

function recoveryFact({ w, view }: Voice): readonly Fact[] {
  const { incident, procedure } = view.filed;
  const lines = recoveryOf(procedure, incident);
  if (lines.length === 0) return [];
  const done = lines.filter(({ key }) => incident.recovered.includes(key)).length;
  const digits = (value: number) => number(view.reader.language, value);
  return [fact(w.ending.labels.recovery, w.ending.recoveryDone(digits(done), digits(lines.length)))];
}

/** What went past the procedure, with the reason that was given. */
export function departuresFact({ w, view, text }: Voice): readonly Fact[] {
  const { departures } = view.filed.incident;
  if (departures.length === 0) return [];
  const kinds = [...new Set(departures.map(({ kind }) => w.ending.departures[kind]))];
  const reasons = [...new Set(departures.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
  const why = reasons.map((reason) => glance(text(reason))).join('; ');
  return [fact(w.ending.departuresLabel, joined([kinds.join(', '), why], ': '))];
}

/** Who owes a review, or that it was held. */
export function reviewFact({ w, view, person, by }: Voice): readonly Fact[] {
  const { review } = view.filed.incident;
  if (review === null) return [];
  const said = review.held ? line(w.ending.reviewHeld) : w.ending.reviewBy(person(review.of), by(review.dueAt));
  return [fact(w.ending.labels.review, said)];
}
