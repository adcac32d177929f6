import { duration, moment } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import type { Choice } from '../card.ts';
import type { View } from '../view.ts';

/** So many seconds from now, in whole minutes: the value that a choice of that wait has. */
export function ahead({ now }: View, seconds: number): Temporal.Instant {
  return now.add({ seconds }).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
}

/** Times to choose from, each by how long it is from now and when that is: in 2 h (16:30). */
export function timesAhead(view: View, waits: readonly number[]): readonly Choice[] {
  const { language, timeZone } = view.reader;
  const { inTime } = words(language).forms.update;
  return waits.map((seconds) => {
    const at = ahead(view, seconds);
    return {
      value: at.toString(),
      label: inTime(duration(language, seconds), moment(language, at, view.now, timeZone)),
    };
  });
}
