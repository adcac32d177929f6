import type { Logger } from 'pino';
import type { Delivery } from '../desk/ledger.ts';
import type { DeliveryResult, FindResult, Parcel, Platform, Sought } from '../platform.ts';
import type { Ending } from './settlement.ts';

/** A platform's answer, also where it breaks its word and throws: then nobody knows what took effect. */
async function deliver(platform: Platform, parcel: Parcel, log: Logger): Promise<DeliveryResult> {
  try {
    return await platform.deliver(parcel);
  } catch (fault) {
    log.error({ err: fault, delivery: parcel.delivery }, 'deliver threw, which it must not');
    return { outcome: 'unknown', reason: 'adapter_fault' };
  }
}

async function find(platform: Platform, parcel: Sought, since: Temporal.Instant, log: Logger): Promise<FindResult> {
  try {
    return await platform.find(parcel, since);
  } catch (fault) {
    log.error({ err: fault, delivery: parcel.delivery }, 'find threw, which it must not');
    return { outcome: 'retry', reason: 'adapter_fault', afterSeconds: null };
  }
}

/** `open`: an earlier attempt's end is still unknown after this. */
function endingOf(result: DeliveryResult, open: boolean): Ending {
  switch (result.outcome) {
    case 'sent':
      return { type: 'sent', message: result.message };
    case 'retry':
      return { type: open ? 'stillOpen' : 'noEffect', reason: result.reason, afterSeconds: result.afterSeconds };
    case 'repost':
      // There is nothing to post anew where a new message was asked for.
      return { type: 'refused', reason: result.reason };
    case 'refused':
    case 'unknown':
      return { type: result.outcome, reason: result.reason };
  }
}

/**
 * One attempt: edits the message that is known, else makes a new one; an edit that can't be done becomes a new message
 * within the same attempt. Edits may be done twice, a new message not: before one is made, an earlier attempt whose end
 * is unknown is looked up. `inTime` says whether a call may still begin: false once the lane may soon be somebody else's.
 */
export async function send(
  platform: Platform,
  delivery: Delivery,
  parcel: Parcel,
  inTime: () => boolean,
  log: Logger,
): Promise<Ending> {
  const since = delivery.openAttemptAt;
  const late: Ending = { type: since === null ? 'noEffect' : 'stillOpen', reason: 'out_of_time', afterSeconds: null };

  if (!inTime()) return late;
  if (parcel.edit !== null) {
    const edited = await deliver(platform, parcel, log);
    // The earlier attempt may have been posting anew too, so that an edit without effect leaves it open.
    // What a post once said must not be said twice.
    if (edited.outcome !== 'repost' || delivery.notice.kind === 'post') return endingOf(edited, since !== null);
    if (!inTime()) return late;
  }

  const anew = { ...parcel, edit: null };
  if (since !== null) {
    const found = await find(platform, anew, since, log);
    switch (found.outcome) {
      case 'found':
        return { type: 'found', message: found.message };
      case 'absent':
        break;
      case 'undecided':
        // A card told as uncertain before it was queued anew: perhaps a second one is better than none from then on.
        if (parcel.edit === null && delivery.notice.kind === 'card' && delivery.attempts === 1) break;
        return { type: 'undecided', reason: found.reason };
      case 'retry':
        return { type: 'stillOpen', reason: found.reason, afterSeconds: found.afterSeconds };
    }
    // Just looked up and absent: a repeat would find the same.
    if (!inTime()) return late;
  }
  return endingOf(await deliver(platform, anew, log), false);
}

/**
 * There is nothing to say any more. Where an earlier attempt's end is unknown, what it may have said is looked up once
 * more, since the ledger tells what people read. As `send`, for a post.
 */
export async function retract(
  platform: Platform,
  delivery: Delivery,
  sought: Sought,
  inTime: () => boolean,
  log: Logger,
): Promise<Ending> {
  const since = delivery.openAttemptAt;
  if (since === null) return { type: 'overtaken' };
  if (!inTime()) return { type: 'stillOpen', reason: 'out_of_time', afterSeconds: null };
  const found = await find(platform, sought, since, log);
  switch (found.outcome) {
    case 'found':
      return { type: 'found', message: found.message };
    case 'absent':
      // Nothing is sent again that would show it: what nobody could look at may be there.
      return found.unseen ? { type: 'undecided', reason: 'history_hidden' } : { type: 'overtaken' };
    case 'undecided':
      return { type: 'undecided', reason: found.reason };
    case 'retry':
      return { type: 'stillOpen', reason: found.reason, afterSeconds: found.afterSeconds };
  }
}
