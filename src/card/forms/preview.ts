import type { Destination } from '../../notice/status-page.ts';
import type { Block, Field, Form } from '../card.ts';
import { clientUpdate, signature } from '../posts/clients.ts';
import { line, strong } from '../rich.ts';
import type { Reader, View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { destinationsIn } from './destinations.ts';
import { contextOf, form, note } from './form.ts';

/** Names the destinations and shows exactly what clients will read, made by the same words as the post itself. */
export function previewForm(
  view: View,
  update: {
    readonly draft: string;
    readonly body: string;
    /** Null once the service is restored: nothing more is promised. */
    readonly nextBy: Temporal.Instant | null;
    readonly destinations: readonly Destination[];
    /** The incident moved on since its writer looked at it first. */
    readonly again?: boolean;
    /** How clients read it; the reader's own way where it isn't given. */
    readonly clients?: Reader;
  },
): Form {
  const { preview } = voiceOf(view).w.forms;
  const theirs = voiceOf({ ...view, reader: update.clients ?? view.reader });
  const { headline, blocks } = clientUpdate(theirs, update.body, update.nextBy);
  return form(view.reader, 'preview', `${contextOf(view)}:${update.draft}`, preview, [
    ...(update.again ? [note(preview.again)] : []),
    note(preview.to(destinationsIn(view.reader, update.destinations))),
    note(preview.writtenAs),
    note(strong(headline)),
    ...[...blocks, signature(theirs)].flatMap(readable),
  ]);
}

/** A post's block as something to read within a form. */
function readable(block: Block): readonly Field[] {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return [{ kind: 'note', text: line(block.text) }];
    case 'quote':
      return [{ kind: 'quote', text: block.text }];
    case 'facts':
    case 'buttons':
    case 'divider':
      return [];
  }
}
