import type { Entry } from '../../incident/event.ts';
import { heard } from '../../incident/hearing.ts';
import { labelOfMajor } from '../major-names.ts';
import { strong } from '../rich.ts';
import type { Voice } from '../voice.ts';
import { clientUpdate, forClients } from './clients.ts';
import { nothing, type Piece, piece, quote } from './piece.ts';

/** Staff have a card that says how it stands; they look up for what clients hear, for a major incident and for its end. No working notes. */
export function forStaff(voice: Voice, entry: Entry): readonly Piece[] {
  const { w, text } = voice;
  const event = heard('staff', entry.event);
  if (event === null) return nothing;
  switch (event.type) {
    case 'updated': {
      if (event.audience === 'responders') return nothing;
      const { headline, blocks } = clientUpdate(voice, text(event.text), event.nextBy);
      return piece([headline], blocks);
    }
    case 'restored': {
      const done = event.text === null ? [] : quote(text(event.text));
      const words = event.forClients === null ? [] : quote(text(event.forClients));
      return piece([w.told.reporter.restoredBy(w.restoredBy[event.how])], [...done, ...words]);
    }
    case 'heldOver':
    case 'merged':
    case 'unmerged':
    case 'reopened':
      return forClients(voice, entry).flatMap(({ headline, blocks }) => piece([headline], blocks));
    case 'cancelled':
      return piece([w.told.reporter.cancelled(w.cancelReason[event.why])]);
    case 'declaredMajor':
      return piece([strong(labelOfMajor(voice)), '.']);
  }
}
