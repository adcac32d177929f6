import type { Entry } from '../incident/event.ts';
import type { Audience } from '../incident/incident.ts';
import { sayAnswer } from './answers/say.ts';
import type { Card } from './card.ts';
import type { View } from './view.ts';

/** A post about one or several entries; no blocks where the audience isn't told. */
export function entriesPost(
  view: View,
  _entries: readonly Entry[],
  _audience: Audience | 'reporter',
  _to: { readonly reporterIsStaff: boolean } = { reporterIsStaff: false },
): Card {
  return sayAnswer(view.reader, 'not written yet');
}
