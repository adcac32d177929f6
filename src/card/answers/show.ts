import type { Entry } from '../../incident/event.ts';
import { counted } from '../../language/format.ts';
import { cardButtons } from '../actions.ts';
import type { Block, Card } from '../card.ts';
import { toneOf } from '../facts.ts';
import { cardBody, cardSummary } from '../incident-card.ts';
import { strong, time } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, small, textBlock } from './say.ts';
import { entryWords } from './timeline.ts';

/** How much of a timeline is read at once. */
const MOST_ENTRIES = 20;

/** One incident's facts and its timeline, the newest entries last. */
export function showAnswer(view: View, entries: readonly Entry[]): Card {
  const voice = voiceOf(view);
  const { w, who } = voice;
  const { language } = view.reader;
  const shown = entries.slice(-MOST_ENTRIES);
  const hidden = entries.length - shown.length;
  const lines: readonly Block[] = shown.map((entry) =>
    textBlock(w.timeline.entry(time(entry.at), who(doer(entry)), entryWords(voice, entry))),
  );
  return answer(
    view.reader,
    cardSummary(voice),
    [
      ...cardBody(voice),
      ...cardButtons(view),
      { kind: 'divider' },
      textBlock(strong(w.timeline.heading)),
      ...(hidden === 0 ? [] : [small(`… ${counted(language, hidden, w.timeline.earlier)}`)]),
      ...lines,
    ],
    toneOf(view.filed.incident),
  );
}

/** A rule of the procedure gave it to the group, whoever reported it. */
function doer({ by, event }: Entry): Entry['by'] {
  return event.type === 'allocated' && event.by !== 'person' ? null : by;
}
