import type { Entry } from '../incident/event.ts';
import { canBeFollowed } from '../incident/followable.ts';
import { type Incident, servicesOf } from '../incident/incident.ts';
import type { ForFollowers } from './notice.ts';
import { familyOf } from './notices.ts';
import { tells } from './tells.ts';

/** What those who follow it may hear of these entries, which were decided together; null where nothing is for them. */
export function followersOf(after: Incident, entries: readonly Entry[]): ForFollowers | null {
  if (!canBeFollowed(after)) return null;
  const told = entries.filter(({ event, by }) => tells(event, by, after, 'follower'));
  const last = told.at(-1);
  if (!last) return null;
  return {
    incidents: [after.id, ...after.absorbed.map(({ incident }) => incident.id)],
    services: servicesOf(after),
    post: {
      subject: after.id,
      kind: 'post',
      slot: `follow:${last.seq}`,
      audience: 'follower',
      about: { type: 'entries', seqs: told.map(({ seq }) => seq) },
      family: familyOf(told, 'clients'),
      underCard: false,
      // Whatever somebody must read goes first.
      priority: 'P4',
    },
  };
}
