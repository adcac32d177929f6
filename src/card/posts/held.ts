import { button } from '../actions.ts';
import type { Voice } from '../voice.ts';
import { lateness, nothing, type Of, type Piece, piece, small } from './piece.ts';

/** Given to a group after it was raised, by a person or by the category that a person set. */
export function allocated(voice: Voice, by: string | null, event: Of<'allocated'>): readonly Piece[] {
  const { w, view, who, group, category } = voice;
  const to = group(event.group, true);
  const take = [button(view, 'take', { style: 'primary' })];
  switch (event.by) {
    case 'person':
      return piece([w.posts.allocated(to, who(by))], [], take);
    case 'category':
      return piece([w.posts.allocatedByCategory(to, category ?? w.timeline.noCategory, who(by))], [], take);
    case 'service':
    case 'catchAll':
      return nothing;
  }
}

/** Calls the one who is asked to take it over; who has it keeps it until then. */
export function offered({ w, view, who, person }: Voice, by: string | null, event: Of<'offered'>): readonly Piece[] {
  const { incident } = view.filed;
  // Rendered when it is sent: by then it may be over, or offered to somebody else.
  const stands = incident.offeredTo === event.to;
  return piece(
    [w.posts.offered(person(event.to, true), who(by))],
    [small(w.posts.offeredHolder(person(event.from)))],
    stands ? [button(view, 'take', { style: 'primary' })] : [],
  );
}

/** The wait is over. Whoever ended it themself isn't called. */
export function resumed(voice: Voice, by: string | null, { timing }: Of<'resumed'>): readonly Piece[] {
  const { w, view, who, holder } = voice;
  const { incident } = view.filed;
  const { posts } = w;
  const news = () => {
    if (timing !== null) return posts.holdEnded(holder(true));
    // Only so can a P1 have been on hold.
    if (incident.priority === 'P1') return posts.resumedAsP1(holder(by !== incident.assignee), who(by));
    return by === incident.assignee ? posts.resumedSelf(who(by)) : posts.resumed(holder(true), who(by));
  };
  const again = incident.priority === 'P1' ? [] : [button(view, 'hold')];
  return piece(
    [news()],
    lateness(voice, timing),
    incident.status === 'inProgress' ? [button(view, 'update'), ...again] : [],
  );
}
