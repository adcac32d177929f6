import { followUps, openActions } from '../incident/gathering.ts';
import type { IncidentAction } from '../incident/state/gathering.ts';
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

/** What is to be done, and what goes on after the close. */
export function actionsFact(voice: Voice): readonly Fact[] {
  const { labels } = voice.w.cause;
  const { incident } = voice.view.filed;
  return [
    ...listed(voice, labels.actions, openActions(incident)),
    ...listed(voice, labels.followUps, followUps(incident)),
  ];
}

/** Jan: ask the acquirer, by 15:00 */
function listed({ w, text, person, by }: Voice, label: string, all: readonly IncidentAction[]): readonly Fact[] {
  if (all.length === 0) return [];
  const shown = all
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
    .slice(0, MOST)
    .map((one) => line(person(one.owner), `: ${glance(text(one.text), MOST_TEXT)}, `, by(one.dueAt)));
  const more = all.length > MOST ? w.cause.moreActions(all.length - MOST) : '';
  return [fact(label, joined([...shown, more], ' · '))];
}
