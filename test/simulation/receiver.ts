import { answered, unanswered } from '../../adapters/webhook/outcome.ts';
import type { Card } from '../../src/card/card.ts';
import type { DeliveryResult, Parcel, Platform } from '../../src/platform.ts';
import type { Random } from './random.ts';
import type { Process, Scheduler } from './scheduler.ts';
import type { Skies } from './weather.ts';

/** What somebody was called with, by the id that a repeat has too. */
export interface Rung {
  readonly delivery: string;
  readonly webhook: string;
  readonly card: Card;
  /** When it rang, in the order of all things. */
  readonly move: number;
}

/** Whoever the procedure's webhooks lead to: of an id that was heard before nothing comes. */
export interface Receiver {
  readonly rung: readonly Rung[];
  /** As one process reaches it. */
  platform(process: Process): Platform;
}

export const WEBHOOK = 'webhook';
/** The longest that a call takes, as the adapter sees to it. */
const CALL_SECONDS = 10;

export function receiver(parts: {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly now: () => Temporal.Instant;
  readonly move: () => number;
  readonly count: (what: string) => void;
  readonly skies: Skies;
}): Receiver {
  const { random, scheduler, now, move, count, skies } = parts;
  const rung = new Map<string, Rung>();

  function hears({ delivery, conversation, card }: Parcel): void {
    count(rung.has(delivery) ? 'calls of webhooks heard before' : 'calls of webhooks');
    if (!rung.has(delivery)) rung.set(delivery, { delivery, webhook: conversation, card, move: move() });
  }

  /** The answer as the adapter understands it. */
  function replies(status: number, retryAfter: string | null, delivery: string): DeliveryResult {
    const result = answered(status, retryAfter, now());
    return result === 'taken' ? { outcome: 'sent', message: delivery } : result;
  }

  function deliver(parcel: Parcel): DeliveryResult {
    const turn = skies.turn(WEBHOOK);
    // What breaks off, or breaks, may have rung before.
    if (turn === 'sent' || turn === 'lost' || (turn === 'broken' && random.chance(0.5))) hears(parcel);
    switch (turn) {
      case 'sent':
        return replies(202, null, parcel.delivery);
      case 'lost':
      case 'dropped':
        return unanswered(Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }));
      case 'busy':
        return replies(429, String(random.between(1, 90)), parcel.delivery);
      case 'broken':
        return replies(500, null, parcel.delivery);
      case 'refused':
        return replies(random.pick([401, 410]), null, parcel.delivery);
    }
  }

  return {
    get rung() {
      return [...rung.values()];
    },
    platform: (process) => ({
      webhooks: true,
      name: WEBHOOK,
      places: { operations: null, staff: null, clients: null },
      command: '/incident',
      paceMs: 0,
      route: null,
      start: async () => undefined,
      stop: async () => undefined,
      ready: () => true,
      deliver: (parcel) =>
        scheduler.call(
          process,
          `${WEBHOOK}.deliver`,
          [parcel.conversation, parcel.delivery.slice(-6), parcel.card.summary],
          async () => deliver(parcel),
          now().add({ seconds: CALL_SECONDS }),
        ),
      find: async () => ({ outcome: 'absent', unseen: true }),
      directConversation: (external) => external,
      actor: async () => null,
      isMember: async () => false,
      check: async () => ({ ok: true }),
      remedy: () => [],
    }),
  };
}
