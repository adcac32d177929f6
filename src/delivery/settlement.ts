import type { Delivery, Settlement } from '../desk/ledger.ts';
import { MATTER_SEQ, THE_DESK } from '../notice/matter.ts';
import { backoff, ownFaultBackoff } from './backoff.ts';

/** How one attempt ended. */
export type Ending =
  | { readonly type: 'sent'; readonly message: string }
  /** An earlier attempt's message was there: whatever it shows was rendered then. */
  | { readonly type: 'found'; readonly message: string }
  /** Neither this attempt nor an earlier one took effect. */
  | { readonly type: 'noEffect'; readonly reason: string; readonly afterSeconds: number | null }
  /** This attempt had no effect, what became of an earlier one is still to be looked up. */
  | { readonly type: 'stillOpen'; readonly reason: string; readonly afterSeconds: number | null }
  /** Nobody knows whether this attempt took effect. */
  | { readonly type: 'unknown'; readonly reason: string }
  /** Nobody knows, and the platform can't tell. */
  | { readonly type: 'undecided'; readonly reason: string }
  | { readonly type: 'refused'; readonly reason: string }
  /** There is nothing to say any more, and nothing was said. */
  | { readonly type: 'overtaken' };

/** How soon a lost answer is looked up. Long enough for a message to show up in the conversation's history. */
const LOOK_AFTER_MS = 2_000;
/** After so many attempts a lost answer backs off as any fault does. */
const QUICK_LOOKS = 5;
/** After so many attempts the desk's own fault is final, so that one delivery can't keep its lane for ever. */
const MOST_OWN_FAULTS = 10;

const later = (now: Temporal.Instant, milliseconds: number) => now.add({ milliseconds });

/**
 * What an attempt's end means for the ledger.
 * `seqShown`: the incident's seq that the attempt rendered.
 */
export function settlementOf(delivery: Delivery, ending: Ending, seqShown: number, now: Temporal.Instant): Settlement {
  const { attempts, id } = delivery;
  switch (ending.type) {
    case 'sent':
      return { state: 'sent', message: ending.message, seqShown };
    case 'found':
      return { state: 'sent', message: ending.message, seqShown: foundSeq(delivery, seqShown) };
    case 'noEffect': {
      const retryAt = later(now, backoff(attempts, id, ending.afterSeconds));
      // An earlier attempt whose end is unknown was perhaps only trusted to be absent, for a while: it is looked for again.
      return { state: delivery.openAttemptAt === null ? 'queued' : 'ambiguous', reason: ending.reason, retryAt };
    }
    case 'stillOpen': {
      const retryAt = later(now, backoff(attempts, id, ending.afterSeconds));
      return { state: 'ambiguous', reason: ending.reason, retryAt };
    }
    case 'unknown': {
      const wait = attempts <= QUICK_LOOKS ? LOOK_AFTER_MS : backoff(attempts, id, null);
      return { state: 'ambiguous', reason: ending.reason, retryAt: later(now, wait) };
    }
    case 'undecided':
      return { state: 'uncertain', reason: ending.reason };
    case 'refused':
      return { state: 'failed', reason: ending.reason };
    case 'overtaken':
      return { state: 'superseded', reason: 'nothing_to_say' };
  }
}

/**
 * Which seq a message shows that was found. A card's or an opening's is unknown: with 0 it stays queued and the next pass edits it. A
 * post says what was there when it was written, which its slot names, such as 12 or call:12; asked for again since, it is
 * edited too.
 */
function foundSeq({ notice }: Delivery, composed: number): number {
  if (notice.kind !== 'post') return 0;
  if (notice.subject === THE_DESK) return MATTER_SEQ;
  const written = /^(?:[a-z]+:)?(\d+)$/.exec(notice.slot)?.[1];
  return written === undefined ? composed : Number(written);
}

/**
 * What a fault of the desk's own means for a delivery that it kept from being sent.
 * `passing`: the database was away, which says nothing about the delivery, so it is never given up for that.
 */
export function settlementOfFault(
  delivery: Delivery,
  reason: string,
  passing: boolean,
  now: Temporal.Instant,
): Settlement {
  const open = delivery.openAttemptAt !== null;
  if (!passing && delivery.attempts >= MOST_OWN_FAULTS) return { state: open ? 'uncertain' : 'failed', reason };
  const retryAt = later(now, ownFaultBackoff(delivery.attempts, delivery.id));
  return { state: open ? 'ambiguous' : 'queued', reason, retryAt };
}

/**
 * What is written where the responders couldn't be told of a `final` end: it is tried once more from the start,
 * until the desk's own faults have gone on for too long; then it is marked untold, so that the lane goes on.
 */
export function settlementOfUntold(
  delivery: Delivery,
  final: Settlement & { readonly state: 'failed' | 'uncertain' },
  passing: boolean,
  now: Temporal.Instant,
): Settlement {
  if (!passing && delivery.attempts >= MOST_OWN_FAULTS) return final;
  const closed = final.state === 'failed' && delivery.openAttemptAt === null;
  const retryAt = later(now, ownFaultBackoff(delivery.attempts, delivery.id));
  return { state: closed ? 'queued' : 'ambiguous', reason: final.reason, retryAt };
}

/** What is written where something was opened and that could not be noted: it is looked for, and noted, until it is. */
export function settlementOfUnnoted(delivery: Delivery, now: Temporal.Instant): Settlement {
  const retryAt = later(now, ownFaultBackoff(delivery.attempts, delivery.id));
  return { state: 'ambiguous', reason: 'not_noted', retryAt };
}
