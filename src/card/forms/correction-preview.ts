import type { Entry } from '../../incident/event.ts';
import type { Conversation } from '../../incident/terms.ts';
import type { Form } from '../card.ts';
import { forClients } from '../posts/clients.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { destinationsIn } from './destinations.ts';
import { contextOf, form, note } from './form.ts';
import { type ClientReading, readingsIn } from './preview.ts';

/** Shows a client update as it will be read once it is corrected, and where. `view` is of the incident as it will be. */
export function correctionForm(
  view: View,
  entry: Entry,
  correction: {
    readonly correction: string;
    readonly readings: readonly ClientReading[];
    readonly staff: readonly Conversation[];
    /** The text was corrected or withdrawn since its writer looked at it first. */
    readonly again: boolean;
  },
): Form {
  const { preview, correctionPreview: w } = voiceOf(view).w.forms;
  const { readings, staff, again } = correction;
  const destinations = [...new Set(readings.flatMap((one) => one.destinations))];
  return form(view.reader, 'preview', `${contextOf(view)}:${correction.correction}`, w, [
    ...(again ? [note(w.again)] : []),
    note(w.where(destinationsIn(view.reader, destinations))),
    ...(staff.length > 0 ? [note(preview.staff(destinationsIn(view.reader, staff)))] : []),
    note(preview.writtenAs),
    ...readingsIn(view, readings, (voice) => forClients(voice, entry)),
  ]);
}
