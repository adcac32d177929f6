import type { Incident } from '../incident/incident.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import { MATTER_SEQ, THE_DESK } from '../notice/matter.ts';
import type { Notice } from '../notice/notice.ts';
import { managersOf } from '../procedure/lookup.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { goesOnElsewhere } from './closed.ts';
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
  // Whoever only follows it can be written to or not: nobody else need do anything about that.
  if (notice.about.type === 'undelivered' || isForFollower(notice)) return;
  if (outcome === 'failed' && (await goesOnElsewhere(parts, delivery, reason))) return;
  const told = await toldElsewhere(parts, notice);
  const notices = told.elsewhere.map((place) => ({
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
      what: whatOf(delivery),
    },
    family: null,
    underCard: false,
    priority: told.priority,
  }));
  await parts.ledger.queue(notices, told.seq, parts.now());
  parts.nudge();
}

function isForFollower({ audience, about }: Notice): boolean {
  return audience === 'follower' || (about.type === 'desk' && about.matter.type === 'missed');
}

/** Where else it can be told: to those who hear of the incident, or in operations what belongs to none. */
async function toldElsewhere(parts: Parts, { subject, conversation, priority }: Notice) {
  const known = await places(parts);
  const others = (all: readonly Conversation[]) => all.filter((place) => !isSame(place, conversation));
  if (subject === THE_DESK) return { elsewhere: others(known.responders), priority, seq: MATTER_SEQ };
  const filed = await parts.store.incident({ id: subject });
  if (!filed) return { elsewhere: [], priority, seq: 0 };
  const { incident, procedure } = filed;
  const responders = others(routesOf(parts, known, incident, procedure).responders);
  const elsewhere = responders.length > 0 ? responders : directly(parts, incident, procedure);
  return { elsewhere, priority: incident.priority, seq: incident.seq };
}

/**
 * Nowhere else to tell it: whoever has it, else whoever of the staff reported it, else who manages those who should have it
 * or owns the service hears of it directly, the first who may see it and can be written to.
 */
function directly(parts: Parts, incident: Incident, procedure: Procedure): Conversation[] {
  const owner = procedure.services.find(({ key }) => key === incident.service)?.owner ?? null;
  const people = [
    incident.assignee,
    incident.reporterIs === 'staff' ? incident.reporter : null,
    ...managersOf(procedure, incident),
    owner,
  ].filter((one) => one !== null && (incident.members === null || incident.members.includes(one)));
  return people.flatMap((one) => (one === null ? [] : directTo(parts, one))).slice(0, 1);
}

function whatOf({ notice: { about, kind }, message }: Delivery): 'card' | 'post' | 'edit' | 'opening' | 'call' {
  if (about.type === 'call') return 'call';
  return message !== null && kind === 'post' ? 'edit' : kind;
}

function directTo(parts: Parts, person: PersonId): Conversation[] {
  const place = direct(parts, person);
  return place ? [place] : [];
}
