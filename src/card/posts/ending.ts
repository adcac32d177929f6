import { button } from '../actions.ts';
import type { Voice } from '../voice.ts';
import { type Of, type Piece, piece, quote } from './piece.ts';

/** What responders are told on the way from the restore to a well-documented end. */
export function ended(
  voice: Voice,
  by: string | null,
  event: Of<'confirmed' | 'waived' | 'reviewAsked' | 'reviewed'>,
): readonly Piece[] {
  const { w, view, who, person, text } = voice;
  const { posts, gate } = w.ending;
  const { incident } = view.filed;
  switch (event.type) {
    case 'confirmed': {
      // Rendered when it is sent: by then it may be closed, by the very request that confirmed it.
      const close = incident.status === 'restored' ? [button(view, 'close', { style: 'primary' })] : [];
      return piece([posts.confirmed(voice.holder(close.length > 0), who(by))], [], close);
    }
    case 'waived':
      return piece([posts.waived(gate[event.line], who(by))], quote(text(event.reason)));
    case 'reviewAsked': {
      const owed = incident.review !== null && !incident.review.held;
      return piece(
        [posts.reviewAsked(person(event.of, true), voice.by(event.dueAt))],
        [],
        owed ? [button(view, 'review')] : [],
      );
    }
    case 'reviewed':
      return piece([posts.reviewed(who(by))], quote(text(event.text)));
  }
}
