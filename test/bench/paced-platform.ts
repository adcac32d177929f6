import type { Parcel, Platform } from '../../src/platform.ts';
import { quietPlatform } from './quiet-platform.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Milliseconds between two messages to one conversation, as Slack asks for. */
export const PACE_MS = 1_000;

export interface Limits {
  /** What each call takes. */
  readonly callMs: number;
  /** Calls a second to all conversations together; the platform's client waits for its turn. Null: no limit. */
  readonly total: number | null;
}

/** A platform on simulated time that refuses what comes to a conversation faster than its pace, and notes when what came. */
export function pacedPlatform(time: VirtualTime, { callMs, total }: Limits) {
  const last = new Map<string, Temporal.Instant>();
  const first = new Map<string, string>();
  /** When each message came, by what it says. */
  const cameAt = new Map<string, Temporal.Instant>();
  let free = time.now();
  let refused = 0;
  const quiet = quietPlatform('paced', PACE_MS);

  async function turn(): Promise<void> {
    if (total === null) return;
    const now = time.now();
    const at = Temporal.Instant.compare(free, now) > 0 ? free : now;
    free = at.add({ milliseconds: 1_000 / total });
    if (at !== now) await time.after(at.since(now).total('milliseconds'));
  }

  const deliver: Platform['deliver'] = async (parcel: Parcel) => {
    const { conversation, card } = parcel;
    await turn();
    if (callMs > 0) await time.after(callMs);
    const before = last.get(conversation);
    if (before && time.now().since(before).total('milliseconds') < PACE_MS) {
      refused += 1;
      return { outcome: 'retry', reason: 'ratelimited', afterSeconds: 1 };
    }
    last.set(conversation, time.now());
    cameAt.set(`${conversation} ${card.summary}`, time.now());
    if (!first.has(conversation)) first.set(conversation, card.summary);
    return quiet.deliver(parcel);
  };

  return {
    ...quiet,
    deliver,
    cameAt,
    verify() {
      const behind = [...first.values()].filter((summary) => !summary.startsWith('P1')).length;
      if (behind > 0) throw new Error(`A P1 came after a flood of P4 in ${behind} conversations`);
      if (refused > 0) throw new Error(`${refused} messages came faster than the platform allows`);
    },
  };
}
