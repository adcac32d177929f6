import { words } from '../../language/words.ts';
import type { CalendarFault } from '../../notice/matter.ts';
import { answer, commandFor, small, textBlock } from '../answers/say.ts';
import type { Card } from '../card.ts';
import { plain } from '../plain.ts';
import { line, type Part, time } from '../rich.ts';
import type { Reader } from '../view.ts';
import { glance } from '../voice.ts';

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

/** More entries are not shown: whoever looks into the calendar finds them. */
const MOST_NAMES = 5;
/** In letters. */
const LONGEST_NAME = 60;

/** That entries of a rota's calendar name nobody who is known, and what follows from it. */
export function calendarNamesPost(reader: Reader, now: Temporal.Instant, rota: string, names: readonly string[]): Card {
  const { matters } = words(reader.language);
  const shown = names.slice(0, MOST_NAMES).map((name) => matters.quoted(glance(name, LONGEST_NAME)));
  const more = names.length - shown.length;
  const list = more > 0 ? `${shown.join(', ')} ${matters.moreNames(String(more))}` : shown.join(', ');
  const said = matters.calendarNames(rota, list);
  return answer(
    reader,
    plain(said, reader, now),
    [textBlock(said), textBlock(matters.namesKnownFrom), small(line(matters.whoHasDuty, commandFor(reader, 'duty')))],
    'serious',
  );
}
