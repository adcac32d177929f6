import type { Conversation, Kind } from '../incident/incident.ts';
import { words } from '../language/words.ts';
import { freeButton, row } from './actions.ts';
import type { Card, Rich } from './card.ts';
import { line, strong } from './rich.ts';
import type { Reader } from './view.ts';
import { marked } from './voice.ts';

/** A message that got stuck, told to responders elsewhere: where, why, and the exact step that mends it. */
export function undeliveredPost(
  reader: Reader,
  params: {
    readonly reference: string | null;
    readonly kind: Kind;
    readonly place: Conversation;
    readonly outcome: 'failed' | 'uncertain';
    readonly reason: string;
    readonly remedy: Rich;
    readonly what: 'card' | 'post';
  },
): Card {
  const { undelivered } = words(reader.language).answers;
  const { reference, kind, place, outcome, reason, remedy, what } = params;
  const about = reference ?? undelivered.anIncident;
  const drill = kind === 'drill' ? [strong(`${words(reader.language).drill}. `)] : [];
  const says = {
    failed: { card: undelivered.failedCard, post: undelivered.failedPost },
    uncertain: { card: undelivered.uncertainCard, post: undelivered.uncertainPost },
  };
  return {
    language: reader.language,
    tone: 'serious',
    summary: marked(
      reader.language,
      kind,
      reference === null ? undelivered[outcome] : undelivered.summary(reference, undelivered[outcome]),
    ),
    blocks: [
      { kind: 'text', text: line(...drill, says[outcome][what](about, { kind: 'place', conversation: place })) },
      ...(remedy.length === 0 ? [] : [{ kind: 'text', text: undelivered.remedy(remedy) } as const]),
      { kind: 'small', text: line(undelivered.reason(reason)) },
      ...row([freeButton(reader, 'list')]),
    ],
  };
}
