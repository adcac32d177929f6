import {
  confirmOperationsAnswer,
  onlyInOperationsAnswer,
  operationsSetAnswer,
  undeliverableAnswer,
} from '../card/answers/operations.ts';
import type { Conversation } from '../incident/terms.ts';
import { card } from '../notice/notices.ts';
import type { Answer } from '../platform.ts';
import type { Asking } from './answers.ts';
import { confirmOperations, isSame, places, routesOf } from './places.ts';

/** Cards that a confirmed operations conversation gets of what was raised before it was known. */
const MOST_CARDS = 50;

/**
 * The first conversation in which a full member confirms it becomes the operations conversation. It must be shared
 * with nobody outside, and the desk must be able to post there.
 */
export async function confirm({ parts, platform, inbound, who }: Asking): Promise<Answer> {
  const { actor, origin } = inbound;
  const conversation = { platform: platform.name, id: origin.id };
  const settled = (at: Conversation): Answer => {
    const card = isSame(at, conversation) ? operationsSetAnswer(who.reader) : onlyInOperationsAnswer(who.reader);
    return { kind: 'card', card };
  };
  if (actor.standing !== 'member') return { kind: 'card', card: onlyInOperationsAnswer(who.reader) };
  const known = (await places(parts)).responders.find((place) => place.platform === platform.name);
  if (known) return settled(known);
  if (origin.direct || origin.shared) {
    return { kind: 'card', card: confirmOperationsAnswer(who.reader, { conversation, shared: true }) };
  }
  const check = await platform.check(origin.id);
  if (!check.ok) {
    const remedy = platform.remedy(check.reason, origin.id, who.reader.language);
    return { kind: 'card', card: undeliverableAnswer(who.reader, conversation, remedy) };
  }
  const first = await confirmOperations(parts, conversation);
  if (!isSame(first, conversation)) return settled(first);
  const { incidents } = await parts.store.listOpen({ offset: 0, limit: MOST_CARDS, reporter: null });
  const now = await places(parts);
  for (const { incident, procedure } of incidents) {
    // A service with a conversation of its own is told there.
    const { responders } = routesOf(parts, now, incident, procedure);
    if (!responders.some((place) => isSame(place, conversation))) continue;
    await parts.ledger.queue([card(incident, conversation)], incident.seq, parts.now());
  }
  parts.nudge();
  return settled(first);
}
