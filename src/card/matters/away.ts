import { counted } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import { answer, textBlock } from '../answers/say.ts';
import type { Card } from '../card.ts';
import { plain } from '../plain.ts';
import { time } from '../rich.ts';
import type { Reader } from '../view.ts';

/** That the desk was away, and how much of what it had to say came late for that. */
export function awayPost(
  reader: Reader,
  now: Temporal.Instant,
  { from, to, late }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant; readonly late: number },
): Card {
  const { matters } = words(reader.language);
  const said = matters.away(
    time(from),
    time(to),
    late === 0 ? matters.nothingLate : matters.late(counted(reader.language, late, matters.messages)),
  );
  return answer(reader, plain(said, reader, now), [textBlock(said)], late === 0 ? 'calm' : 'serious');
}
