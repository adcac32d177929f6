import type { Entry } from '../../incident/event.ts';
import { heard } from '../../incident/hearing.ts';
import { serviceFact } from '../facts.ts';
import type { Voice } from '../voice.ts';
import { nothing, type Piece, piece } from './piece.ts';
import { forStaff } from './staff.ts';

/** What staff read who follow it: as other staff, who have its card beside. */
export function forFollower(voice: Voice, entry: Entry): readonly Piece[] {
  const event = heard('follower', entry.event);
  if (event === null) return nothing;
  if (event.type !== 'raised') return forStaff(voice, entry);
  const { w, view } = voice;
  return piece([w.following.raised(view.filed.incident.priority)], [{ kind: 'facts', facts: [serviceFact(voice)] }]);
}
