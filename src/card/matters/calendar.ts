import { words } from '../../language/words.ts';
import type { CalendarFault } from '../../notice/matter.ts';
import { answer, commandFor, small, textBlock } from '../answers/say.ts';
import type { Card } from '../card.ts';
import { plain } from '../plain.ts';
import { line, type Part, time } from '../rich.ts';
import type { Reader } from '../view.ts';

interface Failing {
  /** The rota's name, in the reader's language. */
  readonly rota: string;
  readonly since: Temporal.Instant;
  readonly why: CalendarFault;
  /** Who has duty by what is known, and until when; null where nobody has. */
  readonly onDuty: { readonly person: Part; readonly to: Temporal.Instant } | null;
}

/** That a rota's calendar can't be read, why, and what counts meanwhile. */
export function calendarFailsPost(reader: Reader, now: Temporal.Instant, { rota, since, why, onDuty }: Failing): Card {
  const { matters, duty } = words(reader.language);
  const reason = why.kind === 'refused' ? matters.refused(String(why.status)) : matters.calendarFaults[why.kind];
  const said = matters.calendarFails(rota, time(since), reason);
  const meanwhile =
    onDuty === null ? matters.nobodyOnDuty : matters.lastReadCounts(duty.until(onDuty.person, time(onDuty.to)));
  const card = answer(
    reader,
    plain(said, reader, now),
    [textBlock(said), textBlock(meanwhile), small(line(matters.whoHasDuty, commandFor(reader, 'duty')))],
    'serious',
  );
  return card;
}

export function calendarReadsPost(reader: Reader, now: Temporal.Instant, rota: string, since: Temporal.Instant): Card {
  const said = words(reader.language).matters.calendarReads(rota, time(since));
  return answer(reader, plain(said, reader, now), [textBlock(said)]);
}
