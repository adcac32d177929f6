import type { Conversation, Kind } from '../incident/terms.ts';
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
    /** Null for what belongs to no incident. */
    readonly reference: string | null;
    readonly kind: Kind;
    readonly place: Conversation;
    readonly outcome: 'failed' | 'uncertain';
    readonly reason: string;
    readonly remedy: Rich;
    readonly what: 'card' | 'post' | 'edit' | 'opening' | 'call';
    readonly webhook?: string;
  },
): Card {
  const { undelivered } = words(reader.language).answers;
  const { reference, kind, outcome, reason, remedy } = params;
  const drill = kind === 'drill' ? [strong(`${words(reader.language).drill}. `)] : [];
  return {
    language: reader.language,
    tone: 'serious',
    summary: marked(
      reader.language,
      kind,
      reference === null ? undelivered[outcome] : undelivered.summary(reference, undelivered[outcome]),
    ),
    blocks: [
      { kind: 'text', text: line(...drill, undeliveredLine(reader, params)) },
      ...(remedy.length === 0 ? [] : [{ kind: 'text', text: undelivered.remedy(remedy) } as const]),
      { kind: 'small', text: line(undelivered.reason(reason)) },
      ...row([freeButton(reader, 'list')]),
    ],
  };
}

/** What did not get through, or may not have, in a sentence. */
export function undeliveredLine(
  reader: Reader,
  lost: {
    readonly reference: string | null;
    readonly place: Conversation;
    readonly outcome: 'failed' | 'uncertain';
    readonly what: 'card' | 'post' | 'edit' | 'opening' | 'call';
    /** The name of what was called. */
    readonly webhook?: string;
  },
): Rich {
  const { answers, calls } = words(reader.language);
  const { undelivered } = answers;
  const says = {
    failed: {
      card: undelivered.failedCard,
      post: undelivered.failedPost,
      edit: undelivered.failedEdit,
      opening: undelivered.failedOpening,
    },
    uncertain: {
      card: undelivered.uncertainCard,
      post: undelivered.uncertainPost,
      edit: undelivered.failedEdit,
      opening: undelivered.uncertainOpening,
    },
  };
  const about = lost.reference ?? undelivered.generalMatters;
  if (lost.what === 'call') return calls[lost.outcome](about, lost.webhook ?? lost.place.id);
  return line(says[lost.outcome][lost.what](about, { kind: 'place', conversation: lost.place }));
}
