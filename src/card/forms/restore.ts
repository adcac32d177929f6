import type { Conversation, RestoredBy } from '../../incident/terms.ts';
import type { Form } from '../card.ts';
import { joined } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, linesField, note } from './form.ts';

const ways: readonly RestoredBy[] = ['fix', 'workaround', 'itself'];

/** Words for clients are asked for only where clients read; `destinations` says where. */
export function restoreForm(view: View, destinations: readonly Conversation[] = []): Form {
  const { restore } = voiceOf(view).w.forms;
  const places = destinations.map((conversation) => [{ kind: 'place', conversation } as const]);
  const forClients =
    places.length === 0
      ? []
      : [linesField('clients', restore.clients, { hint: restore.clientsHint }), note(restore.to(joined(places, ', ')))];
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
