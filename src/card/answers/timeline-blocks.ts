import type { Entry } from '../../incident/event.ts';
import { counted } from '../../language/format.ts';
import type { Block } from '../card.ts';
import { time } from '../rich.ts';
import type { Voice } from '../voice.ts';
import { small, textBlock } from './say.ts';
import { entryWords } from './timeline.ts';

/** How much of a timeline is read at once. */
const MOST_ENTRIES = 20;

/** A line for each entry, the newest last; says how many older ones it leaves out. */
export function timelineBlocks(voice: Voice, entries: readonly Entry[]): readonly Block[] {
  const { w, who, view } = voice;
  const shown = entries.slice(-MOST_ENTRIES);
  const hidden = entries.length - shown.length;
  return [
    ...(hidden === 0 ? [] : [small(`… ${counted(view.reader.language, hidden, w.timeline.earlier)}`)]),
    ...shown.map((entry) =>
      textBlock(w.timeline.entry(entry.seq, time(entry.at), who(doer(entry)), entryWords(voice, entry))),
    ),
  ];
}

/** A rule of the procedure gave it to the group, whoever reported it. */
function doer({ by, event }: Entry): Entry['by'] {
  return event.type === 'allocated' && event.by !== 'person' ? null : by;
}
