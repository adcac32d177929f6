import { words } from '../../language/words.ts';
import { answer, commandFor, small, textBlock } from '../answers/say.ts';
import type { Card } from '../card.ts';
import { plain } from '../plain.ts';
import { joined, line, type Part, time } from '../rich.ts';
import type { Reader } from '../view.ts';

interface Covering {
  /** The rota's name, in the reader's language. */
  readonly rota: string;
  /** Who has duty instead of whom, as the reader knows them. */
  readonly person: Part;
  readonly insteadOf: readonly Part[];
  readonly by: Part;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly reads: 'whoCovers' | 'whoIsCovered';
}

/** That somebody has duty instead of another, for the one or the other. */
export function coverPost(reader: Reader, now: Temporal.Instant, covering: Covering): Card {
  const { duty } = words(reader.language);
  const { rota, person, insteadOf, by, reads } = covering;
  const [from, to] = [time(covering.from), time(covering.to)];
  const said =
    reads === 'whoCovers'
      ? line(duty.youCover(rota, from, to), insteadOf.length === 0 ? '' : duty.insteadOf(joined(insteadOf, ', ')))
      : duty.youAreCovered(rota, person, from, to);
  return answer(reader, plain(said, reader, now), [
    textBlock(said),
    small(line(duty.saidBy(by), commandFor(reader, 'duty'))),
  ]);
}
