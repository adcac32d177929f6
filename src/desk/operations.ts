import { onlyInOperationsAnswer, operationsSetAnswer, undeliverableAnswer } from '../card/answers/operations.ts';
import { card } from '../notice/notices.ts';
import type { Answer } from '../platform.ts';
import type { Asking } from './answers.ts';
import { confirmOperations, places } from './places.ts';

/** Cards that a confirmed operations conversation gets of what was raised before it was known. */
const MOST_CARDS = 50;

/**
 * The first conversation in which a full member confirms it becomes the operations conversation. It must be shared
 * with nobody outside, and the desk must be able to post there.
 */
export async function confirm({ parts, platform, inbound, who }: Asking): Promise<Answer> {
  const { actor, origin } = inbound;
  const known = (await places(parts)).responders.length > 0;
  if (known || actor.standing !== 'member' || origin.direct || origin.shared) {
    return { kind: 'card', card: onlyInOperationsAnswer(who.reader) };
  }
  const conversation = { platform: platform.name, id: origin.id };
  const check = await platform.check(origin.id);
  if (!check.ok) {
    const remedy = platform.remedy(check.reason, origin.id, who.reader.language);
    return { kind: 'card', card: undeliverableAnswer(who.reader, conversation, remedy) };
  }
  await confirmOperations(parts, conversation);
  const { incidents } = await parts.store.listOpen({ offset: 0, limit: MOST_CARDS, reporter: null });
  for (const { incident } of incidents) {
    await parts.ledger.queue([card(incident, conversation)], incident.seq, parts.now());
  }
  parts.nudge();
  return { kind: 'card', card: operationsSetAnswer(who.reader) };
}
