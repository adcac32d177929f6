import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Delivery } from './ledger.ts';
import type { Parts } from './parts.ts';
import { direct, isSame, places, routesOf } from './places.ts';

/**
 * A delivery that failed for good, or of which nobody knows, is told to the responders somewhere else, with what to do.
 * A failure to tell of a failure is only logged: it must not go round in circles.
 */
export async function tellUndelivered(
  parts: Parts,
  delivery: Delivery,
  outcome: 'failed' | 'uncertain',
  reason: string,
): Promise<void> {
  const { notice } = delivery;
  const { conversation } = notice;
  const details = { delivery: delivery.id, outcome, reason, platform: conversation.platform };
  parts.log.warn(details, 'A message was not delivered');
  if (notice.about.type === 'undelivered') return;
  const filed = await parts.store.incident({ id: notice.subject });
  if (!filed) return;
  const { incident, procedure } = filed;
  const told = routesOf(parts, await places(parts), incident, procedure).responders.filter(
    (place) => !isSame(place, conversation),
  );
  // Nowhere else to tell it: whoever has it, else whoever reported it, hears of it directly.
  const elsewhere = told.length > 0 ? told : directTo(parts, incident.assignee ?? incident.reporter);
  const notices = elsewhere.map((place) => ({
    subject: notice.subject,
    kind: 'post' as const,
    slot: `undelivered:${delivery.id}`,
    audience: 'responders' as const,
    conversation: place,
    about: {
      type: 'undelivered' as const,
      delivery: delivery.id,
      conversation,
      outcome,
      reason,
      what: delivery.message !== null && notice.kind === 'post' ? ('edit' as const) : notice.kind,
    },
    family: null,
    underCard: false,
    priority: incident.priority,
  }));
  await parts.ledger.queue(notices, incident.seq, parts.now());
  parts.nudge();
}

function directTo(parts: Parts, person: PersonId): Conversation[] {
  const place = direct(parts, person);
  return place ? [place] : [];
}
