import type { Conversation } from '../../incident/incident.ts';
import type { Form } from '../card.ts';
import type { Reader, View } from '../view.ts';
import { contextOf, stub } from './form.ts';

export function previewForm(
  view: View,
  update: {
    readonly draft: string;
    readonly body: string;
    readonly nextBy: Temporal.Instant;
    readonly destinations: readonly Conversation[];
    /** How clients read it; the reader's own way where it isn't given. */
    readonly clients?: Reader;
  },
): Form {
  return stub(view.reader, 'preview', `${contextOf(view)}:${update.draft}`);
}
