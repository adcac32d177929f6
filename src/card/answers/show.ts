import type { Entry } from '../../incident/event.ts';
import { cardButtons } from '../actions.ts';
import type { Card } from '../card.ts';
import { toneOf } from '../facts.ts';
import { cardBody, cardSummary } from '../incident-card.ts';
import { strong } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, textBlock } from './say.ts';
import { timelineBlocks } from './timeline-blocks.ts';

/** One incident's facts and its timeline, the newest entries last. */
export function showAnswer(view: View, entries: readonly Entry[]): Card {
  const voice = voiceOf(view);
  return answer(
    view.reader,
    cardSummary(voice),
    [
      ...cardBody(voice),
      ...cardButtons(view),
      { kind: 'divider' },
      textBlock(strong(voice.w.timeline.heading)),
      ...timelineBlocks(voice, entries),
    ],
    toneOf(view.filed.incident),
  );
}
