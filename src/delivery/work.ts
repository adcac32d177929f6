import type { Logger } from 'pino';
import type { Composed } from '../desk/compose.ts';
import { StoreUnavailable } from '../desk/faults.ts';
import { type Delivery, type Lane, type Ledger, QUIET, type Settlement } from '../desk/ledger.ts';
import type { Platform } from '../platform.ts';
import { callsOf } from './calls.ts';
import { guarded, retract, send } from './send.ts';
import { settlementOf, settlementOfFault, settlementOfUnnoted, settlementOfUntold } from './settlement.ts';

export interface WorkParts {
  readonly ledger: Ledger;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Renders at the last moment. */
  readonly compose: (delivery: Delivery) => Promise<Composed>;
  /**
   * Tells the responders elsewhere, before the delivery is marked. A crash in between tells again,
   * so the same delivery and outcome must queue the same keys.
   */
  readonly undelivered: (delivery: Delivery, outcome: 'failed' | 'uncertain', reason: string) => Promise<void>;
  /** Notes a conversation that was opened, before its delivery is marked: as with `undelivered`, perhaps again. */
  readonly opened: (delivery: Delivery, conversation: string) => Promise<void>;
  readonly now: () => Temporal.Instant;
  /** Unique to this process and this run of it. Each claim adds a number of its own: see `Claimed`. */
  readonly holder: string;
  readonly log: Logger;
}

/**
 * A lane with the name under which it was claimed, which no other claim has: a process that stood still for longer than
 * its lease claims the lane anew, and must not take part in it once more with what it did before.
 */
export interface Claimed {
  readonly lane: Lane;
  readonly holder: string;
}

/** How long a crashed holder keeps a lane from the others. */
export const LEASE_SECONDS = 30;
/** No call to a platform begins later than this after the lease was taken; a platform ends each well within the rest. */
const BEGIN_WITHIN_SECONDS = 15;
/** How long a lane waits whose platform isn't configured: it may be in another process, or after a restart. */
const UNCONFIGURED_SECONDS = 60;
/** So often a call for somebody is made in vain before others hear that it may not have got through: within a minute. */
const CALLS_IN_VAIN = 3;
/** How long a lane waits after a fault that isn't its own. */
const FAULT_SECONDS = 5;

const passing = (fault: unknown) => fault instanceof StoreUnavailable;

/** When the lane may go on; null: at once. */
type Wait = Temporal.Instant | null;

/** Works a claimed lane and gives it back. Never throws: what it can't write down, the lease's end leaves to the next. */
export function worker(
  parts: WorkParts,
  stopping: () => boolean,
  waits: (until: Temporal.Instant) => void,
): (claimed: Claimed) => Promise<void> {
  const { ledger, now, log } = parts;

  /**
   * Tells first and marks second: a crash in between tells again, which the ledger's key makes harmless;
   * the other way round nobody would ever hear of it.
   */
  async function tell(delivery: Delivery, settlement: Settlement): Promise<Settlement> {
    if (settlement.state !== 'failed' && settlement.state !== 'uncertain') return settlement;
    const final = { state: settlement.state, reason: settlement.reason };
    try {
      await parts.undelivered(delivery, final.state, final.reason);
      return final;
    } catch (fault) {
      log.error({ err: fault, delivery: delivery.id }, 'the responders could not be told of a delivery');
      return settlementOfUntold(delivery, final, passing(fault), now());
    }
  }

  /**
   * A message may wait for its platform to come back; whoever is called may be asleep, and nobody else calls them while
   * it is believed that something did. The call is made again all the same.
   */
  async function tellOfCall(delivery: Delivery, { reason }: Settlement & { readonly reason: string }): Promise<void> {
    if (delivery.notice.about.type !== 'call' || delivery.attempts < CALLS_IN_VAIN) return;
    try {
      await parts.undelivered(delivery, 'uncertain', reason);
    } catch (fault) {
      log.error(
        { err: fault, delivery: delivery.id },
        'the responders could not be told of a call; the next attempt tells',
      );
    }
  }

  /** `paceMs`: null where the platform wasn't called. */
  async function conclude(delivery: Delivery, settlement: Settlement, paceMs: number | null): Promise<Wait> {
    const written = await tell(delivery, settlement);
    if (written.state === 'queued' || written.state === 'ambiguous') await tellOfCall(delivery, written);
    const at = now();
    await ledger.settle(delivery, written, at);
    if (written.state === 'queued' || written.state === 'ambiguous') {
      log.info({ delivery: delivery.id, attempts: delivery.attempts, reason: written.reason }, 'a delivery waits');
      return written.retryAt;
    }
    // Whatever is queued meanwhile keeps the pace too, so it is waited out even where nothing more is waiting yet.
    return paceMs === null ? null : at.add({ milliseconds: paceMs });
  }

  async function attempt(platform: Platform, delivery: Delivery, began: Temporal.Instant): Promise<Wait> {
    let composed: Composed;
    try {
      composed = await parts.compose(delivery);
    } catch (fault) {
      log.error({ err: fault, delivery: delivery.id, attempts: delivery.attempts }, 'a delivery could not be composed');
      return conclude(delivery, settlementOfFault(delivery, 'cannot_compose', passing(fault), now()), null);
    }
    const lastCall = began.add({ seconds: BEGIN_WITHIN_SECONDS });
    const inTime = () => Temporal.Instant.compare(now(), lastCall) <= 0;
    const calls = guarded(callsOf(platform, delivery, composed, now()), delivery, log);
    if (composed === 'nothing' || composed === 'quiet') {
      const ending = await retract(calls, delivery, inTime);
      const settlement = settlementOf(delivery, ending, delivery.seqWanted, now());
      // What is held back in quiet hours is found by this word when they are over.
      const held =
        composed === 'quiet' && settlement.state === 'superseded' ? { ...settlement, reason: QUIET } : settlement;
      return conclude(delivery, held, null);
    }
    const ending = await send(calls, delivery, inTime);
    const settlement = settlementOf(delivery, ending, composed.seqShown, now());
    return conclude(delivery, await noted(delivery, settlement), platform.paceMs);
  }

  /** What can't be noted is looked up and noted once more: it may not be forgotten that it is there. */
  async function noted(delivery: Delivery, settlement: Settlement): Promise<Settlement> {
    if (delivery.notice.kind !== 'opening' || settlement.state !== 'sent') return settlement;
    if (settlement.message === delivery.message) return settlement;
    try {
      await parts.opened(delivery, settlement.message);
      return settlement;
    } catch (fault) {
      log.error({ err: fault, delivery: delivery.id }, 'a conversation was opened and could not be noted');
      return settlementOfUnnoted(delivery, now());
    }
  }

  async function run({ lane, holder }: Claimed): Promise<void> {
    const platform = parts.platforms.get(lane.platform);
    if (platform === undefined) {
      log.warn({ platform: lane.platform }, 'messages wait for a platform that is not configured');
      return ledger.release(lane, holder, now().add({ seconds: UNCONFIGURED_SECONDS }));
    }
    for (;;) {
      const began = now();
      if (stopping()) return ledger.release(lane, holder, began);
      const delivery = await ledger.next(lane, began, holder, LEASE_SECONDS);
      if (delivery === null) return ledger.release(lane, holder, null);
      const wait = await attempt(platform, delivery, began);
      if (wait === null) continue;
      await ledger.release(lane, holder, wait);
      return waits(wait);
    }
  }

  async function giveBack({ lane, holder }: Claimed): Promise<void> {
    try {
      await ledger.release(lane, holder, now().add({ seconds: FAULT_SECONDS }));
    } catch (fault) {
      log.warn({ err: fault, lane }, 'a lane could not be given back; it is free again when its lease ends');
    }
  }

  return async (claimed) => {
    const { lane } = claimed;
    try {
      await run(claimed);
    } catch (fault) {
      if (passing(fault)) log.warn({ err: fault, lane }, 'the database was away while a lane was worked');
      else log.error({ err: fault, lane }, 'a lane could not be worked');
      await giveBack(claimed);
    }
  };
}
