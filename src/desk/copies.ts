import type { Entry } from '../incident/event.ts';
import { textsIn } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { TextId } from '../incident/terms.ts';
import { titleFrom } from './pointed.ts';

/**
 * Other texts with the words of a kept message: what it was edited to, and the title of an incident that was raised
 * from it, unless whoever raised it put it into words of their own.
 */
export function copiesOf(of: Entry, timeline: readonly Entry[], { texts }: Filed): readonly TextId[] {
  const words = (entry: Entry) => textsIn(entry.event).map((text) => titleFrom(texts.get(text) ?? ''));
  const own = words(of).filter((said) => said !== '');
  return timeline.flatMap((other) => {
    const { event } = other;
    if (event.type === 'captureChanged') return event.entry === of.seq ? textsIn(event) : [];
    const pair = [event.type, of.event.type].sort().join();
    const together = pair === 'captured,raised' && Temporal.Instant.compare(other.at, of.at) === 0;
    if (!together) return [];
    return textsIn(event).filter((text) => own.includes(titleFrom(texts.get(text) ?? '')));
  });
}
