import { openActions } from '../incident/gathering.ts';
import { type Fact, fact } from './facts.ts';
import { joined, line } from './rich.ts';
import { glance, type Voice } from './voice.ts';

/** More of a kind is no glance; the record has them all. */
const MOST = 3;
const MOST_TEXT = 90;

/** What is thought to be the cause, and what is to be done about it. */
export function causeFacts(voice: Voice): readonly Fact[] {
  const { w, view, text } = voice;
  const { suspicions } = view.filed.incident.gathered;
  const said = (stands: 'open' | 'confirmed') =>
    suspicions
      .filter((one) => one.stands === stands)
      .slice(-MOST)
      .map((one) => glance(text(one.text), MOST_TEXT));
  const of = (label: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [fact(label, joined(texts, ' · '))];
  const { labels } = w.cause;
  return [...of(labels.confirmed, said('confirmed')), ...of(labels.suspected, said('open')), ...actionsFact(voice)];
}

/** Jan: ask the acquirer, by 15:00 */
export function actionsFact({ w, view, text, person, by }: Voice): readonly Fact[] {
  const open = openActions(view.filed.incident).toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  if (open.length === 0) return [];
  const shown = open
    .slice(0, MOST)
    .map((one) => line(person(one.owner), `: ${glance(text(one.text), MOST_TEXT)}, `, by(one.dueAt)));
  const more = open.length > MOST ? w.cause.moreActions(open.length - MOST) : '';
  return [fact(w.cause.labels.actions, joined([...shown, more], ' · '))];
}
