import { createHash } from 'node:crypto';
import type { Composed } from '../desk/compose.ts';
import type { Delivery } from '../desk/ledger.ts';
import type { DeliveryResult, Platform } from '../platform.ts';
import type { Calls } from './send.ts';

const NOT_OFFERED = 'not_offered';

/** What a delivery asks of its platform. */
export function callsOf(platform: Platform, delivery: Delivery, composed: Composed, now: Temporal.Instant): Calls {
  const { notice, id, message } = delivery;
  const says = typeof composed === 'object' ? composed : null;
  if (says !== null && 'opening' in says) {
    const opening = { ...says.opening, delivery: id, now };
    const { openings } = platform;
    const refused: DeliveryResult = { outcome: 'refused', reason: NOT_OFFERED };
    return {
      put: async (edit) => openings?.open({ ...opening, edit }) ?? refused,
      find: async (since) => openings?.find({ ...opening, edit: null }, since) ?? { outcome: 'absent' },
    };
  }
  const under = notice.underCard ? delivery.cardMessage : null;
  const about = { conversation: notice.conversation.id, under, now };
  const kept = says?.kept;
  // What is posted afresh is not mistaken for the one that is there; nor missed once that need not be kept in sight any more.
  const anew = message !== null ? markAfter(id, message) : id;
  return {
    async put(edit) {
      if (says === null) throw new Error(`Delivery ${id} says nothing`);
      const { card } = says;
      const sight = kept ? { sight: { kind: 'kept', within: kept.within } as const } : {};
      return platform.deliver({ ...about, delivery: edit === null ? anew : id, edit, card, ...sight });
    },
    find: (since) => platform.find({ ...about, delivery: anew, edit: null }, since),
    ...(kept && message !== null
      ? {
          leave: () =>
            platform.deliver({ ...about, delivery: id, edit: message, card: kept.left, sight: { kind: 'left' } }),
        }
      : {}),
  };
}

/** The mark of what takes a message's place: a UUID that is the same whenever it is worked out. */
function markAfter(delivery: string, message: string): string {
  const hash = createHash('sha256').update(`${delivery}/${message}`).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
