import type { Delivery, DeliveryState, Lane, Ledger, Settlement } from '../../src/desk/store.ts';
import type { Family, Notice } from '../../src/notice/notice.ts';

interface Row {
  readonly id: string;
  readonly order: number;
  readonly notice: Notice;
  state: DeliveryState;
  seqWanted: number;
  seqShown: number | null;
  message: string | null;
  attempts: number;
  openAttemptAt: Temporal.Instant | null;
  queuedAt: Temporal.Instant;
  reason: string | null;
}

interface LaneRow {
  readonly platform: string;
  readonly conversation: string;
  nextAt: Temporal.Instant | null;
  wanted: number;
  holder: string | null;
  leaseUntil: Temporal.Instant | null;
}

export interface MemoryLedger extends Ledger {
  /** What a change to an incident does to the ledger: cards and families merge, `stopsClock` supersedes every family. */
  write(notices: readonly Notice[], seq: number, now: Temporal.Instant, stopsClock?: boolean): void;
  /** Every row, oldest first, with the last reason. */
  rows(): readonly (Delivery & { readonly reason: string | null })[];
}

const { compare } = Temporal.Instant;
const keyOf = (n: Notice) => [n.subject, n.kind, n.slot, n.conversation.platform, n.conversation.id].join('\n');
const laneKey = (lane: { platform: string; conversation: string }) => `${lane.platform}\n${lane.conversation}`;
const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** The ledger's port in memory, to the letter of its doc comments. Each call is one transaction: it runs in one go. */
export function memoryLedger(): MemoryLedger {
  const rows: Row[] = [];
  const lanes = new Map<string, LaneRow>();

  const laneKeyOf = (at: Notice['conversation']) => laneKey({ platform: at.platform, conversation: at.id });
  const queuedIn = (lane: Lane) =>
    rows.filter(
      ({ state, notice: { conversation } }) => state === 'queued' && laneKey(lane) === laneKeyOf(conversation),
    );

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

  function supersede(subject: string, matches: (family: Family, notice: Notice) => boolean): void {
    for (const row of rows) {
      const { family } = row.notice;
      if (row.state !== 'queued' || row.notice.subject !== subject || family === null) continue;
      if (matches(family, row.notice)) row.state = 'superseded';
    }
  }

  function add(notice: Notice, seqWanted: number, queuedAt: Temporal.Instant): void {
    const fresh = { state: 'queued', seqShown: null, message: null, attempts: 0, openAttemptAt: null } as const;
    const order = rows.length + 1;
    rows.push({ ...fresh, id: uuid(order), order, notice, seqWanted, queuedAt, reason: null });
    wake(notice, queuedAt);
  }

  function refresh(row: Row, seq: number, now: Temporal.Instant): void {
    if (seq <= row.seqWanted) return;
    row.seqWanted = seq;
    if (row.state !== 'queued') {
      row.state = 'queued';
      row.attempts = 0;
      row.queuedAt = now;
    }
    wake(row.notice, now);
  }

  function shown(row: Row): Delivery & { readonly reason: string | null } {
    const { order: _, ...delivery } = row;
    const card = rows.find(
      ({ notice }) =>
        notice.kind === 'card' &&
        notice.subject === row.notice.subject &&
        laneKeyOf(notice.conversation) === laneKeyOf(row.notice.conversation),
    );
    return { ...delivery, cardMessage: card?.message ?? null };
  }

  /** The best waiting priority of each incident counts for all of its deliveries; then the order of writing. */
  function first(queued: readonly Row[]): Row | undefined {
    const best = (subject: string) =>
      queued.reduce((top, { notice: n }) => (n.subject === subject && n.priority < top ? n.priority : top), 'P9');
    const rank = (row: Row) => best(row.notice.subject);
    return [...queued].sort((a, b) => rank(a).localeCompare(rank(b)) || a.order - b.order)[0];
  }

  function held(lane: Lane, holder: string): LaneRow | undefined {
    const row = lanes.get(laneKey(lane));
    return row?.holder === holder ? row : undefined;
  }

  function settle(row: Row, settlement: Settlement): void {
    const truth = settlement.state === 'sent' || settlement.state === 'uncertain';
    if (row.state !== 'queued' && !(row.state === 'superseded' && truth)) return;
    if (settlement.state !== 'ambiguous') row.openAttemptAt = null;
    if (settlement.state === 'sent') {
      const { message, seqShown } = settlement;
      const more = row.notice.kind === 'card' && row.seqWanted > seqShown;
      Object.assign(row, { message, seqShown, attempts: 0, reason: null, state: more ? 'queued' : 'sent' });
      return;
    }
    row.reason = settlement.reason;
    if (settlement.state !== 'ambiguous') row.state = settlement.state;
  }

  return {
    write(notices, seq, now, stopsClock = false) {
      if (stopsClock) for (const { subject } of notices) supersede(subject, () => true);
      for (const notice of notices) {
        const known = rows.find((row) => keyOf(row.notice) === keyOf(notice));
        if (known !== undefined) {
          if (notice.kind === 'card') refresh(known, seq, now);
          continue;
        }
        const { subject, family, conversation } = notice;
        if (family !== null) {
          supersede(subject, (other, n) => other === family && laneKeyOf(n.conversation) === laneKeyOf(conversation));
        }
        add(notice, seq, now);
      }
    },
    rows: () => rows.map(shown),

    async claim(now, holder, leaseSeconds) {
      const due = [...lanes.values()]
        .filter(({ nextAt }) => nextAt !== null && compare(nextAt, now) <= 0)
        .filter(({ leaseUntil }) => leaseUntil === null || compare(leaseUntil, now) <= 0)
        .sort((a, b) => (a.nextAt && b.nextAt ? compare(a.nextAt, b.nextAt) : 0))[0];
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
      const before = shown(row);
      row.openAttemptAt ??= now;
      return before;
    },

    async settle(delivery, settlement) {
      const row = rows.find(({ id }) => id === delivery.id);
      if (row !== undefined && row.attempts === delivery.attempts) settle(row, settlement);
    },

    async release(lane, holder, nextAt) {
      const mine = held(lane, holder);
      if (mine === undefined) return;
      // Queued since the claim: due at once, as it was when it was claimed.
      if (nextAt !== null || mine.wanted === lane.wanted) mine.nextAt = nextAt;
      mine.holder = null;
      mine.leaseUntil = null;
    },

    async queue(notices, seqWanted, now) {
      for (const notice of notices) {
        if (!rows.some((row) => keyOf(row.notice) === keyOf(notice))) add(notice, seqWanted, now);
      }
    },

    async told(subject) {
      return rows.filter(({ notice }) => notice.subject === subject).map(shown);
    },

    async nextLaneAt() {
      const times = [...lanes.values()].flatMap(({ nextAt }) => nextAt ?? []);
      return times.sort(compare)[0] ?? null;
    },
  };
}
