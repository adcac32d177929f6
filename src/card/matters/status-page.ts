import { words } from '../../language/words.ts';
import { answer, textBlock } from '../answers/say.ts';
import type { Card } from '../card.ts';
import { plain } from '../plain.ts';
import { time } from '../rich.ts';
import type { Reader } from '../view.ts';

/** That the files of the status page can't be written, why, and what that means for their readers. */
export function statusUnwrittenPost(reader: Reader, now: Temporal.Instant, since: Temporal.Instant, why: string): Card {
  const { matters } = words(reader.language);
  const said = matters.statusUnwritten(time(since), why);
  const blocks = [textBlock(said), textBlock(matters.statusOutOfDate)];
  return answer(reader, plain(said, reader, now), blocks, 'serious');
}

export function statusWrittenPost(reader: Reader, now: Temporal.Instant, since: Temporal.Instant): Card {
  const said = words(reader.language).matters.statusWritten(time(since));
  return answer(reader, plain(said, reader, now), [textBlock(said)]);
}
