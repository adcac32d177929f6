import type { Delivery, Lane, Ledger, Settlement } from '../../desk/ledger.ts';
import { THE_DESK } from '../../notice/matter.ts';
import type { Notice } from '../../notice/notice.ts';
import { memoryHeldBack } from './held-back.ts';
import { distinct, isThere, keyOf, type LaneRow, type Row } from './ledger-rows.ts';

export interface MemoryLedger extends Ledger {
  /** What a change to an incident does to the ledger. `stopped`: the incident whose clock stops with it. */
  write(
    notices: readonly Notice[],
    seq: number,
    now: Temporal.Instant,
    stopped?: string | null,
    again?: readonly Notice[],
  ): void;
  /** Every row, in the order of their first writing. */
  rows(): readonly Delivery[];
}

const { compare } = Temporal.Instant;
const laneKey = (lane: { platform: string; conversation: string }) => `${lane.platform}\n${lane.conversation}`;
const placeOf = ({ subject, conversation: { platform, id } }: Notice) => [subject, platform, id].join('\n');
/** Of a family only the newest waiting post counts, but an escalation is never replaced by the next one. */
const replaces = (one: Notice, older: Notice) =>
  one.family !== null && one.family !== 'escalation' && one.family === older.family && placeOf(one) === placeOf(older);
const append = (index: Map<string, Row[]>, key: string, row: Row) => {
  const known = index.get(key);
  if (known === undefined) index.set(key, [row]);
  else known.push(row);
};
const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** The ledger's port in memory, to the letter of its doc comments. Each call is one transaction: it runs in one go. */
export function memoryLedger(): MemoryLedger {
  const rows: Row[] = [];
  const byId = new Map<string, Row>();
  const byKey = new Map<string, Row>();
  const bySubject = new Map<string, Row[]>();
  const byLane = new Map<string, Row[]>();
  let orders = 0;
  const lanes = new Map<string, LaneRow>();

  const laneKeyOf = (at: Notice['conversation']) => laneKey({ platform: at.platform, conversation: at.id });
  const of = (subject: string) => bySubject.get(subject) ?? [];
  const queuedIn = (lane: Lane) => (byLane.get(laneKey(lane)) ?? []).filter(({ state }) => state === 'queued');

  function wake(notice: Notice, now: Temporal.Instant): void {
    const { platform, id: conversation } = notice.conversation;
    const lane = lanes.get(laneKeyOf(notice.conversation));
    if (lane === undefined) {
      const fresh = { platform, conversation, nextAt: now, wanted: 1, holder: null, leaseUntil: null };
      lanes.set(laneKey(fresh), fresh);
    } else {
      lane.wanted += 1;
      lane.nextAt ??= now;
    }
  }

  /** What has an open attempt is left alone, since it may have been read; what was read waits to be put right. */
  function supersede(now: Temporal.Instant, subject: string, matches: (row: Row) => boolean): void {
    for (const row of of(subject)) {
      if (row.state !== 'queued' || row.notice.family === null) continue;
      if (row.openAttemptAt !== null || row.message !== null) continue;
      if (matches(row)) Object.assign(row, { state: 'superseded', settledAt: now });
    }
  }

  function replaceOlder(notices: readonly Notice[], told: ReadonlyMap<string, Notice>, now: Temporal.Instant): void {
    for (const subject of new Set(notices.map((one) => one.subject))) {
      const older = ({ notice }: Row) =>
        !told.has(keyOf(notice)) && [...told.values()].some((one) => replaces(one, notice));
      supersede(now, subject, older);
    }
  }

  function add(notice: Notice, seqWanted: number, queuedAt: Temporal.Instant): void {
    const fresh = {
      state: 'queued',
      seqShown: null,
      seqTried: 0,
      message: null,
      attempts: 0,
      openAttemptAt: null,
      settledAt: null,
      reason: null,
    } as const;
    orders += 1;
    const row: Row = { ...fresh, id: uuid(orders), order: orders, notice, seqWanted, queuedAt };
    rows.push(row);
    byId.set(row.id, row);
    byKey.set(keyOf(notice), row);
    append(bySubject, notice.subject, row);
    append(byLane, laneKeyOf(notice.conversation), row);
    wake(notice, queuedAt);
  }

  function requeue(row: Row): void {
    orders += 1;
    Object.assign(row, { state: 'queued', attempts: 0, order: orders, settledAt: null, reason: null });
  }

  function refresh(row: Row, notice: Notice, seq: number, now: Temporal.Instant): void {
    const isMatter = notice.subject === THE_DESK && notice.kind === 'post';
    if (seq <= row.seqWanted && !isMatter) return;
    if (row.state !== 'queued') {
      requeue(row);
      row.queuedAt = now;
    }
    row.notice = notice;
    row.seqWanted = isMatter ? row.seqWanted + 1 : seq;
    wake(notice, now);
  }

  function shown(row: Row): Delivery {
    const { order: _, seqTried: __, reason: ___, ...delivery } = row;
    const card = byKey.get(keyOf({ ...row.notice, kind: 'card', slot: 'card' }));
    return { ...delivery, cardMessage: row.notice.underCard ? (card?.message ?? null) : null };
  }

  /** The best waiting priority of each incident counts for all of its deliveries; then the order of writing. */
  function first(queued: readonly Row[]): Row | undefined {
    const best = new Map<string, string>();
    for (const { notice } of queued) {
      const known = best.get(notice.subject);
      if (known === undefined || notice.priority < known) best.set(notice.subject, notice.priority);
    }
    const rank = (row: Row) => best.get(row.notice.subject) ?? '';
    let found: Row | undefined;
    for (const row of queued) {
      const before = found && (rank(found).localeCompare(rank(row)) || found.order - row.order);
      if (before === undefined || before > 0) found = row;
    }
    return found;
  }

  /** The best priority that waits in a lane; after all others where nothing does. */
  function best({ platform, conversation }: LaneRow): string {
    const waiting = queuedIn({ platform, conversation, wanted: 0 }).map(({ notice }) => notice.priority);
    return waiting.sort()[0] ?? 'none';
  }

  function held(lane: Lane, holder: string): LaneRow | undefined {
    const row = lanes.get(laneKey(lane));
    return row?.holder === holder ? row : undefined;
  }

  function settle(row: Row, delivery: Delivery, settlement: Settlement, now: Temporal.Instant): void {
    // The last attempt; a card counts its attempts anew, but then another seq was tried or is shown.
    if (row.attempts !== delivery.attempts || row.seqTried !== delivery.seqWanted) return;
    if (row.seqShown !== delivery.seqShown) return;
    const truth = settlement.state === 'sent' || settlement.state === 'uncertain';
    if (row.state !== 'queued' && !(row.state === 'superseded' && truth)) return;
    if (settlement.state === 'sent') {
      const { message, seqShown } = settlement;
      Object.assign(row, { state: 'sent', message, seqShown, openAttemptAt: null, settledAt: now, reason: null });
      if (row.seqWanted > seqShown) Object.assign(row, { state: 'queued', attempts: 0 });
      return;
    }
    const open = settlement.state === 'ambiguous' || settlement.state === 'uncertain';
    if (settlement.state === 'failed') row.openAttemptAt = delivery.openAttemptAt;
    else if (!open) row.openAttemptAt = null;
    if (settlement.state === 'ambiguous' || settlement.state === 'queued') {
      const lane = lanes.get(laneKeyOf(row.notice.conversation));
      if (lane?.nextAt && compare(lane.nextAt, settlement.retryAt) < 0) lane.nextAt = settlement.retryAt;
      return;
    }
    Object.assign(row, { state: settlement.state, settledAt: now, reason: settlement.reason });
    if (row.seqWanted > row.seqTried) Object.assign(row, { state: 'queued', attempts: 0 });
  }

  return {
    write(notices, seq, now, stopped = null, again = []) {
      const told = distinct([...notices, ...again]);
      const anew = new Set(again.map(keyOf));
      if (stopped !== null) supersede(now, stopped, () => true);
      replaceOlder(notices, told, now);
      for (const [key, notice] of told) {
        const known = byKey.get(key);
        if (known === undefined) add(notice, seq, now);
        else if (notice.kind !== 'post') refresh(known, notice, seq, now);
        else if (anew.has(key) && isThere(known)) refresh(known, notice, seq, now);
      }
    },
    rows: () => rows.map(shown),

    async claim(now, holder, leaseSeconds) {
      const due = [...lanes.values()]
        .filter(({ nextAt }) => nextAt !== null && compare(nextAt, now) <= 0)
        .filter(({ leaseUntil }) => leaseUntil === null || compare(leaseUntil, now) <= 0)
        .sort((a, b) => best(a).localeCompare(best(b)) || (a.nextAt && b.nextAt ? compare(a.nextAt, b.nextAt) : 0))[0];
      if (due === undefined) return null;
      due.holder = holder;
      due.leaseUntil = now.add({ seconds: leaseSeconds });
      return { platform: due.platform, conversation: due.conversation, wanted: due.wanted };
    },

    async next(lane, now, holder, leaseSeconds) {
      const mine = held(lane, holder);
      if (mine === undefined) return null;
      const row = first(queuedIn(lane));
      if (row === undefined) return null;
      mine.leaseUntil = now.add({ seconds: leaseSeconds });
      row.attempts += 1;
      row.seqTried = row.seqWanted;
      const begun = shown(row);
      row.openAttemptAt ??= now;
      return begun;
    },

    async settle(delivery, settlement, now) {
      const row = byId.get(delivery.id);
      if (row !== undefined) settle(row, delivery, settlement, now);
    },

    async release(lane, holder, nextAt) {
      const mine = held(lane, holder);
      if (mine === undefined) return;
      // With no time given it stays due as it was where something waits, or was queued since the claim.
      if (nextAt !== null || (mine.wanted === lane.wanted && queuedIn(lane).length === 0)) mine.nextAt = nextAt;
      mine.holder = null;
      mine.leaseUntil = null;
    },

    async queue(notices, seqWanted, now) {
      const told = distinct(notices);
      replaceOlder(notices, told, now);
      for (const [key, notice] of told) {
        if (!byKey.has(key)) add(notice, seqWanted, now);
      }
    },

    async told(subject) {
      return [...of(subject)].sort((a, b) => a.order - b.order).map(shown);
    },

    ...memoryHeldBack(rows, shown),

    async nextLaneAt() {
      const times = [...lanes.values()].flatMap(({ nextAt, leaseUntil }) =>
        nextAt === null ? [] : [leaseUntil !== null && compare(leaseUntil, nextAt) > 0 ? leaseUntil : nextAt],
      );
      return times.sort(compare)[0] ?? null;
    },
  };
}
