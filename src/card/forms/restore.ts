import type { RestoredBy } from '../../incident/terms.ts';
import type { Destination } from '../../notice/status-page.ts';
import type { Form } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { destinationsIn } from './destinations.ts';
import { choiceField, contextOf, form, linesField, note } from './form.ts';

const ways: readonly RestoredBy[] = ['fix', 'workaround', 'itself'];

/** Words for clients are asked for only where clients read; `destinations` says where. */
export function restoreForm(view: View, destinations: readonly Destination[] = []): Form {
  const { restore } = voiceOf(view).w.forms;
  const forClients =
    destinations.length === 0
      ? []
      : [
          linesField('clients', restore.clients, { hint: restore.clientsHint }),
          note(restore.to(destinationsIn(view.reader, destinations))),
        ];
  return form(view.reader, 'restore', contextOf(view), restore, [
    choiceField(
      'how',
      restore.how,
      ways.map((way) => ({ value: way, label: restore.hows[way] })),
      { required: true },
    ),
    linesField('text', restore.done, { hint: restore.doneHint }),
    ...forClients,
  ]);
}
