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
