import { isUnrestored } from '../../incident/incident.ts';
import { button } from '../actions.ts';
import { alertsCounted } from '../alarm.ts';
import type { Voice } from '../voice.ts';
import { nothing, type Of, type Piece, piece, quote } from './piece.ts';

/** What monitoring says that a person should know of: the card counts the rest. */
export function alerted(voice: Voice, event: Of<'alerted'>): readonly Piece[] {
  const { w, view, holder, text } = voice;
  const { incident } = view.filed;
  const say = w.alerts;
  switch (event.what) {
    case 'storm':
      return piece(
        [say.storm(holder(), alertsCounted(voice, event.alerts))],
        event.text === null ? [] : quote(text(event.text)),
      );
    case 'resolved':
      // Monitoring restores nothing: a person says that it works.
      return isUnrestored(incident)
        ? piece([say.resolved(holder(true))], [], [button(view, 'restore', { style: 'primary' })])
        : piece([say.resolvedToo]);
    case 'firing':
      return piece([say.firing(holder(true))]);
    case 'raised':
    case 'joined':
    case 'repeated':
      return nothing;
  }
}
