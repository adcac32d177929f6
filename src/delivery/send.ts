import type { Logger } from 'pino';
import type { Delivery } from '../desk/ledger.ts';
import type { DeliveryResult, FindResult } from '../platform.ts';
import type { Ending } from './settlement.ts';

/** What a delivery asks of its platform, whatever it is: a message, or a conversation of an incident's own. */
export interface Calls {
  /** Brings up to date what is there, or makes it where `edit` is null. */
  put(edit: string | null): Promise<DeliveryResult>;
  find(since: Temporal.Instant): Promise<FindResult>;
  /** Lets the message that was there make way for the one that was posted afresh; absent where nothing is. */
  leave?(): Promise<DeliveryResult>;
}

/** The calls of a platform that may break its word and throw: then nobody knows what took effect. */
export function guarded(calls: Calls, delivery: Delivery, log: Logger): Calls {
  return {
    async put(edit) {
      try {
        return await calls.put(edit);
      } catch (fault) {
        log.error({ err: fault, delivery: delivery.id }, 'a platform threw, which it must not');
        return { outcome: 'unknown', reason: 'adapter_fault' };
      }
    },
    async find(since) {
      try {
        return await calls.find(since);
      } catch (fault) {
        log.error({ err: fault, delivery: delivery.id }, 'a platform threw, which it must not');
        return { outcome: 'retry', reason: 'adapter_fault', afterSeconds: null };
      }
    },
    ...(calls.leave ? { leave: calls.leave } : {}),
  };
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
export async function send(calls: Calls, delivery: Delivery, inTime: () => boolean): Promise<Ending> {
  const since = delivery.openAttemptAt;
  const late: Ending = { type: since === null ? 'noEffect' : 'stillOpen', reason: 'out_of_time', afterSeconds: null };

  if (!inTime()) return late;
  if (calls.leave && since !== null) {
    // Where it was posted afresh, what was there is not to be brought up to date any more.
    const found = await calls.find(since);
    if (found.outcome === 'found') return leaving(calls, { type: 'found', message: found.message });
    if (found.outcome === 'retry') return { type: 'stillOpen', reason: found.reason, afterSeconds: found.afterSeconds };
    if (!inTime()) return late;
  }
  if (delivery.message !== null) {
    const edited = await calls.put(delivery.message);
    // The earlier attempt may have been posting anew too, so that an edit without effect leaves it open.
    // What a post once said must not be said twice.
    if (edited.outcome !== 'repost' || delivery.notice.kind === 'post') return endingOf(edited, since !== null);
    if (!inTime()) return late;
  }

  let unseen = false;
  if (since !== null) {
    const found = await calls.find(since);
    switch (found.outcome) {
      case 'found':
        return leaving(calls, { type: 'found', message: found.message });
      case 'absent':
        unseen = found.unseen === true;
        break;
      case 'undecided':
        // A card told as uncertain before it was queued anew: perhaps a second one is better than none from then on.
        if (delivery.message === null && delivery.notice.kind === 'card' && delivery.attempts === 1) break;
        return { type: 'undecided', reason: found.reason };
      case 'retry':
        return { type: 'stillOpen', reason: found.reason, afterSeconds: found.afterSeconds };
    }
    // Just looked up and absent: a repeat would find the same.
    if (!inTime()) return late;
  }
  const ending = endingOf(await calls.put(null), false);
  // That it is refused now says nothing of the earlier one, which nobody could look at.
  if (unseen && ending.type === 'refused') return { type: 'undecided', reason: ending.reason };
  return leaving(calls, ending);
}

/** What was posted afresh stands for what was there, which makes way for it: until that is done it is looked up again. */
async function leaving(calls: Calls, ending: Ending): Promise<Ending> {
  if (!calls.leave || (ending.type !== 'sent' && ending.type !== 'found')) return ending;
  const left = await calls.leave();
  switch (left.outcome) {
    case 'sent':
    // It is gone, or stays as it was: nothing more can be done about it.
    case 'repost':
    case 'refused':
      return ending;
    case 'retry':
      return { type: 'stillOpen', reason: left.reason, afterSeconds: left.afterSeconds };
    case 'unknown':
      return { type: 'stillOpen', reason: left.reason, afterSeconds: null };
  }
}

/**
 * There is nothing to say any more. Where an earlier attempt's end is unknown, what it may have said is looked up once
 * more, since the ledger tells what people read. As `send`, for a post.
 */
export async function retract(calls: Calls, delivery: Delivery, inTime: () => boolean): Promise<Ending> {
  const since = delivery.openAttemptAt;
  if (since === null) return { type: 'overtaken' };
  if (!inTime()) return { type: 'stillOpen', reason: 'out_of_time', afterSeconds: null };
  const found = await calls.find(since);
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
