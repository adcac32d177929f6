import type { Composed } from '../desk/compose.ts';
import type { Delivery } from '../desk/ledger.ts';
import type { DeliveryResult, Platform } from '../platform.ts';
import type { Calls } from './send.ts';

const NOT_OFFERED = 'not_offered';

/** What a delivery asks of its platform. */
export function callsOf(platform: Platform, delivery: Delivery, composed: Composed, now: Temporal.Instant): Calls {
  const { notice, id } = delivery;
  if (composed !== 'nothing' && 'opening' in composed) {
    const opening = { ...composed.opening, delivery: id, now };
    const { openings } = platform;
    const refused: DeliveryResult = { outcome: 'refused', reason: NOT_OFFERED };
    return {
      put: async (edit) => openings?.open({ ...opening, edit }) ?? refused,
      find: async (since) => openings?.find({ ...opening, edit: null }, since) ?? { outcome: 'absent' },
    };
  }
  const under = notice.underCard ? delivery.cardMessage : null;
  const sought = { delivery: id, conversation: notice.conversation.id, under, now };
  return {
    async put(edit) {
      if (composed === 'nothing') throw new Error(`Delivery ${id} says nothing`);
      return platform.deliver({ ...sought, edit, card: composed.card });
    },
    find: (since) => platform.find({ ...sought, edit: null }, since),
  };
}
