import type { Entry } from '../../incident/event.ts';
import { cardButtons } from '../actions.ts';
import type { Card } from '../card.ts';
import { headline, statusLine, toneOf } from '../facts.ts';
import { cardSummary } from '../incident-card.ts';
import { strong } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, textBlock } from './say.ts';
import { timelineBlocks } from './timeline-blocks.ts';

/** How it stands, and what happened after the entry that this person saw last; `since` is 0 for a first look. */
export function catchupAnswer(view: View, entries: readonly Entry[], since: number): Card {
  const voice = voiceOf(view);
  const { first, since: later, nothing } = voice.w.answers.catchup;
  const news = entries.filter(({ seq }) => seq > since);
  return answer(
    view.reader,
    cardSummary(voice),
    [
      headline(voice),
      { kind: 'text', text: statusLine(voice) },
      ...(news.length === 0
        ? [textBlock(nothing)]
        : [textBlock(strong(since === 0 ? first : later)), ...timelineBlocks(voice, news)]),
      ...cardButtons(view),
    ],
    toneOf(view.filed.incident),
  );
}
