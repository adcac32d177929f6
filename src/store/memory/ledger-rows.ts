import type { DeliveryState } from '../../desk/ledger.ts';
import type { Notice } from '../../notice/notice.ts';

/** A delivery in memory. */
export interface Row {
  readonly id: string;
  order: number;
  notice: Notice;
  state: DeliveryState;
  seqWanted: number;
  seqShown: number | null;
  /** What was wanted when the last attempt began. */
  seqTried: number;
  message: string | null;
  attempts: number;
  openAttemptAt: Temporal.Instant | null;
  queuedAt: Temporal.Instant;
  settledAt: Temporal.Instant | null;
  /** Why it was settled as it was. */
  reason: string | null;
}

/** It is read, or will be. */
export const isThere = ({ state, message }: Row) =>
  state === 'sent' || state === 'queued' || (state === 'failed' && message !== null);

/** A lane in memory. */
export interface LaneRow {
  readonly platform: string;
  readonly conversation: string;
  nextAt: Temporal.Instant | null;
  wanted: number;
  holder: string | null;
  leaseUntil: Temporal.Instant | null;
}

/** What tells a row from every other. */
export const keyOf = (n: Notice) => [n.subject, n.kind, n.slot, n.conversation.platform, n.conversation.id].join('\n');

/** One notice a key: of cards the last counts, of posts the first. */
export function distinct(notices: readonly Notice[]): ReadonlyMap<string, Notice> {
  const kept = new Map<string, Notice>();
  for (const notice of notices) {
    if (notice.kind !== 'post' || !kept.has(keyOf(notice))) kept.set(keyOf(notice), notice);
  }
  return kept;
}
