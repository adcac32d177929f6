import type { DeliveryResult } from '../../src/platform.ts';

/** Beta has rules of its own, as some platforms do; alpha hasn't. */
const OWN = 'beta';
/** The same delivery posted again within so long is the first message: no second one is made. */
const SAME_POST_MINUTES = 5;
/** So long the adapter trusts in that, and posts again what it can't look up. */
const TRUSTED_MINUTES = 2;
/** Older messages than this are edited only so many times in so many seconds, all together. */
const OLD_MINUTES = 60;
const OLD_EDITS = 3;
const OLD_EDITS_SECONDS = 20;

/** A message as far as the rules look at it. */
interface Message {
  readonly id: string;
  readonly platform: string;
  readonly conversation: string;
  readonly delivery: string;
  readonly at: Temporal.Instant;
  readonly gone: boolean;
}

export interface OwnRules {
  /** The message that this delivery made a moment ago; null where it makes a new one. */
  same(platform: string, delivery: string, conversation: string): Message | null;
  /** Whether what can't be looked up may be posted again without harm. */
  harmless(platform: string, since: Temporal.Instant): boolean;
  /** Why an edit has to wait; null where it may be done, which is counted. */
  waits(message: Message): DeliveryResult | null;
}

export function ownRules(
  messages: readonly Message[],
  now: () => Temporal.Instant,
  count: (what: string) => void,
): OwnRules {
  let edits: Temporal.Instant[] = [];
  const ago = (at: Temporal.Instant, unit: 'minutes' | 'seconds') => now().since(at).total(unit);
  return {
    same(platform, delivery, conversation) {
      if (platform !== OWN) return null;
      const first = messages.findLast((one) => one.delivery === delivery && one.conversation === conversation);
      if (!first || first.gone || ago(first.at, 'minutes') > SAME_POST_MINUTES) return null;
      count('posted again, and the first one stays');
      return first;
    },
    harmless: (platform, since) => platform === OWN && ago(since, 'minutes') <= TRUSTED_MINUTES,
    waits(message) {
      if (message.platform !== OWN || ago(message.at, 'minutes') <= OLD_MINUTES) return null;
      edits = edits.filter((at) => ago(at, 'seconds') < OLD_EDITS_SECONDS);
      if (edits.length < OLD_EDITS) {
        edits.push(now());
        return null;
      }
      count('an old message edited too often');
      return { outcome: 'retry', reason: 'rate_limited', afterSeconds: OLD_EDITS_SECONDS };
    },
  };
}
