import type { Delivery, DeliveryState, Lane, Ledger } from '../desk/ledger.ts';
import { THE_DESK } from '../notice/matter.ts';
import type { Notice } from '../notice/notice.ts';
import type { PrismaClient } from './generated/client.ts';
import { Prisma } from './generated/client.ts';
import { isUuid } from './incidents.ts';
import { decode, instant, instantOrNull, iso, isoOrNull } from './json.ts';
import { queueing } from './queueing.ts';
import { settling } from './settling.ts';

const { sql } = Prisma;

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly kind: Notice['kind'];
  readonly slot: string;
  readonly platform: string;
  readonly conversation: string;
  readonly audience: Notice['audience'];
  readonly about: unknown;
  readonly family: Notice['family'];
  readonly under_card: boolean;
  readonly priority: Notice['priority'];
  readonly state: DeliveryState;
  readonly seq_wanted: number;
  readonly seq_shown: number | null;
  readonly message: string | null;
  readonly attempts: number;
  readonly open_attempt_at: string | null;
  readonly queued_at: string;
  readonly settled_at: string | null;
}

interface Found {
  readonly row: Row;
  readonly card: string | null;
}

const toDelivery = ({ row, card }: Found): Delivery => ({
  id: row.id,
  notice: {
    subject: row.subject,
    kind: row.kind,
    slot: row.slot,
    audience: row.audience,
    conversation: { platform: row.platform, id: row.conversation },
    about: decode(row.about) as Notice['about'],
    family: row.family,
    underCard: row.under_card,
    priority: row.priority,
  },
  state: row.state,
  seqWanted: row.seq_wanted,
  seqShown: row.seq_shown,
  message: row.message,
  cardMessage: row.under_card ? card : null,
  attempts: row.attempts,
  openAttemptAt: instantOrNull(row.open_attempt_at),
  queuedAt: instant(row.queued_at),
  settledAt: instantOrNull(row.settled_at),
});

/** The message of the card in the conversation of a delivery `d`. */
const CARD = sql`(select c.message from delivery c where c.subject = d.subject and c.kind = 'card' and c.slot = 'card'
        and c.platform = d.platform and c.conversation = d.conversation)`;

const here = ({ platform, conversation }: Lane) => sql`platform = ${platform} and conversation = ${conversation}`;

/** What waits in a lane `l`. */
const waiting = sql`from delivery d where d.platform = l.platform and d.conversation = l.conversation and d.state = 'queued'`;

const after = (now: Temporal.Instant, seconds: number) => sql`${iso(now.add({ seconds }))}::timestamptz`;

/** The ledger as a queue of lanes. */
export function createLedger(prisma: PrismaClient): Ledger {
  return {
    async claim(now, holder, leaseSeconds) {
      const at = sql`${iso(now)}::timestamptz`;
      const [lane] = await prisma.$queryRaw<{ platform: string; conversation: string; wanted: bigint }[]>`
        with picked as (
          select platform, conversation from lane
          where next_attempt_at <= ${at} and (lease_until is null or lease_until <= ${at})
          order by priority, next_attempt_at, platform, conversation limit 1 for update skip locked)
        update lane l set lease_holder = ${holder}, lease_until = ${after(now, leaseSeconds)} from picked p
        where l.platform = p.platform and l.conversation = p.conversation
        returning l.platform, l.conversation, l.wanted`;
      return lane === undefined ? null : { ...lane, wanted: Number(lane.wanted) };
    },

    async next(lane, now, holder, leaseSeconds) {
      const [found] = await prisma.$queryRaw<Found[]>`
        with held as (
          update lane set lease_until = ${after(now, leaseSeconds)} where ${here(lane)} and lease_holder = ${holder} returning 1),
        waiting as (
          select id, open_attempt_at, ord, min(priority) over one as priority
          from delivery where ${here(lane)} and state = 'queued' window one as (partition by subject)),
        picked as (
          select id, open_attempt_at from waiting where (select count(*) from held) > 0 order by priority, ord limit 1),
        begun as (
          update delivery q set attempts = q.attempts + 1, seq_tried = q.seq_wanted,
            open_attempt_at = coalesce(q.open_attempt_at, ${iso(now)}::timestamptz)
          from picked where q.id = picked.id and q.state = 'queued' returning q.*, picked.open_attempt_at as open_before)
        select to_jsonb(d) || jsonb_build_object('open_attempt_at', d.open_before) as row, ${CARD} as card from begun d`;
      return found === undefined ? null : toDelivery(found);
    },

    async settle(delivery, settlement, now) {
      await prisma.$executeRaw(settling(delivery, settlement, now));
    },

    async release(lane, holder, nextAt) {
      const at = sql`${isoOrNull(nextAt)}::timestamptz`;
      // With no time given: at once when something was queued since the claim. And a lane never sleeps on what waits.
      // What was queued since the claim may not be seen here, so that the priority stays as it was made then.
      await prisma.$executeRaw`
        update lane l set lease_holder = null, lease_until = null, next_attempt_at = case
            when ${at} is not null then ${at}
            when l.wanted <> ${lane.wanted}::bigint or exists (select ${waiting}) then l.next_attempt_at
          end,
          priority = case when l.wanted <> ${lane.wanted}::bigint then l.priority else (select min(d.priority) ${waiting}) end
        where ${here(lane)} and lease_holder = ${holder}`;
    },

    async queue(notices, seqWanted, now) {
      if (notices.length === 0) return;
      const parts = queueing({ notices, seqWanted, now, known: 'leave', stopped: null });
      await prisma.$executeRaw`with root as (select 1), ${Prisma.join([...parts], ', ')} select 1`;
    },

    async told(subject) {
      if (!isUuid(subject)) return [];
      const found = await prisma.$queryRaw<Found[]>`
        select to_jsonb(d) as row, ${CARD} as card from delivery d where d.subject = ${subject}::uuid order by d.ord`;
      return found.map(toDelivery);
    },

    async heldBackFrom() {
      const found = await prisma.$queryRaw<{ platform: string; conversation: string; person: string }[]>`
        select platform, conversation, min(about->>'to') as person from delivery
        where reason = 'quiet' and state = 'superseded' and about->>'to' is not null
        group by platform, conversation order by platform, conversation`;
      return found.map(({ platform, conversation: id, person }) => ({ conversation: { platform, id }, person }));
    },

    async heldBack({ platform, id }) {
      const found = await prisma.$queryRaw<Found[]>`
        select to_jsonb(d) as row, null as card from delivery d
        where d.reason = 'quiet' and d.state = 'superseded' and d.platform = ${platform} and d.conversation = ${id}
        order by d.ord`;
      return found.map(toDelivery);
    },

    async toldTogether(deliveries) {
      await prisma.$executeRaw`
        update delivery set reason = 'told_together'
        where id = any(${deliveries.map(({ id }) => id)}::uuid[]) and reason = 'quiet'`;
    },

    async tellingOf(incident) {
      const part = JSON.stringify([{ incident }]);
      const found = await prisma.$queryRaw<Found[]>`
        select to_jsonb(d) as row, null as card from delivery d
        where d.subject = ${THE_DESK}::uuid and d.kind = 'post' and d.about->'matter'->'parts' @> ${part}::jsonb order by d.ord`;
      return found.map(toDelivery);
    },

    async nextLaneAt() {
      const [row] = await prisma.$queryRaw<{ at: string | null }[]>`
        select to_jsonb(min(greatest(next_attempt_at, lease_until))) as at from lane where next_attempt_at is not null`;
      return instantOrNull(row?.at ?? null);
    },
  };
}
