import type { Filed } from '../incident/filed.ts';
import { conversationClosed, isOwn } from '../incident/own-channel.ts';
import type { Conversation } from '../incident/terms.ts';
import { THE_DESK } from '../notice/matter.ts';
import { changeOf, MOST_CONFLICTS, written } from './commit.ts';
import type { Delivery } from './ledger.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';

/**
 * A conversation of the incident's own was archived or deleted: that is noted and told once, and what could not be posted
 * there goes where it would go without it. False where it is none of that, or where something that is there was to be
 * changed, which is told as any failure is.
 */
export async function goesOnElsewhere(parts: Parts, delivery: Delivery, reason: string): Promise<boolean> {
  const own = conversationOf(delivery);
  if (own === null || delivery.notice.subject === THE_DESK || !parts.platforms.get(own.platform)?.isClosed?.(reason))
    return false;
  const closed = await noteClosed(parts, delivery, own);
  if (closed === null) return false;
  const { notice, message } = delivery;
  if (notice.kind === 'card') return true;
  if (notice.kind === 'opening') return closed.isNew;
  if (message !== null) return false;
  const { incident, procedure } = closed.filed;
  const { responders } = routesOf(parts, await places(parts), incident, procedure);
  const beside = responders.filter(({ platform }) => platform === own.platform);
  const instead = (beside.length > 0 ? beside : responders).map((conversation) => ({ ...notice, conversation }));
  await parts.ledger.queue(instead, incident.seq, parts.now());
  parts.nudge();
  return true;
}

/** Where it was to be; of an opening the conversation that is to be brought up to date, and null before there is one. */
function conversationOf({ notice: { kind, conversation }, message }: Delivery): Conversation | null {
  if (kind !== 'opening') return conversation;
  return message === null ? null : { platform: conversation.platform, id: message };
}

/** The incident as it is then; null where the conversation is none of its own. */
async function noteClosed(
  parts: Parts,
  { id, notice: { subject } }: Delivery,
  own: Conversation,
): Promise<{ readonly filed: Filed; readonly isNew: boolean } | null> {
  const request = { platform: own.platform, id: `closed:${id}` };
  const known = await places(parts);
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const filed = await parts.store.incident({ id: subject });
    if (!filed || !isOwn(filed.incident, own)) return null;
    const { incident, procedure } = filed;
    const events = conversationClosed(incident, own);
    if (events.length === 0) return { filed, isNew: false };
    const change = changeOf(incident, events, {
      request,
      command: 'closed',
      by: null,
      procedure,
      routes: (then) => routesOf(parts, known, then, procedure),
      texts: [],
      now: parts.now(),
      draft: null,
      again: [],
    });
    const commit = await written(parts, request, () => parts.store.append(change));
    if (commit.type === 'conflict') continue;
    return { filed: { ...filed, incident: change.incident }, isNew: true };
  }
  throw new Error(`${subject} moved on ${MOST_CONFLICTS} times while it was noted that its conversation is closed`);
}
